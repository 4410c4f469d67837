import { typedMinutes } from './timeline.ts';

/** An entry as it is being typed. `day` is `2026-11-22`, or empty for today. */
export type EntryFields = { text: string; day: string; minutes: string };

export type EntryProblems = Partial<
  Record<keyof EntryFields, 'entry-missing' | 'minutes-invalid' | 'day-far'>
>;

/** An entry as the core takes it. */
export interface WrittenEntry {
  readonly text: string;
  readonly day: string;
  readonly minutes: number | null;
}

export type EntryReading =
  | { readonly ok: true; readonly written: WrittenEntry }
  | { readonly ok: false; readonly problems: EntryProblems };

/** An agreed visit may be written down a month ahead; a day further away is a mistyped year. As the core says. */
const DAYS_AHEAD = 31;
const FIRST_DAY = '1900-01-01';

/** Reads a typed entry. `today` is a day in Prague, used when no day was chosen. */
export function readEntry(fields: EntryFields, today: string): EntryReading {
  const problems: EntryProblems = {};
  const text = fields.text.trim();
  if (text === '') problems.text = 'entry-missing';
  const minutes = typedMinutes(fields.minutes);
  if (minutes === undefined) problems.minutes = 'minutes-invalid';
  const day = fields.day === '' ? today : fields.day;
  const last = new Date(Date.parse(`${today}T00:00:00Z`) + DAYS_AHEAD * 86_400_000)
    .toISOString()
    .slice(0, 10);
  if (day < FIRST_DAY || day > last) problems.day = 'day-far';
  if (minutes === undefined || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, written: { text, day, minutes } };
}
