import { describe, expect, it } from 'vitest';
import type { Cell, ProtectedCounts, SummaryArea, TableName } from '#contract';
import { auditCounts } from '../../src-main/core/summary-audit/index.ts';
import {
  type CountedCase,
  explain,
  fewHouseholdsOf,
  protect,
} from '../../src-main/core/summary-protection/index.ts';
import { countedVillage } from '../support/counted-village.ts';
import { allStatuses, proposed } from '../support/proposed.ts';
import { solver } from '../support/solver.ts';
import { attackFromOutside } from '../support/summary-attack.ts';

const period = '2026';

let households = 0;

/** So many cases of one kind, each of a household of its own unless told otherwise. */
function cases(count: number, area: SummaryArea, given: Partial<CountedCase> = {}): CountedCase[] {
  return Array.from({ length: count }, (_, at) => {
    households += 1;
    const codes = {
      area,
      age: '65+',
      sex: at % 2 === 0 ? 'female' : 'male',
      channel: 'resident',
      outcome: 'open',
      time: `2026-Q${(at % 4) + 1}`,
    } as const;
    return { household: households, codes, ...given };
  });
}

function statusesOf(counts: ProtectedCounts, table: TableName): Map<string, Cell['status']> {
  const cells = counts.tables.find(({ name }) => name === table)?.cells ?? [];
  return new Map(cells.map(({ code, status }) => [code, status]));
}

describe('what is proposed of a village', { timeout: 60_000 }, () => {
  it('under five cases only „<5“, and none looks like four', () => {
    const none = proposed([]);
    expect(none).toEqual(proposed(cases(4, 'A')));
    expect(none.total).toEqual({ kind: 'hidden', lo: 0, hi: 4, why: 'small' });
    expect(none.tables).toEqual([]);
  });

  it('from five to nine the total, not divided (R4)', () => {
    expect(proposed(cases(9, 'A'))).toEqual({
      splitFrom: 10,
      zeros: 'shown',
      total: { kind: 'exact', value: 9 },
      tables: [],
      withheld: ['area', 'age', 'sex', 'channel', 'outcome', 'time'],
    });
  });

  it('seven cases of one family are not printed as seven (R1)', () => {
    const counts = proposed(cases(7, 'A', { household: 1 }));
    expect(counts.total).toEqual({ kind: 'hidden', lo: 5, hi: null, why: 'complement' });
    expect(counts.tables).toEqual([]);
  });

  it('a sensitive situation is printed from ten cases up, only alone and never crossed (R2)', () => {
    const others = [...cases(20, 'A'), ...cases(20, 'D'), ...cases(20, 'E')];
    const nine = statusesOf(proposed([...cases(9, 'debts'), ...others]), 'area');
    expect(nine.get('sensitive')).toEqual({ kind: 'hidden', lo: 0, hi: 9, why: 'sensitive' });
    expect(nine.has('debts')).toBe(false);
    const twelve = proposed([...cases(12, 'debts'), ...others]);
    expect(statusesOf(twelve, 'area').get('debts')?.kind).toBeDefined();
    for (const { cells } of twelve.tables) {
      expect(cells.filter(({ code }) => /^(sensitive|debts|violence)\./.test(code))).toEqual([]);
    }
  });

  it('of a year it is said which areas nobody came with, and the others are at least one (R3)', () => {
    const village = [...cases(30, 'A'), ...cases(12, 'B'), ...cases(14, 'debts'), ...cases(2, 'F')];
    const counts = proposed(village);
    const area = statusesOf(counts, 'area');
    expect(counts.zeros).toBe('shown');
    expect(area.get('living')).toEqual({ kind: 'exact', value: 0 });
    expect(area.get('F')).toEqual({ kind: 'hidden', lo: 1, hi: 4, why: 'small' });
    // Nobody left the area out, but that is no demand of anybody.
    expect(area.get('none')).toEqual({ kind: 'hidden', lo: 0, hi: 4, why: 'small' });
    expect(attackFromOutside(village, counts, period)).toEqual([]);
    expect(auditCounts(counts, period, fewHouseholdsOf(village, period), solver)).toEqual([]);
  });

  it('no other zero is printed: it looks like any other small number (R3)', () => {
    const year = proposed(countedVillage(64, 3));
    const half = proposed(countedVillage(64, 3, { period: '2026-H1', areas: ['A', 'B', 'C'] }), '2026-H1');
    expect(half.zeros).toBe('hidden');
    for (const counts of [{ ...year, tables: year.tables.filter(({ name }) => name !== 'area') }, half]) {
      for (const status of allStatuses(counts)) {
        if (status.kind === 'exact') expect(status.value).toBeGreaterThanOrEqual(5);
      }
    }
  });

  it('where printed zeros would betray a small number, none is printed (R3)', () => {
    // At most 9 sensitive cases are possible only if everything else is as few as printed: 10 + 10, and F none.
    const village = [
      ...cases(11, 'A'),
      ...cases(11, 'C'),
      ...cases(2, 'F'),
      ...cases(2, 'none'),
      ...cases(3, 'debts'),
    ];
    expect(proposed(village).zeros).toBe('hidden');
  });

  it('what is under ten is not divided, what is divided has all its parts (R4)', () => {
    const area = statusesOf(proposed([...cases(9, 'A'), ...cases(30, 'C')]), 'area');
    expect([area.has('A'), area.has('B')]).toEqual([false, false]);
    expect(['C', 'D', 'E'].every((code) => area.has(code))).toBe(true);
  });

  it('where all cases are of one kind, that is not said (R7)', () => {
    const counts = proposed(cases(30, 'C'));
    const kinds = [counts.total.kind, statusesOf(counts, 'area').get('C')?.kind];
    expect(kinds).not.toEqual(['exact', 'exact']);
    expect(attackFromOutside(cases(30, 'C'), counts, period)).toEqual([]);
  });

  it('a number of more than half of the inhabitants is not printed, nor can it be worked out (R12)', () => {
    const village = [...cases(20, 'A'), ...cases(12, 'C'), ...cases(11, 'debts')];
    const printedOf = (inhabitants: number | null) => {
      const counts = protect(village, period, solver, inhabitants);
      if (counts === null) throw new Error('Nothing could be protected.');
      expect(auditCounts(counts, period, fewHouseholdsOf(village, period), solver, inhabitants)).toEqual([]);
      return counts;
    };
    expect(printedOf(null).total).toEqual({ kind: 'exact', value: 43 });
    // 43 of 80 people, cases of nearly everybody: nothing is said but that there are some.
    const small = printedOf(80);
    expect(small.total).toEqual({ kind: 'hidden', lo: 5, hi: null, why: 'complement' });
    expect(small.tables).toEqual([]);
    // 11 debts of 100 people are too many of what is sensitive, and no part of them is told.
    const area = statusesOf(printedOf(100), 'area');
    expect(area.get('sensitive')).toEqual({ kind: 'hidden', lo: 0, hi: null, why: 'complement' });
    expect(area.has('debts')).toBe(false);
    expect(
      explain(village, period, printedOf(100), { table: 'area', code: 'sensitive' }, solver, 100),
    ).toEqual({
      why: 'share',
    });
    const tooMany = auditCounts(printedOf(null), period, [], solver, 80);
    expect(tooMany.map(({ rule }) => rule)).toContain('R12');
  });

  it('rather than hide the total, less is divided, and the file says from where on (R4)', () => {
    const village = [...cases(12, 'A'), ...cases(10, 'C'), ...cases(2, 'F')];
    const counts = proposed(village);
    expect(counts.total).toEqual({ kind: 'exact', value: 24 });
    expect(counts.splitFrom).toBeGreaterThan(10);
    expect(auditCounts(counts, period, fewHouseholdsOf(village, period), solver)).toEqual([]);
    expect(auditCounts({ ...counts, splitFrom: 30 }, period, [], solver)).not.toEqual([]);
    expect(attackFromOutside(village, counts, period)).toEqual([]);
  });

  it('is the same for the same cases, in whatever order they come', () => {
    const village = countedVillage(48, 5);
    const text = JSON.stringify(proposed(village));
    expect(JSON.stringify(proposed([...village]))).toBe(text);
    expect(JSON.stringify(proposed([...village].reverse()))).toBe(text);
  }, 30_000);

  it('says only what is true', () => {
    const village = countedVillage(80, 6);
    const counts = proposed(village);
    for (const [code, status] of statusesOf(counts, 'age')) {
      if (code.includes('.')) continue;
      const count = village.filter(({ codes }) => codes.age === code).length;
      const [lo, hi] = status.kind === 'exact' ? [status.value, status.value] : [status.lo, status.hi];
      expect([lo <= count, hi === null || count <= hi]).toEqual([true, true]);
    }
  });
});
