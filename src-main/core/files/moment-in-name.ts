/** A moment as it stands in file names: `2026-11-22T20:41:05.123Z` → `20261122T204105123Z`. */
export function momentInName(moment: Date): string {
  return moment.toISOString().replace(/[-:.]/g, '');
}

/** The moment at the end of a file name, or `null`. */
export function momentFromName(name: string): Date | null {
  const parts = /(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z/.exec(name);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second, fraction] = parts;
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction}Z`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
