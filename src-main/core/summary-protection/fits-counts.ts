import type { Period, ProtectedCounts } from '#contract';
import type { CountedCase } from './counted-case.ts';
import { printedBefore } from './printed-before.ts';
import { truthOf } from './truth.ts';

/**
 * Are these the cases a package was made of, as far as its numbers tell? Every one must be what is printed, or lie in
 * the printed range; the total must be printed, because what is missing of the cases could otherwise not be seen.
 */
export function fitsCounts(cases: readonly CountedCase[], period: Period, counts: ProtectedCounts): boolean {
  if (counts.total.kind !== 'exact') return false;
  const keyOf = (coordinates: object) => JSON.stringify(coordinates);
  const truth = new Map(
    truthOf(cases, period).map(({ cell, count }) => [keyOf(cell.coordinates), count] as const),
  );
  return printedBefore(counts, period, []).every(({ coordinates, range }) => {
    const own = truth.get(keyOf(coordinates));
    return own !== undefined && own >= range.lo && (range.hi === null || own <= range.hi);
  });
}
