import { beforeAll, describe, expect, it } from 'vitest';
import type { Cell, ProtectedCounts, TableName } from '#contract';
import { auditCorrection } from '../../src-main/core/summary-audit/index.ts';
import { dimensionsOf, planOf } from '../../src-main/core/summary-package/index.ts';
import {
  type Correction,
  explain,
  fewHouseholdsOf,
  fitsCounts,
  protect,
  singleHouseholdsOf,
} from '../../src-main/core/summary-protection/index.ts';
import { countedVillage } from '../support/counted-village.ts';
import { allStatuses, proposed } from '../support/proposed.ts';
import { randomCorrection } from '../support/random-correction.ts';
import { solver } from '../support/solver.ts';
import { attackFromOutside } from '../support/summary-attack.ts';

const period = '2026';
const cases = countedVillage(29, 2);

function findings(correction: Correction, after: ProtectedCounts): string[] {
  const { before, unchanged, deleted, added } = correction;
  const found = auditCorrection(
    {
      period,
      before,
      after,
      change: { deleted: deleted.length, added: added.length },
      fewHouseholds: fewHouseholdsOf([...unchanged, ...added], period),
      few: {
        before: fewHouseholdsOf([...unchanged, ...deleted], period),
        deleted: singleHouseholdsOf(deleted, period),
        added: singleHouseholdsOf(added, period),
      },
      inhabitants: null,
    },
    solver,
  );
  return [...new Set(found.map(({ rule }) => rule))];
}

/** The numbers as a correction writes them: nothing is said of what is hidden. */
function silent(counts: ProtectedCounts): ProtectedCounts {
  const told = (status: Cell['status']): Cell['status'] => {
    if (status.kind === 'exact') return status;
    const divided = status.why === 'complement' && status.lo === counts.splitFrom;
    const lo = divided ? counts.splitFrom : status.lo === 1 ? 1 : 0;
    return { kind: 'hidden', lo, hi: null, why: 'correction' };
  };
  const tables = counts.tables.map(({ name, cells }) => {
    return { name, cells: cells.map(({ code, status }) => ({ code, status: told(status) })) };
  });
  return { ...counts, tables };
}

/** The same numbers with one more shown as it is. */
function showing(
  counts: ProtectedCounts,
  table: TableName,
  code: string,
  own: typeof cases,
): ProtectedCounts {
  const place = planOf(period).find((cell) => cell.table === table && cell.code === code)?.coordinates ?? {};
  const groups = new Map(dimensionsOf(period).map((dimension) => [dimension.name, dimension.groups]));
  const value = own.filter(({ codes }) =>
    Object.entries(place).every(([name, wanted]) => {
      const dimension = name as keyof typeof codes;
      return (groups.get(dimension)?.[wanted] ?? [wanted]).includes(codes[dimension]);
    }),
  ).length;
  const tables = counts.tables.map(({ name, cells }) => ({
    name,
    cells: cells.map((cell) =>
      name === table && cell.code === code ? { code, status: { kind: 'exact' as const, value } } : cell,
    ),
  }));
  return { ...counts, tables };
}

describe('a correction beside what it corrects', () => {
  let before: ProtectedCounts;
  let correction: Correction;
  let after: ProtectedCounts;

  beforeAll(() => {
    before = proposed(cases);
    correction = randomCorrection(cases, before, 8, 2);
    const { unchanged, added } = correction;
    const found = protect([...unchanged, ...added], period, solver, null, correction);
    if (found === null) throw new Error('The correction was refused.');
    after = found;
  }, 240_000);

  it('is let through by the auditor and says nothing of what it hides', () => {
    expect(findings(correction, after)).toEqual([]);
    const { unchanged, added } = correction;
    expect(fitsCounts([...unchanged, ...added], period, after)).toBe(true);
    const statuses = allStatuses(after);
    expect(statuses.filter(({ kind }) => kind === 'exact').length).toBeGreaterThan(8);
    for (const status of statuses) {
      if (status.kind === 'hidden') expect(status).toMatchObject({ why: 'correction', hi: null });
    }
  }, 120_000);

  it('that was protected as if nothing was out is caught', () => {
    const { unchanged, added } = correction;
    const careless = silent(proposed([...unchanged, ...added]));
    expect(findings(correction, careless)).not.toEqual([]);
  }, 120_000);

  it('with a range at a hidden number, or a hidden total, is caught', () => {
    const status = { kind: 'hidden', lo: 0, hi: 4, why: 'small' } as const;
    const [table] = after.tables;
    const at = table?.cells.findIndex((cell) => cell.status.kind === 'hidden') ?? -1;
    expect(at).toBeGreaterThanOrEqual(0);
    const tables = after.tables.map((own) =>
      own !== table
        ? own
        : { ...own, cells: own.cells.map((cell, place) => (place === at ? { ...cell, status } : cell)) },
    );
    expect(findings(correction, { ...after, tables })).toEqual(['R5']);
    const total = { kind: 'hidden', lo: 0, hi: null, why: 'correction' } as const;
    expect(findings(correction, { ...after, total })).toContain('R5');
  });

  it('says truly why a number is hidden: shown, it would give something away', () => {
    const { unchanged, added } = correction;
    const own = [...unchanged, ...added];
    const told = after.tables.flatMap(({ name, cells }) =>
      cells
        .filter(({ status }) => status.kind === 'hidden')
        .map(({ code }) => {
          const asked = { table: name, code };
          return { asked, found: explain(own, period, after, asked, solver, null, correction) };
        }),
    );
    expect(told.filter(({ found }) => found === null)).toEqual([]);
    const worked = told.find(({ found }) => found?.why === 'subtraction');
    if (worked === undefined) throw new Error('No number is hidden because of another one.');
    const { table, code } = worked.asked;
    const attacked = (shown: ProtectedCounts) =>
      attackFromOutside(own, shown, period).map(({ where }) => where);
    const known = attacked(after);
    const learned = attacked(showing(after, table, code, own)).filter((where) => !known.includes(where));
    expect(learned, `${table} ${code}`).not.toEqual([]);
  }, 120_000);
});

describe('a correction that takes away a single case', () => {
  it('is refused: every number would tell whose it is', () => {
    const before = proposed(cases);
    const [gone, ...unchanged] = cases;
    const correction = { before, unchanged, deleted: gone === undefined ? [] : [gone], added: [] };
    expect(protect(unchanged, period, solver, null, correction)).toBeNull();
  }, 60_000);
});
