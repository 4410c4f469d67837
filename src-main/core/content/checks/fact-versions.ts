import type { Fact, FactVersion, Finding, Unit } from '#contract';
import { type Check, error } from './finding.ts';
import { namesUnit, saysNumber } from './numbers.ts';
import { versionPlace } from './texts.ts';

const lastDay = '9999-12-31';

function spanOf({ validFrom, validTo }: FactVersion) {
  return { from: validFrom ?? '', to: validTo ?? lastDay };
}

/** Two wordings of a fact hold on the same day, or the days of one are turned round. */
export const versionsOverlap: Check = ({ content }) =>
  content.facts.flatMap(({ id, versions }) =>
    versions.flatMap((version, position): Finding[] => {
      const { from, to } = spanOf(version);
      const place = versionPlace(id, versions, position);
      if (from > to) return [error('versions-overlap', place, `${from} > ${to}`)];
      const earlier = versions.slice(0, position).map(spanOf);
      const both = earlier.find((other) => other.from <= to && from <= other.to);
      if (both === undefined) return [];
      return [error('versions-overlap', place, from > both.from ? from : both.from || id)];
    }),
  );

const amounts: readonly Unit[] = ['czk', 'czk-per-month', 'czk-per-day', 'czk-per-hour', 'percent'];
const periods: readonly Unit[] = ['hour', 'day', 'working-day', 'week', 'month', 'year'];

function unitFits({ kind, unit }: Fact): boolean {
  if (kind === 'statement') return unit === null;
  if (unit === null) return false;
  if (kind === 'number') return true;
  return (kind === 'amount' ? amounts : periods).includes(unit);
}

function ofVersion({ kind, unit }: Fact, { value, say, sayGenitive }: FactVersion, place: string): Finding[] {
  if (value === null) return [];
  if (kind === 'statement') return [error('value-mismatch', place, String(value))];
  if (say === null) return [error('value-mismatch', `${place}/say`, String(value))];
  return Object.entries({ say, sayGenitive }).flatMap(([name, words]) => {
    if (words === null) return [];
    const right = saysNumber(words, value) && (unit === null || namesUnit(words, unit));
    return right ? [] : [error('value-mismatch', `${place}/${name}`, `${value} ≠ ${words}`)];
  });
}

/** The words of a fact do not say its number and unit, or its unit is not one of its kind. */
export const valueMismatch: Check = ({ content }) =>
  content.facts.flatMap((fact) => [
    ...(unitFits(fact) ? [] : [error('value-mismatch', `facts/${fact.id}/unit`, fact.unit ?? fact.kind)]),
    ...fact.versions.flatMap((version, position) =>
      ofVersion(fact, version, versionPlace(fact.id, fact.versions, position)),
    ),
  ]);
