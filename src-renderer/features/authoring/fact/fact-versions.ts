import type { VersionForm } from './fact-form.ts';

/** The day before a day of the calendar, `2027-01-01` → `2026-12-31`. Throws a `RangeError` for no day. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/** Ends where the next version begins, as far as anybody said. */
function follows(earlier: VersionForm, next: VersionForm): boolean {
  if (earlier.validTo === '') return true;
  return next.validFrom !== '' && earlier.validTo === dayBefore(next.validFrom);
}

/** A day was given to a version: the one before it ends the day before, unless somebody ended it otherwise. */
export function withBeginning(
  versions: readonly VersionForm[],
  position: number,
  validFrom: string,
): VersionForm[] {
  return versions.map((version, each) => {
    if (each === position) return { ...version, validFrom };
    const next = versions[position];
    if (each !== position - 1 || next === undefined || !follows(version, next)) return version;
    return { ...version, validTo: validFrom === '' ? '' : dayBefore(validFrom) };
  });
}

/** One more version, for a change of the law that is known ahead: from the next first of January unless changed. */
export function withNextVersion(versions: readonly VersionForm[], today: string): VersionForm[] {
  const last = versions.at(-1);
  if (last === undefined) return [];
  const next = { ...last, validFrom: '', validTo: '', checkedOn: today };
  return withBeginning([...versions, next], versions.length, `${Number(today.slice(0, 4)) + 1}-01-01`);
}

/** Without a version; the one before it goes on when it ended only because of it. */
export function withoutVersion(versions: readonly VersionForm[], position: number): VersionForm[] {
  return withBeginning(versions, position, '').filter((_, each) => each !== position);
}

/** A version with other details. An amount nobody verified has nothing that could be printed. */
export function withDetails(version: VersionForm, details: Partial<VersionForm>, kind: string): VersionForm {
  const next = { ...version, ...details };
  if (kind !== 'amount' || next.confidence !== 'to-verify') return next;
  return { ...next, value: '', say: '', sayGenitive: '' };
}
