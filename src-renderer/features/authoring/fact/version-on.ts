/** From when to when a version holds; null is open. */
interface Span {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** The version that holds on the day; else the last one that ended, else the first one. Days are `2026-11-22`. */
export function versionOn<Version extends Span>(versions: readonly Version[], day: string): Version {
  const sorted = [...versions].sort((one, other) =>
    (one.validFrom ?? '').localeCompare(other.validFrom ?? ''),
  );
  const begun = sorted.filter(({ validFrom }) => validFrom === null || validFrom <= day);
  const chosen =
    begun.findLast(({ validTo }) => validTo === null || validTo >= day) ?? begun.at(-1) ?? sorted[0];
  if (chosen === undefined) throw new RangeError('A fact has at least one version.');
  return chosen;
}

/** Whether the last day of the version that holds or held has passed. */
export function hasExpired(versions: readonly Span[], day: string): boolean {
  const { validTo } = versionOn(versions, day);
  return validTo !== null && validTo < day;
}
