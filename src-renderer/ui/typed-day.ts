/**
 * Reads a day as people type it: `22. 11. 2026`, `22.11.26`, `22.11.` (of this year), `2026-11-22`.
 * Returns `2026-11-22`, or null when it is not a day of the calendar. `thisYear` completes a day without a year.
 */
export function typedDay(text: string, thisYear: number): string | null {
  const compact = text.replaceAll(/\s/g, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(compact);
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const spoken = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2})?)?$/.exec(compact);
  if (spoken === null) return null;
  const year = spoken[3] === undefined ? thisYear : Number(spoken[3]);
  return day(year < 100 ? 2000 + year : year, Number(spoken[2]), Number(spoken[1]));
}

function day(year: number, month: number, ofMonth: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, ofMonth));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === ofMonth;
  return exists ? date.toISOString().slice(0, 10) : null;
}
