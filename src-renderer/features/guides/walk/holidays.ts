/**
 * Days off of zákon č. 245/2000 Sb. with a date of their own, as month and day: New Year, 1 and 8 May, 5 and 6
 * July, 28 September, 28 October, 17 November and Christmas. Good Friday and Easter Monday move with Easter.
 */
const fixedHolidays = new Set([
  ...['01-01', '05-01', '05-08', '07-05', '07-06', '09-28', '10-28', '11-17'],
  ...['12-24', '12-25', '12-26'],
]);

/**
 * Easter Sunday of a year of the Gregorian calendar, `2026-04-05`, by the method of Meeus, Jones and Butcher. Its
 * letters are those it is published with.
 */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return new Date(Date.UTC(year, month - 1, day, 12)).toISOString().slice(0, 10);
}

const dayInMilliseconds = 24 * 60 * 60 * 1000;

/** Whether a day (`2026-12-24`) is a public holiday in the Czech Republic, so that offices are closed. */
export function isHoliday(day: string): boolean {
  if (fixedHolidays.has(day.slice(5))) return true;
  const fromEaster = Date.parse(day) - Date.parse(easterSunday(Number(day.slice(0, 4))));
  return fromEaster === -2 * dayInMilliseconds || fromEaster === dayInMilliseconds;
}
