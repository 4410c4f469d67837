import { beginPageCheck, type Store } from '../../store/index.ts';

/** How much is checked before anybody gets in: until the time is over, but at least so many pages. */
interface AtOnce {
  readonly milliseconds: number;
  readonly pages: number;
}

/**
 * What an unlocking is kept waiting for. The pages, 2 MiB, are a small obec's whole database: whether damage is
 * met at the door must not depend on what else the computer was doing.
 */
export const shortWait: AtOnce = { milliseconds: 20, pages: 512 };
export const waitForAll: AtOnce = { milliseconds: Number.POSITIVE_INFINITY, pages: 0 };

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
 * Checks every page of the database against its seal: what `atOnce` says before it returns, the rest in
 * slices while people work. `onDamage` is called when the later part finds something.
 */
export function watchPages(
  store: Store,
  dataKey: Uint8Array,
  atOnce: AtOnce,
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

  const more = check.step(atOnce.milliseconds, atOnce.pages);
  if (more) continueLater();
  else stop();
  return { sound: !check.damaged, stop };
}
