/** Everything on screen is in Czech local time, whatever the computer is set to. */
const timeZone = 'Europe/Prague';
const noBreak = '\u00a0';

type Moment = string | Date;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale(language), { timeZone, ...options });
  formatters.set(key, made);
  return made;
}

/** English as it is written in Europe: day before month, 24 hours. */
function locale(language: string): string {
  return language.startsWith('cs') ? 'cs-CZ' : 'en-GB';
}

function unbroken(text: string): string {
  return text.replaceAll(' ', noBreak);
}

/** A bare day (`2026-11-22`) is taken at noon UTC, which is the same day in Prague all year round. */
function toDate(moment: Moment): Date {
  if (moment instanceof Date) return moment;
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(moment) ? `${moment}T12:00:00Z` : moment);
}

/** The calendar day in Prague, `2026-11-22`: what `Day` fields of the contract hold. */
export function dayOf(moment: Moment): string {
  const parts = formatter('en', { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(
    toDate(moment),
  );
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** `22. 11. 2026` (Czech), `22 Nov 2026` (English, where numbers alone are ambiguous). Takes a day or a moment. */
export function formatDay(moment: Moment, language: string): string {
  const month = language.startsWith('cs') ? 'numeric' : 'short';
  return unbroken(formatter(language, { day: 'numeric', month, year: 'numeric' }).format(toDate(moment)));
}

/** `neděle 22. listopadu 2026`. */
export function formatLongDay(moment: Moment, language: string): string {
  return formatter(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .format(toDate(moment))
    .replace(/(\d\.?) /g, `$1${noBreak}`);
}

/** `listopad 2026`; takes `2026-11` or any moment of the month. */
export function formatMonth(month: Moment, language: string): string {
  const moment = typeof month === 'string' && /^\d{4}-\d{2}$/.test(month) ? `${month}-15` : month;
  return formatter(language, { month: 'long', year: 'numeric' }).format(toDate(moment));
}

/** `21:41`, `8:02`. */
export function formatTime(moment: Moment, language: string): string {
  return formatter(language, { hour: 'numeric', minute: '2-digit' }).format(toDate(moment));
}

function daysBetween(from: string, to: string): number {
  return Math.round((toDate(to).getTime() - toDate(from).getTime()) / 86_400_000);
}

/** Whole days in Prague from one moment to another; negative when the second came first. */
export function wholeDays(from: Moment, to: Moment): number {
  return daysBetween(dayOf(from), dayOf(to));
}

/** `dnes`, `včera`, `zítra`, otherwise `22. 11. 2026`. */
export function formatNearDay(moment: Moment, language: string, now: Date = new Date()): string {
  const distance = wholeDays(now, moment);
  if (Math.abs(distance) > 1) return formatDay(moment, language);
  return new Intl.RelativeTimeFormat(locale(language), { numeric: 'auto' }).format(distance, 'day');
}

/** `dnes 21:41`, `včera 8:02`, otherwise `22. 11. 2026 21:41`. */
export function formatMoment(moment: Moment, language: string, now: Date = new Date()): string {
  return unbroken(`${formatNearDay(moment, language, now)} ${formatTime(moment, language)}`);
}

/** How long something has waited, in whole days: `0 dní`, `1 den`, `12 dní`. */
export function formatWait(since: Moment, language: string, now: Date = new Date()): string {
  const days = Math.max(0, wholeDays(since, now));
  return unbroken(
    new Intl.NumberFormat(locale(language), { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days),
  );
}

/** `22.–24. 11. 2026`, `1. 1. – 31. 3. 2026`: both days inclusive, with an en dash. */
export function formatDayRange(from: Moment, to: Moment, language: string): string {
  const start = dayOf(from);
  const end = dayOf(to);
  if (start === end) return formatDay(from, language);
  const [startYear, startMonth, startDay] = start.split('-').map(Number);
  const [endYear, endMonth] = end.split('-').map(Number);
  if (!language.startsWith('cs') || startYear !== endYear) {
    return `${formatDay(from, language)}${noBreak}– ${formatDay(to, language)}`;
  }
  if (startMonth !== endMonth) {
    return `${startDay}.${noBreak}${startMonth}.${noBreak}– ${formatDay(to, language)}`;
  }
  return `${startDay}.–${formatDay(to, language)}`;
}
