import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import './paper-sheet.css';

interface PaperSheetProps {
  /** A wide table is easier to read across. */
  readonly landscape?: boolean;
  readonly children: ReactNode;
}

/**
 * What comes out of the printer instead of the screen: while it is mounted, printing (also Ctrl+P) gives only
 * this. On the screen it is not drawn and screen readers do not see it.
 */
export function PaperSheet({ landscape = false, children }: PaperSheetProps) {
  const page = landscape ? 'naves-sheet-landscape' : 'naves-sheet-portrait';
  return createPortal(<div className={`naves-print ${page}`}>{children}</div>, document.body);
}
