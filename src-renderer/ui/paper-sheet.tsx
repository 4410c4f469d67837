import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

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
  return createPortal(
    <div className="naves-print" style={{ page: landscape ? 'naves-landscape' : 'naves-portrait' }}>
      {children}
    </div>,
    document.body,
  );
}
