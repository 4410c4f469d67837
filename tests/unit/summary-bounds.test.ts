import { describe, expect, it } from 'vitest';
import type { Period } from '#contract';
import { boundsFrom, planOf } from '../../src-main/core/summary-package/index.ts';
import { type CountedCase, protect } from '../../src-main/core/summary-protection/index.ts';
import { truthOf } from '../../src-main/core/summary-protection/truth.ts';
import { countedVillage } from '../support/counted-village.ts';
import { solver } from '../support/solver.ts';

function outside(cases: readonly CountedCase[], period: Period): string[] {
  const counts = protect(cases, period, solver);
  if (counts === null) return ['refused'];
  const bounds = boundsFrom(counts, period);
  return truthOf(cases, period).flatMap(({ cell, count }) => {
    const own = bounds.get(`${cell.table} ${cell.code}`);
    const inside = own !== undefined && own.lo <= count && count <= own.hi;
    return inside ? [] : [`${cell.table} ${cell.code}`];
  });
}

describe('what the printed numbers say of every number of the plan', () => {
  it.each([1, 2, 3])(
    'is always true (village %i)',
    (seed) => {
      for (const period of ['2026', '2026-H2', '2026-Q1']) {
        expect(outside(countedVillage(20 * seed, seed, { period }), period)).toEqual([]);
      }
    },
    30_000,
  );

  it('has bounds for every number, also of a package without tables', () => {
    const counts = protect(countedVillage(7, 1), '2026', solver);
    const bounds = counts === null ? new Map() : boundsFrom(counts, '2026');
    expect(bounds.size).toBe(planOf('2026').length);
    expect(bounds.get('age care.65+')).toEqual({ lo: 0, hi: 7 });
  });
});
