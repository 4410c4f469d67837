import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feasible } from '../../src-main/core/summaries/interval.ts';
import { valuesOf } from '../../src-main/core/summaries/reach.ts';

const bounds = fc.record({ lo: fc.nat(6), more: fc.nat(8) }).map(({ lo, more }) => ({ lo, hi: lo + more }));
const lines = fc.record({ ranges: fc.array(bounds, { minLength: 1, maxLength: 4 }), sum: fc.nat(40) });

/** Every way to choose one number from each range, tried one by one. */
function choices(ranges: readonly { lo: number; hi: number }[]): number[][] {
  return ranges.reduce<number[][]>(
    (all, { lo, hi }) =>
      all.flatMap((begun) => Array.from({ length: hi - lo + 1 }, (_, at) => [...begun, lo + at])),
    [[]],
  );
}

describe('what a hidden number can be', () => {
  it('interval arithmetic and counting of sums both agree with trying everything', () => {
    fc.assert(
      fc.property(lines, ({ ranges, sum }) => {
        const fitting = choices(ranges).filter(
          (values) => values.reduce((all, value) => all + value, 0) === sum,
        );
        ranges.forEach((_, position) => {
          const tried = [...new Set(fitting.map((values) => values[position] ?? -1))].sort((a, b) => a - b);
          const { lo, hi } = feasible(ranges, sum, position);
          const interval = lo > hi ? [] : Array.from({ length: hi - lo + 1 }, (_, at) => lo + at);
          expect(interval).toEqual(tried);
          expect(valuesOf(ranges, sum, position)).toEqual(tried);
        });
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('a range without an upper end reaches up to what is left', () => {
    expect(
      valuesOf(
        [
          { lo: 5, hi: null },
          { lo: 0, hi: 4 },
        ],
        9,
        0,
      ),
    ).toEqual([5, 6, 7, 8, 9]);
    expect(
      valuesOf(
        [
          { lo: 5, hi: null },
          { lo: 0, hi: 4 },
        ],
        9,
        1,
      ),
    ).toEqual([0, 1, 2, 3, 4]);
    expect(valuesOf([{ lo: 5, hi: null }], 3, 0)).toEqual([]);
  });
});
