import { describe, expect, it } from 'vitest';
import type { ProtectedCounts, TableName } from '#contract';
import { auditCounts } from '../../src-main/core/summary-audit/index.ts';
import { explain, fewHouseholdsOf } from '../../src-main/core/summary-protection/index.ts';
import { aloneIn, countedVillage } from '../support/counted-village.ts';
import { allStatuses, proposed } from '../support/proposed.ts';
import { solver } from '../support/solver.ts';
import { attackByHousehold, attackFromOutside } from '../support/summary-attack.ts';

const period = '2026';

/** Means of what was shown when this was measured; the floors are those of disclosure control §3, R4. */
describe.each([
  { size: 29, floor: 11, before: 16 },
  { size: 64, floor: 23, before: 35.5 },
  { size: 102, floor: 30, before: 45 },
  { size: 184, floor: 37, before: 58 },
])('of $size cases', ({ size, floor, before }) => {
  const proposals = [1, 2].map((seed) => {
    const village = countedVillage(size, seed);
    return { village, counts: proposed(village) };
  });

  it('enough numbers are shown', () => {
    const shown = proposals.map(({ counts }) => {
      return allStatuses(counts).filter(({ kind }) => kind === 'exact').length;
    });
    const mean = shown.reduce((sum, each) => sum + each, 0) / shown.length;
    expect(mean, shown.join(' ')).toBeGreaterThanOrEqual(Math.max(floor, 0.9 * before));
  });

  it('an attacker who reads everything learns nothing, and the auditor lets it pass', () => {
    for (const { village, counts } of proposals.slice(0, 1)) {
      expect(attackFromOutside(village, counts, period)).toEqual([]);
      expect(auditCounts(counts, period, fewHouseholdsOf(village, period), solver)).toEqual([]);
    }
  }, 60_000);

  it('a household that is alone in a hidden number learns nothing of the others (R8)', () => {
    const [first] = proposals;
    for (const household of aloneIn(first?.village ?? [], first?.counts ?? proposed([])).slice(
      0,
      size < 100 ? 2 : 1,
    )) {
      expect(
        attackByHousehold(first?.village ?? [], first?.counts ?? proposed([]), period, household),
      ).toEqual([]);
    }
  }, 60_000);
});

describe('why a number is hidden', () => {
  const village = countedVillage(64, 1);
  const counts = proposed(village);
  const hidden = counts.tables.flatMap(({ name, cells }) =>
    cells
      .filter(({ status }) => status.kind === 'hidden' && status.why === 'complement')
      .map(({ code }) => ({ table: name, code })),
  );

  /** The same package with one number more. */
  function showing({ table, code }: { table: TableName; code: string }): ProtectedCounts {
    const groups: Record<string, string[]> = { care: ['A', 'B'], living: ['C', 'D', 'E'] };
    const [first = '', within] = code.split('.');
    const value = village.filter(({ codes }) => {
      if (table === 'area') return (groups[code] ?? [code]).includes(codes.area);
      const own = within ?? code;
      return (
        codes[table] === own && (within === undefined || (groups[first] ?? [first]).includes(codes.area))
      );
    }).length;
    return {
      ...counts,
      tables: counts.tables.map((each) => ({
        ...each,
        cells: each.cells.map((cell) =>
          each.name === table && cell.code === code
            ? { code, status: { kind: 'exact' as const, value } }
            : cell,
        ),
      })),
    };
  }

  it('is true: shown, it gives something away to anybody who subtracts', () => {
    const asked = hidden.filter(({ table }) => ['area', 'age', 'sex'].includes(table)).slice(0, 3);
    expect(asked.length).toBeGreaterThan(0);
    for (const each of asked) {
      const found = explain(village, period, counts, each, solver);
      expect(found?.why).toBe('subtraction');
      expect(attackFromOutside(village, showing(each), period)).not.toEqual([]);
    }
  }, 60_000);

  it('is not told of numbers that are shown, or of other cases', () => {
    const shown = counts.tables[0]?.cells.find(({ status }) => status.kind === 'exact')?.code ?? '';
    expect(explain(village, period, counts, { table: 'area', code: shown }, solver)).toBeNull();
    expect(explain(countedVillage(12, 9), period, counts, { table: 'area', code: 'F' }, solver)).toBeNull();
  });
});

describe('of a half and a quarter', () => {
  it.each(['2026-H1', '2026-Q2'])(
    '%s withstands the attack, too',
    (own) => {
      const village = countedVillage(40, 8, { period: own, shared: 0.4 });
      const counts = proposed(village, own);
      expect(attackFromOutside(village, counts, own)).toEqual([]);
      expect(auditCounts(counts, own, fewHouseholdsOf(village, own), solver)).toEqual([]);
    },
    60_000,
  );
});
