import { describe, expect, it } from 'vitest';
import type { Cell, ProtectedCounts, TableName } from '#contract';
import { codesOf } from '../../src-main/core/summaries/index.ts';
import { merge, type Part } from '../../src-main/core/workspace/merge.ts';

type Status = Cell['status'];
const exact = (value: number): Status => ({ kind: 'exact', value });
const hidden = (lo: number, hi: number | null, why: 'small' | 'complement' = 'small'): Status => ({
  kind: 'hidden',
  lo,
  hi,
  why,
});

/** Counts whose table of areas has these numbers from A on and zeros after them; the other tables withheld. */
function byArea(total: Status, statuses: readonly Status[]): ProtectedCounts {
  const cells = codesOf('area', '2026').map((code, at) => ({ code, status: statuses[at] ?? exact(0) }));
  return { total, tables: [{ name: 'area', cells }], withheld: ['outcome', 'month'] };
}

function nothingBut(total: Status): ProtectedCounts {
  return { total, tables: [], withheld: ['area', 'outcome', 'month'] };
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
      part('Horka', '2026', byArea(exact(30), [exact(20), exact(10)])),
      part('Adamov', '2026', byArea(exact(12), [exact(12)])),
    ];
    expect(row(parts, 'A')?.total).toEqual({ lo: 32, hi: 32 });
    expect(merge(parts, 'area', 2026).total.total).toEqual({ lo: 42, hi: 42 });
  });

  it('a hidden number stays a range, no narrower than the file says and no wider than its total allows', () => {
    const small = byArea(exact(30), [exact(23), hidden(1, 4), hidden(1, 4), hidden(1, 4)]);
    expect(row([part('Horka', '2026', small)], 'B')?.values).toEqual([{ lo: 1, hi: 4 }]);
    const together = byArea(exact(30), [exact(23), hidden(1, 6, 'complement'), hidden(1, 6, 'complement')]);
    const parts = [part('Horka', '2026', small), part('Adamov', '2026', together)];
    expect(row(parts, 'B')).toEqual({
      code: 'B',
      values: [
        { lo: 1, hi: 6 },
        { lo: 1, hi: 4 },
      ],
      total: { lo: 2, hi: 10 },
    });
  });

  it('a withheld table counts as anything up to its total, so that the sum of the territory stays true', () => {
    const parts = [
      part('Horka', '2026', byArea(exact(12), [exact(12)])),
      part('Adamov', '2026', nothingBut(exact(7))),
      part('Cikháj', '2026', nothingBut(hidden(0, 4))),
    ];
    expect(row(parts, 'A')?.total).toEqual({ lo: 12, hi: 23 });
    expect(merge(parts, 'area', 2026).total.total).toEqual({ lo: 19, hi: 23 });
  });

  it('a total without an upper end leaves the sum without one', () => {
    const parts = [part('Horka', '2026', nothingBut(hidden(5, null, 'complement')))];
    expect(row(parts, 'A')?.total).toEqual({ lo: 0, hi: null });
    expect(merge(parts, 'area', 2026).total.total).toEqual({ lo: 5, hi: null });
  });

  it('periods of one obec add up in its column, and months without a summary stay empty', () => {
    const parts = [
      part('Horka', '2026-H2', nothingBut(exact(6))),
      part('Horka', '2026-H1', byArea(exact(12), [exact(12)])),
      part('Adamov', '2026-H1', nothingBut(exact(5))),
    ];
    const merged = merge(parts, 'month', 2026);
    expect(merged.columns).toEqual([
      { municipality: '531367', name: 'Adamov', periods: ['2026-H1'] },
      { municipality: '500000', name: 'Horka', periods: ['2026-H1', '2026-H2'] },
    ]);
    const july = merged.rows.find(({ code }) => code === '2026-07');
    expect(july).toEqual({ code: '2026-07', values: [null, { lo: 0, hi: 6 }], total: { lo: 0, hi: 6 } });
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
    expect(merged.rows.map(({ code }) => code)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'none']);
    expect(merged.rows[0]).toEqual({ code: 'A', values: [], total: null });
    expect(merged.total).toEqual({ values: [], total: null });
  });
});
