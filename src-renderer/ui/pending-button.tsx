import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';

interface PendingButtonProps extends ButtonProps {
  /** True while the change is on its way: further presses do nothing. */
  readonly pending: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly 'aria-label'?: string;
}

/** A button that waits without losing the focus: a disabled one would drop it to the top of the page. */
export function PendingButton({ pending, onClick, children, ...rest }: PendingButtonProps) {
  return (
    <Button
      {...rest}
      type="button"
      aria-disabled={pending}
      data-disabled={pending || undefined}
      onClick={() => {
        if (!pending) onClick();
      }}
    >
      {children}
    </Button>
  );
}
