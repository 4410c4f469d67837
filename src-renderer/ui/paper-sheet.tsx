import { type ReactNode, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import './paper-sheet.css';

interface PaperSheetProps {
  /** A wide table is easier to read across. */
  readonly landscape?: boolean;
  /** Half a sheet, A5: what is kept by the telephone or in a pocket. */
  readonly small?: boolean;
  readonly children: ReactNode;
}

/**
 * What comes out of the printer instead of the screen: while it is mounted, printing (also Ctrl+P) gives only
 * this. It is drawn for the moment of printing and is not in the page otherwise.
 */
export function PaperSheet({ landscape = false, small = false, children }: PaperSheetProps) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes the page right after the event, so the sheet must be there before it returns.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  if (!printing) return null;
  const page = small ? 'small' : landscape ? 'landscape' : 'portrait';
  return createPortal(<div className={`naves-print naves-sheet-${page}`}>{children}</div>, document.body);
}
