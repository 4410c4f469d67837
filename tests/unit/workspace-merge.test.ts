import { describe, expect, it } from 'vitest';
import { type Cell, type ProtectedCounts, type TableName, tableNames } from '#contract';
import { merge, type Part } from '../../src-main/core/workspace/merge.ts';

type Status = Cell['status'];
const exact = (value: number): Status => ({ kind: 'exact', value });
const small: Status = { kind: 'hidden', lo: 0, hi: 4, why: 'small' };
const atLeast = (lo: number): Status => ({ kind: 'hidden', lo, hi: null, why: 'complement' });

const groups = ['care', 'living', 'F', 'none', 'sensitive'];

/** Counts whose table of areas has these numbers; the other tables are withheld. */
function byArea(total: Status, statuses: Readonly<Record<string, Status>>): ProtectedCounts {
  const known = Object.keys(statuses);
  const order = ['care', 'A', 'B', 'living', 'C', 'D', 'E', 'F', 'none', 'sensitive'];
  const cells = order
    .filter((code) => known.includes(code) || groups.includes(code))
    .map((code) => ({ code, status: statuses[code] ?? small }));
  return {
    splitFrom: 10,
    zeros: 'hidden',
    total,
    tables: [{ name: 'area', cells }],
    withheld: tableNames.filter((name) => name !== 'area'),
  };
}

function nothingBut(total: Status): ProtectedCounts {
  return { splitFrom: 10, zeros: 'hidden', total, tables: [], withheld: [...tableNames] };
}

function part(name: string, period: string, counts: ProtectedCounts): Part {
  const codes: Record<string, string> = {
    Chářovice: '532886',
    Cikháj: '588016',
    Horka: '500000',
    Adamov: '531367',
  };
  return { municipality: codes[name] ?? '999999', name, period, counts };
}

function row(parts: readonly Part[], code: string, table: TableName = 'area') {
  return merge(parts, table, 2026).rows.find((candidate) => candidate.code === code);
}

describe('merging', () => {
  it('a sum is exact only when every part is', () => {
    const parts = [
      part('Horka', '2026', byArea(exact(40), { care: exact(30), A: exact(20), B: exact(10) })),
      part('Adamov', '2026', byArea(exact(22), { care: exact(12), A: exact(7), B: exact(5) })),
    ];
    expect(row(parts, 'A')?.total).toEqual({ lo: 27, hi: 27 });
    expect(merge(parts, 'area', 2026).total.total).toEqual({ lo: 62, hi: 62 });
  });

  it('a hidden number stays a range, no wider than the other numbers of the file leave it', () => {
    const own = byArea(exact(34), { care: exact(30), A: exact(26), B: small, living: small });
    expect(row([part('Horka', '2026', own)], 'B')?.values).toEqual([{ lo: 4, hi: 4 }]);
    expect(row([part('Horka', '2026', own)], 'living')?.values).toEqual([{ lo: 0, hi: 4 }]);
    const together = byArea(exact(30), { care: atLeast(5), living: exact(12) });
    const parts = [part('Horka', '2026', own), part('Adamov', '2026', together)];
    expect(row(parts, 'care')).toEqual({
      code: 'care',
      values: [
        { lo: 6, hi: 18 },
        { lo: 30, hi: 30 },
      ],
      total: { lo: 36, hi: 48 },
    });
  });

  it('what is not divided in one obec counts as anything up to its whole', () => {
    const parts = [
      part('Horka', '2026', byArea(exact(40), { care: exact(30), A: exact(20), B: exact(10) })),
      part('Adamov', '2026', byArea(exact(22), { care: exact(9) })),
    ];
    expect(row(parts, 'A')?.total).toEqual({ lo: 20, hi: 29 });
  });

  it('a withheld table counts as anything up to its total, so that the sum of the territory stays true', () => {
    const parts = [
      part('Horka', '2026', byArea(exact(20), { care: exact(12), A: exact(7), B: exact(5) })),
      part('Adamov', '2026', nothingBut(exact(7))),
      part('Cikháj', '2026', nothingBut(small)),
    ];
    expect(row(parts, 'A')?.total).toEqual({ lo: 7, hi: 18 });
    expect(merge(parts, 'area', 2026).total.total).toEqual({ lo: 27, hi: 31 });
  });

  it('a total without an upper end leaves the sum without one', () => {
    const parts = [part('Horka', '2026', nothingBut(atLeast(5)))];
    expect(row(parts, 'A')?.total).toEqual({ lo: 0, hi: null });
    expect(merge(parts, 'area', 2026).total.total).toEqual({ lo: 5, hi: null });
  });

  it('periods of one obec add up in its column, and quarters without a summary stay empty', () => {
    const parts = [
      part('Horka', '2026-H2', nothingBut(exact(6))),
      part('Horka', '2026-H1', byArea(exact(12), { care: exact(12) })),
      part('Adamov', '2026-Q1', nothingBut(exact(5))),
    ];
    const merged = merge(parts, 'time', 2026);
    expect(merged.columns).toEqual([
      { municipality: '531367', name: 'Adamov', periods: ['2026-Q1'] },
      { municipality: '500000', name: 'Horka', periods: ['2026-H1', '2026-H2'] },
    ]);
    const quarter = (name: string) => merged.rows.find(({ code }) => code === name);
    // A quarter that was sent alone is exactly its total.
    expect(quarter('2026-Q1')?.values).toEqual([
      { lo: 5, hi: 5 },
      { lo: 0, hi: 12 },
    ]);
    expect(quarter('2026-Q3')).toEqual({
      code: '2026-Q3',
      values: [null, { lo: 0, hi: 6 }],
      total: { lo: 0, hi: 6 },
    });
    expect(merged.total).toEqual({
      values: [
        { lo: 5, hi: 5 },
        { lo: 18, hi: 18 },
      ],
      total: { lo: 23, hi: 23 },
    });
  });

  it('columns stand in Czech order, where ch follows h', () => {
    const parts = ['Chářovice', 'Cikháj', 'Horka', 'Adamov'].map((name) =>
      part(name, '2026', nothingBut(exact(5))),
    );
    expect(merge(parts, 'area', 2026).columns.map(({ name }) => name)).toEqual([
      'Adamov',
      'Cikháj',
      'Horka',
      'Chářovice',
    ]);
  });

  it('without summaries the table is empty but has its rows', () => {
    const merged = merge([], 'area', 2026);
    expect(merged.rows.map(({ code }) => code).slice(0, 9)).toEqual([
      ...['care', 'A', 'B', 'living', 'C', 'D', 'E', 'F', 'none'],
    ]);
    expect(merged.rows[0]).toEqual({ code: 'care', values: [], total: null });
    expect(merged.total).toEqual({ values: [], total: null });
  });
});
