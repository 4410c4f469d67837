/** What is remembered about wrong passphrases since the last right one. */
export interface Failures {
  readonly count: number;
  /** Moment of the last one, ISO 8601. */
  readonly lastAt: string;
}

const freeAttempts = 5;
const firstDelaySeconds = 5;
const longestDelaySeconds = 15 * 60;

/** Seconds to wait after so many wrong passphrases in a row: none for four, then 5, 10, 20 … 900. */
export function delayAfter(count: number): number {
  if (count < freeAttempts) return 0;
  return Math.min(firstDelaySeconds * 2 ** Math.min(count - freeAttempts, 20), longestDelaySeconds);
}

/**
 * Moment from which the next attempt is allowed, or `null` when it is allowed now. A clock that was set back
 * never makes the wait longer than the delay itself.
 */
export function delayedUntil(failures: Failures | null, now: Date): Date | null {
  if (failures === null) return null;
  const delay = delayAfter(failures.count) * 1000;
  const from = Math.min(new Date(failures.lastAt).getTime(), now.getTime());
  return from + delay > now.getTime() ? new Date(from + delay) : null;
}
