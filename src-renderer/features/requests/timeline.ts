import type { Entry } from '#contract';

/** Entries of one day, newest first. */
export interface TimelineDay {
  readonly day: string;
  readonly entries: readonly Entry[];
}

/** The timeline as it is shown: days from the newest, inside a day the latest writing first. */
export function timelineDays(entries: readonly Entry[]): TimelineDay[] {
  const byDay = Map.groupBy(entries, (entry) => entry.day);
  return [...byDay]
    .sort(([one], [other]) => other.localeCompare(one))
    .map(([day, ofDay]) => ({
      day,
      entries: ofDay.toSorted((one, other) => other.writtenAt.localeCompare(one.writtenAt)),
    }));
}

/** Minutes noted in all entries together. */
export function minutesSpent(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + (entry.minutes ?? 0), 0);
}

/** What was typed as minutes: a whole number from 0 to a day, null for nothing, undefined when it is neither. */
export function typedMinutes(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!/^\d{1,4}$/.test(trimmed)) return undefined;
  const minutes = Number(trimmed);
  return minutes <= 24 * 60 ? minutes : undefined;
}
