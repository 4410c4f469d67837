import { wholeDays } from '../../format/dates.ts';

/** When a task is due, seen from today; `key` is in `tasks.json` › `due`. */
export interface DueWords {
  readonly key: 'none' | 'overdue' | 'today' | 'tomorrow' | 'day';
  /** Days past the day of an overdue task; otherwise 0. */
  readonly days: number;
}

/** `due` and `today` are days, `2026-11-22`. */
export function dueWords(due: string | null, today: string): DueWords {
  if (due === null) return { key: 'none', days: 0 };
  const distance = wholeDays(today, due);
  if (distance < 0) return { key: 'overdue', days: -distance };
  if (distance === 0) return { key: 'today', days: 0 };
  return { key: distance === 1 ? 'tomorrow' : 'day', days: 0 };
}

/** `čt 26. 11. 2026` with nothing to break at: the day of the week says more than the number. */
export function weekdayAndDay(day: string, written: string, language: string): string {
  const locale = language.startsWith('cs') ? 'cs-CZ' : 'en-GB';
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return `${weekday.format(new Date(`${day}T12:00:00Z`))}\u00a0${written}`;
}
