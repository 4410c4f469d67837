import { describe, expect, it } from 'vitest';
import type { Cell, ProtectedCounts } from '#contract';
import { auditCounts } from '../../src-main/core/summary-audit/index.ts';
import { fewHouseholdsOf, protect } from '../../src-main/core/summary-protection/index.ts';
import { countedVillage } from '../support/counted-village.ts';
import { secondSolver } from '../support/second-solver.ts';
import { solver } from '../support/solver.ts';

const period = '2026';
const village = countedVillage(102, 2);
const proposal = protect(village, period, solver);
if (proposal === null) throw new Error('The example cannot be protected.');
const counts: ProtectedCounts = proposal;

type Change = (table: string, cell: Cell) => Cell | null;

/** The same package with some of its numbers printed otherwise; null leaves a number out. */
function changed(change: Change): ProtectedCounts {
  const total = change('total', { code: 'total', status: counts.total });
  return {
    ...counts,
    total: total?.status ?? counts.total,
    tables: counts.tables.map(({ name, cells }) => ({
      name,
      cells: cells.flatMap((cell) => change(name, cell) ?? []),
    })),
  };
}

function rulesBroken(given: ProtectedCounts): string[] {
  return [...new Set(auditCounts(given, period, [], solver).map(({ rule }) => rule))].sort();
}

function countAt(table: string, code: string): number {
  const groups: Record<string, string[]> = { care: ['A', 'B'], living: ['C', 'D', 'E'] };
  const [first = '', within] = code.split('.');
  return village.filter(({ codes }) => {
    if (table === 'area') return (groups[code] ?? [code]).includes(codes.area);
    if (within === undefined) return codes[table as 'age'] === code;
    return (groups[first] ?? [first]).includes(codes.area) && codes[table as 'age'] === within;
  }).length;
}

describe('the auditor, who sees only the file', () => {
  it('lets the protected village pass', () => {
    expect(rulesBroken(counts)).toEqual([]);
  });

  it('finds every small number that is printed after all (R1)', () => {
    let tried = 0;
    for (const { name, cells } of counts.tables) {
      for (const { code, status } of cells) {
        if (status.kind === 'exact' || status.why === 'complement' || name === 'outcome') continue;
        if (status.why === 'sensitive') continue;
        const value = countAt(name, code);
        const opened = changed((table, cell) =>
          table === name && cell.code === code ? { code, status: { kind: 'exact', value } } : cell,
        );
        expect(rulesBroken(opened)).toContain('R1');
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(5);
  });

  it('finds out when the numbers hidden because of others are shown (R6)', () => {
    const naive = changed((table, cell) => {
      const { status } = cell;
      const plain = table === 'age' || table === 'sex' || table === 'area';
      if (!plain || status.kind === 'exact' || status.why !== 'complement') return cell;
      const value = countAt(table, cell.code);
      // A printed zero is found out by another rule.
      return value === 0 ? cell : { code: cell.code, status: { kind: 'exact', value } };
    });
    expect(naive).not.toEqual(counts);
    expect(rulesBroken(naive).some((rule) => ['R6', 'R7', 'sum'].includes(rule))).toBe(true);
  });

  it('comes to the same with a solver of other people: of what is safe, and of each hidden number shown', () => {
    const second = (given: ProtectedCounts) => auditCounts(given, period, [], secondSolver);
    expect(second(counts)).toEqual([]);
    let tried = 0;
    for (const { name, cells } of counts.tables.filter((each) =>
      ['area', 'age', 'sex'].includes(each.name),
    )) {
      for (const { code, status } of cells) {
        if (status.kind === 'exact' || status.why !== 'complement') continue;
        const value = countAt(name, code);
        const opened = changed((table, cell) =>
          table === name && cell.code === code ? { code, status: { kind: 'exact', value } } : cell,
        );
        expect(second(opened), `${name} ${code}`).toEqual(auditCounts(opened, period, [], solver));
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(3);
  }, 60_000);

  it('finds numbers that do not add up', () => {
    const more = changed((table, cell) =>
      table === 'total' && cell.status.kind === 'exact'
        ? { ...cell, status: { kind: 'exact', value: cell.status.value + 1000 } }
        : cell,
    );
    expect(rulesBroken(more)).not.toEqual([]);
  });

  it('knows which numbers there must be (R4) and which ranges there are (R5)', () => {
    const [first] = counts.tables;
    expect(
      rulesBroken(changed((table, cell) => (table === first?.name && cell.code === 'none' ? null : cell))),
    ).toContain('R4');
    const narrower = changed((_, cell) =>
      cell.status.kind === 'hidden' && cell.status.why === 'small'
        ? { ...cell, status: { ...cell.status, lo: 1 } }
        : cell,
    );
    expect(rulesBroken(narrower)).toContain('R5');
    const bounded = changed((_, cell) =>
      cell.status.kind === 'hidden' && cell.status.hi === null
        ? { ...cell, status: { ...cell.status, hi: 40 } }
        : cell,
    );
    expect(rulesBroken(bounded)).toContain('R5');
  });

  it('takes a zero for a small number but where the file prints zeros (R3)', () => {
    expect(counts.zeros).toBe('shown');
    expect(rulesBroken({ ...counts, zeros: 'hidden' })).toContain('R5');
    const zero = changed((table, cell) =>
      table === 'sex' && cell.status.kind === 'hidden' && cell.status.why === 'small'
        ? { ...cell, status: { kind: 'exact', value: 0 } }
        : cell,
    );
    expect(rulesBroken(zero)).toContain('R1');
  });

  it('does not let a place of few households stand open, when it is told where (R1)', () => {
    const exact = counts.tables
      .find(({ name }) => name === 'area')
      ?.cells.find(({ code, status }) => status.kind === 'exact' && code.length === 1);
    const few = [{ area: exact?.code ?? 'A' }];
    expect(auditCounts(counts, period, few, solver).map(({ rule }) => rule)).toEqual(['R1']);
    expect(fewHouseholdsOf(village, period)).not.toContainEqual(few[0]);
  });

  it('takes a solver that gives up for a danger', () => {
    const silent: typeof solver = {
      problem: () => ({
        bound: () => undefined,
        limit: () => undefined,
        price: () => undefined,
        minimise: () => null,
        dispose: () => undefined,
      }),
    };
    expect(auditCounts(counts, period, [], silent)).toEqual([{ rule: 'sum', table: 'total', code: 'total' }]);
  });

  it('does not believe a solver whose numbers do not add up', () => {
    const lying: typeof solver = {
      problem: (columns) => ({
        bound: () => undefined,
        limit: () => undefined,
        price: () => undefined,
        minimise: () => ({
          values: new Float64Array(columns.length).fill(1),
          prices: new Float64Array(),
          objective: 0,
        }),
        dispose: () => undefined,
      }),
    };
    expect(auditCounts(counts, period, [], lying)).toEqual([{ rule: 'sum', table: 'total', code: 'total' }]);
  });
});
