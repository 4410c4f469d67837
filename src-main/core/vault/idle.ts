/** Locks after a time without work. */
export interface IdleLock {
  start(minutes: number): void;
  touch(): void;
  stop(): void;
  /** True when the time is up although the timer has not fired yet: the computer slept in between. */
  expired(): boolean;
}

const longestNapMilliseconds = 15_000;

/**
 * Measures real time, not the host's clock: a laptop that slept for an hour was idle for an hour, though its
 * timers stood still. So the timer wakes often and compares moments; it never keeps the process alive.
 */
export function createIdleLock(onIdle: () => void): IdleLock {
  let limit = 0;
  let lastWork = 0;
  let timer: NodeJS.Timeout | null = null;

  function nap(): void {
    const remaining = lastWork + limit - Date.now();
    if (remaining <= 0) {
      stop();
      onIdle();
      return;
    }
    timer = setTimeout(nap, Math.min(remaining, longestNapMilliseconds));
    timer.unref();
  }

  function stop(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  return {
    start(minutes) {
      stop();
      limit = minutes * 60_000;
      lastWork = Date.now();
      nap();
    },
    touch: () => {
      lastWork = Date.now();
    },
    stop,
    expired: () => timer !== null && Date.now() - lastWork >= limit,
  };
}
