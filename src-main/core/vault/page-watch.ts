import { beginPageCheck, type Store } from '../../store/index.ts';

/** How long an unlocking may be kept waiting by the check; a small obec's whole database fits in. */
export const shortWait = 20;
/** A slice between two calls, and the pause after it: nobody at the keyboard notices. */
const sliceMilliseconds = 4;
const pauseMilliseconds = 25;

/** The check of a freshly opened store. */
export interface PageWatch {
  /** False when damage was found at once. */
  readonly sound: boolean;
  stop(): void;
}

/**
 * Checks every page of the database against its seal: as much as it can in `atOnceMilliseconds`, the rest in
 * slices while people work. `onDamage` is called when the later part finds something.
 */
export function watchPages(
  store: Store,
  dataKey: Uint8Array,
  atOnceMilliseconds: number,
  onDamage: () => void,
): PageWatch {
  const check = beginPageCheck(store.database, dataKey);
  let timer: NodeJS.Timeout | null = null;

  function stop(): void {
    if (timer !== null) clearTimeout(timer);
    check.close();
  }

  function continueLater(): void {
    timer = setTimeout(() => {
      const more = check.step(sliceMilliseconds);
      if (more) continueLater();
      else stop();
      if (check.damaged) onDamage();
    }, pauseMilliseconds);
    timer.unref();
  }

  const more = check.step(atOnceMilliseconds);
  if (more) continueLater();
  else stop();
  return { sound: !check.damaged, stop };
}
