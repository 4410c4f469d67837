import type { Period } from '#contract';
import {
  type Coordinates,
  dimensionsOf,
  isSensitiveArea,
  type PlanCell,
  placesOf,
  planOf,
  rules,
} from '../summary-package/index.ts';
import type { CountedCase } from './counted-case.ts';
import { isSpread } from './spread.ts';

/** A true count of cases and how many of them each household has. Never leaves the computer. */
export interface TrueCell {
  readonly cell: PlanCell;
  readonly count: number;
  readonly households: ReadonlyMap<number, number>;
}

/** Counts the cases at places. */
function counter(cases: readonly CountedCase[], period: Period) {
  const dimensions = dimensionsOf(period);
  // In a large obec hundreds of places are looked at, and most of them have few of the cases.
  const byCode = new Map(
    dimensions.map(({ name }) => [name, Map.groupBy(cases, ({ codes }) => codes[name])] as const),
  );
  return (coordinates: Coordinates): Omit<TrueCell, 'cell'> => {
    const wanted = dimensions.flatMap(({ name, groups }) => {
      const value = coordinates[name];
      return value === undefined ? [] : [{ name, codes: new Set<string>(groups[value] ?? [value]) }];
    });
    const [first, ...others] = wanted;
    const near =
      first === undefined
        ? cases
        : [...first.codes].flatMap((code) => byCode.get(first.name)?.get(code) ?? []);
    const inside = near.filter(({ codes }) => others.every(({ name, codes: own }) => own.has(codes[name])));
    const households = new Map<number, number>();
    for (const { household } of inside) households.set(household, (households.get(household) ?? 0) + 1);
    return { count: inside.length, households };
  };
}

/** Counts every number of the plan, in the order of the plan. */
export function truthOf(cases: readonly CountedCase[], period: Period): TrueCell[] {
  const count = counter(cases, period);
  return planOf(period).map((cell) => ({ cell, ...count(cell.coordinates) }));
}

/**
 * Places, printed or not, whose cases are many but of few households (R1): the auditor is told where they are, and
 * nothing of how many.
 */
export function fewHouseholdsOf(cases: readonly CountedCase[], period: Period): Coordinates[] {
  const count = counter(cases, period);
  return placesOf(period).filter((place) => {
    const own = count(place);
    const threshold = isSensitiveArea(place.area) ? rules.sensitiveThreshold : rules.threshold;
    return own.count >= threshold && !isSpread(own, threshold);
  });
}

/** Places all of whose cases are of one household: of what a correction changed, that is as telling as a single case. */
export function singleHouseholdsOf(cases: readonly CountedCase[], period: Period): Coordinates[] {
  const count = counter(cases, period);
  return placesOf(period).filter((place) => count(place).households.size === 1);
}
