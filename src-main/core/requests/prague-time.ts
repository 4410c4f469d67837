const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Prague',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const hour = 60 * 60 * 1000;

/** The calendar day in Prague at a moment, `2026-11-22`. The office counts days and years in its own time. */
export function dayInPrague(moment: Date): string {
  return dayFormat.format(moment);
}

/** The calendar year in Prague at a moment. */
export function yearInPrague(moment: Date): number {
  return Number(dayInPrague(moment).slice(0, 4));
}

/** The moment a Prague day begins, UTC ISO 8601. Summer time is one hour further from UTC than winter time. */
export function startOfDay(day: string): string {
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  const summer = new Date(midnight - 2 * hour);
  return (dayInPrague(summer) === day ? summer : new Date(midnight - hour)).toISOString();
}

/** The last calendar day that can be written with four digits of the year. */
const lastDay = '9999-12-31';

/** The day `count` days after, `2026-12-31` → `2027-01-01`; nothing comes after the very last day. */
export function dayAfter(day: string, count = 1): string {
  const after = new Date(Date.parse(`${day}T00:00:00.000Z`) + count * 24 * hour).toISOString();
  // Past the year 9999 the year has a sign and six digits, which would sort before all the others.
  return after.startsWith('+') ? lastDay : after.slice(0, 10);
}
