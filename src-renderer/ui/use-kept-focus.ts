import { type RefObject, useEffect, useRef } from 'react';

/** A closing dialog fades first and then gives the focus back to a button that may be gone. */
const AFTER_DIALOG_MILLISECONDS = 400;

/**
 * When `shown` changes and what had the focus goes away with it, the keyboard goes on at `target` instead of the
 * top of the page.
 */
export function useKeptFocus(target: RefObject<HTMLElement | null>, shown: string | number | boolean): void {
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const keep = () => {
      if (document.activeElement === document.body) target.current?.focus();
    };
    keep();
    const timer = window.setTimeout(keep, AFTER_DIALOG_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [shown, target]);
}
