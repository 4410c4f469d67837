import { useEffect, useState } from 'react';

/**
 * A part of the program that is fetched when it may be wanted; `null` until it is there. Not by `lazy`: React keeps
 * a fallback on the screen for 300 ms, however soon it is not needed any more.
 *
 * `load` is the same function each time. A part that could not be had early is tried again when it is needed; only
 * then is it said, as an error of the drawing.
 */
export function usePart<Part>(load: () => Promise<Part>, need: 'not yet' | 'soon' | 'now'): Part | null {
  const [fetched, setFetched] = useState<{ readonly part: Part } | { readonly failure: unknown }>();
  useEffect(() => {
    if (need === 'not yet') return;
    load().then(
      (part) => setFetched({ part }),
      (failure: unknown) => {
        if (need === 'now') setFetched({ failure });
      },
    );
  }, [need, load]);
  if (fetched === undefined) return null;
  if ('part' in fetched) return fetched.part;
  if (need === 'now') throw fetched.failure;
  return null;
}
