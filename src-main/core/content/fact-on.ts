import type { Fact, FactStatus, FactVersion, FactView } from '#contract';

/** A fact nobody checked for so many days is shown as stale. */
const staleAfterDays = 365;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
}

function holdsOn(version: FactVersion, day: string): boolean {
  return (
    (version.validFrom === null || version.validFrom <= day) &&
    (version.validTo === null || day <= version.validTo)
  );
}

/** The wording that holds on the day; else the last one that ended; else the first one to come. */
function versionOn(fact: Fact, day: string): FactVersion {
  const sorted = [...fact.versions].sort((one, other) =>
    (one.validFrom ?? '').localeCompare(other.validFrom ?? ''),
  );
  const holding = sorted.findLast((version) => holdsOn(version, day));
  const ended = sorted.findLast((version) => version.validTo !== null && version.validTo < day);
  const chosen = holding ?? ended ?? sorted[0];
  if (chosen === undefined) throw new RangeError('A fact has at least one version.');
  return chosen;
}

function statusOf(version: FactVersion, day: string): FactStatus {
  if (version.validTo !== null && version.validTo < day) return 'expired';
  if (version.validFrom !== null && version.validFrom > day) return 'to-verify';
  if (version.confidence === 'to-verify') return 'to-verify';
  return daysBetween(version.checkedOn, day) > staleAfterDays ? 'stale' : version.confidence;
}

/**
 * A fact as it holds on a calendar day (`2026-11-22`). A value that expired, does not hold yet, or is an amount
 * nobody confirmed is left out: the office to ask is shown instead.
 */
export function factOn(fact: Fact, day: string): FactView {
  const version = versionOn(fact, day);
  const status = statusOf(version, day);
  const holds = holdsOn(version, day);
  const printable = holds && !(fact.kind === 'amount' && version.confidence === 'to-verify');
  const { text, source, confidence, checkedOn, checkedBy, validFrom, validTo } = version;
  return {
    ...{ id: fact.id, ask: fact.ask, text, source, confidence, checkedOn, checkedBy, validFrom, validTo },
    status,
    say: printable ? version.say : null,
    sayGenitive: printable ? (version.sayGenitive ?? version.say) : null,
    value: printable ? version.value : null,
    unit: fact.unit,
  };
}

/** Days after `day` on which a later version of the fact begins to hold. */
export function changeDays(fact: Fact, day: string): string[] {
  return fact.versions.flatMap(({ validFrom }) => (validFrom !== null && validFrom > day ? [validFrom] : []));
}
