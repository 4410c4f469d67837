import fc from 'fast-check';
import { areas, outcomes, type Period } from '#contract';
import type { Countable } from '../../src-main/core/summaries/tabulate.ts';

/** Invented villages for the tests and benchmarks of disclosure control. */

const monthsIn: Record<string, readonly number[]> = {
  '2026': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  '2026-H1': [1, 2, 3, 4, 5, 6],
  '2026-Q2': [4, 5, 6],
};

/** Picks from a list so that its beginning comes up more often, as it does in life. */
function skewed<Value>(values: readonly Value[]): fc.Arbitrary<Value> {
  return fc
    .tuple(fc.nat(values.length - 1), fc.nat(values.length - 1))
    .map(([one, other]) => values[Math.min(one, other)] as Value);
}

/** A request of one of `families` households posted in one of the months. */
function requestIn(period: string, families: number, kinds: number): fc.Arbitrary<Omit<Countable, 'id'>> {
  return fc.record({
    subject: fc.constant('named' as const),
    who: fc.nat(families - 1).map((family) => `Rodina ${family}`),
    phone: fc.constant(null),
    relation: fc.constantFrom(null, null, { kind: 'new' as const }),
    recordedAt: skewed(monthsIn[period] ?? []).map(
      (month) => `2026-${String(month).padStart(2, '0')}-15T10:00:00.000Z`,
    ),
    area: skewed([...areas.slice(0, kinds), null, ...areas.slice(kinds)]),
    outcome: skewed([null, ...outcomes.slice(0, kinds * 2)]),
  });
}

export interface Village {
  readonly period: Period;
  readonly requests: Countable[];
}

/**
 * Villages with 0 to 200 requests, some with a few large families, some with everybody alone, some where
 * nearly all requests are of one kind.
 */
export const villages: fc.Arbitrary<Village> = fc
  .record({
    period: fc.constantFrom(...Object.keys(monthsIn)),
    size: fc.oneof(fc.nat(30), fc.nat(200)),
    families: fc.constantFrom(1, 3, 6, 12, 40, 400),
    kinds: fc.constantFrom(1, 2, 4, 6),
  })
  .chain(({ period, size, families, kinds }) =>
    fc.array(requestIn(period, families, kinds), { minLength: size, maxLength: size }).map((requests) => ({
      period,
      requests: requests.map((request, at) => ({ ...request, id: `r${at}` })),
    })),
  );
