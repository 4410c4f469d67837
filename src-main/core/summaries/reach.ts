/**
 * Which sums can be made: a set of whole numbers from 0 to `limit`, kept as one bit per number. The auditor
 * counts with these sets and not with intervals, so that a mistake in the one is found by the other.
 */
export type Sums = Uint8Array;

function onlyZero(limit: number): Sums {
  const sums = new Uint8Array(limit + 1);
  sums[0] = 1;
  return sums;
}

/** All sums that can be made by adding some whole number from `lo` to `hi` (null: any) to one in the set. */
function addRange(sums: Sums, lo: number, hi: number | null): Sums {
  const result = new Uint8Array(sums.length);
  let reachable = 0;
  for (let sum = 0; sum < result.length; sum += 1) {
    // `reachable` counts members within the window [sum - hi, sum - lo], which slides along.
    reachable += sums[sum - lo] ?? 0;
    if (hi !== null) reachable -= sums[sum - hi - 1] ?? 0;
    result[sum] = reachable > 0 ? 1 : 0;
  }
  return result;
}

/** Printed knowledge of one hidden number. */
export interface Range {
  readonly lo: number;
  readonly hi: number | null;
}

/**
 * Every value that the `position`-th number can have when all of them lie in their ranges and make `sum`,
 * in ascending order.
 */
export function valuesOf(ranges: readonly Range[], sum: number, position: number): number[] {
  let others = onlyZero(sum);
  ranges.forEach(({ lo, hi }, index) => {
    if (index !== position) others = addRange(others, lo, hi);
  });
  const own = ranges[position];
  if (own === undefined) return [];
  const values: number[] = [];
  for (let value = own.lo; value <= Math.min(own.hi ?? sum, sum); value += 1) {
    if (others[sum - value] === 1) values.push(value);
  }
  return values;
}
