/** A whole number that somebody outside knows to lie between two bounds, both inclusive. */
export interface Bounds {
  readonly lo: number;
  readonly hi: number;
}

/**
 * What the `position`-th of several whole numbers can be when each lies within its bounds and together they
 * make `sum`: exactly the interval
 *
 *     [ max(lo, sum - Σ hi of the others), min(hi, sum - Σ lo of the others) ]
 *
 * Every integer in it is possible, because the sum of the others can be any integer between Σ lo and Σ hi.
 * `lo > hi` in the answer means that no such numbers exist.
 */
export function feasible(all: readonly Bounds[], sum: number, position: number): Bounds {
  let others: Bounds = { lo: 0, hi: 0 };
  all.forEach((bounds, index) => {
    if (index !== position) others = { lo: others.lo + bounds.lo, hi: others.hi + bounds.hi };
  });
  const own = all[position] ?? { lo: 0, hi: -1 };
  return { lo: Math.max(own.lo, sum - others.hi), hi: Math.min(own.hi, sum - others.lo) };
}
