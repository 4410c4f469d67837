import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, ProtectedCounts } from '#contract';
import { audit, isCleared } from '../../src-main/core/summaries/auditor.ts';
import { protect } from '../../src-main/core/summaries/protect.ts';
import { type Countable, type Truth, tabulate } from '../../src-main/core/summaries/tabulate.ts';
import { attack } from '../support/attacker.ts';
import { villages } from '../support/villages.ts';

let last = 0;
/** So many requests of one kind, each from its own household unless told otherwise. */
function requests(count: number, given: Partial<Countable> = {}): Countable[] {
  return Array.from({ length: count }, () => {
    last += 1;
    const at = `2026-${String((last % 12) + 1).padStart(2, '0')}-10T10:00:00.000Z`;
    return {
      id: `r${last}`,
      subject: null,
      who: null,
      phone: null,
      recordedAt: at,
      area: null,
      outcome: null,
      relation: { kind: 'new' },
      ...given,
    };
  });
}

function printed(counts: ProtectedCounts, table: 'area' | 'outcome' | 'month'): string {
  const cells = counts.tables.find(({ name }) => name === table)?.cells;
  return cells?.map(({ code, status }) => `${code} ${words(status)}`).join(', ') ?? 'withheld';
}

function words(status: Cell['status']): string {
  return status.kind === 'exact' ? String(status.value) : `${status.lo}–${status.hi ?? ''} ${status.why}`;
}

/** What somebody would do who has heard of small numbers only: hides them and nothing else. */
function hideOnlySmall({ total, tables, period }: Truth): ProtectedCounts {
  return {
    total: { kind: 'exact', value: total.count },
    tables: tables.map(({ name, cells }) => ({
      name,
      cells: cells.map(({ code, count }) => {
        const k = name === 'area' && code === 'F' ? 10 : 5;
        const zero = name === 'area' && period.length === 4 && code !== 'F' ? 1 : 0;
        return count >= k || (count === 0 && zero === 1)
          ? { code, status: { kind: 'exact' as const, value: count } }
          : { code, status: { kind: 'hidden' as const, lo: zero, hi: k - 1, why: 'small' as const } };
      }),
    })),
    withheld: [],
  };
}

describe('what is printed of a village', () => {
  it('under five requests only „<5“ is printed, and none looks like four', () => {
    const none = protect(tabulate([], '2026'));
    expect(none).toEqual(protect(tabulate(requests(4, { area: 'A' }), '2026')));
    expect(none.total).toEqual({ kind: 'hidden', lo: 0, hi: 4, why: 'small' });
    expect(none.withheld).toEqual(['area', 'outcome', 'month']);
  });

  it('from five to nine the total is printed and not divided', () => {
    const counts = protect(tabulate(requests(9, { area: 'A' }), '2026'));
    expect(counts).toEqual({
      total: { kind: 'exact', value: 9 },
      tables: [],
      withheld: ['area', 'outcome', 'month'],
    });
  });

  it('seven requests of one family are not printed as seven', () => {
    const counts = protect(tabulate(requests(7, { who: 'Rodina Vzorová' }), '2026'));
    expect(counts.total).toEqual({ kind: 'hidden', lo: 5, hi: null, why: 'complement' });
    expect(counts.tables).toEqual([]);
  });

  it('zeros are printed in the areas of a whole year, except in the sensitive one', () => {
    const village = [...requests(14, { area: 'A' }), ...requests(11, { area: 'C' })];
    const year = protect(tabulate(village, '2026'));
    expect(printed(year, 'area')).toBe('A 14, B 0, C 1–11 complement, D 0, E 0, F 0–10 complement, none 0');
    const half = protect(
      tabulate(
        village.map((request) => ({ ...request, recordedAt: '2026-02-03T10:00:00.000Z' })),
        '2026-H1',
      ),
    );
    expect(half.tables.flatMap(({ cells }) => cells).some(({ status }) => words(status) === '0')).toBe(false);
  });

  it('a sensitive area is printed from ten requests up', () => {
    const village = (family: number) => [
      ...requests(family, { area: 'F' }),
      ...requests(20, { area: 'A' }),
      ...requests(20, { area: 'D' }),
    ];
    expect(printed(protect(tabulate(village(9), '2026')), 'area')).toBe(
      'A 20–29 complement, B 0, C 0, D 20, E 0, F 0–9 sensitive, none 0',
    );
    expect(printed(protect(tabulate(village(10), '2026')), 'area')).toContain('F 10');
  });

  it('one small number takes another with it, and where labels would tell too much nothing says which is small', () => {
    const village = [
      ...requests(2, { area: 'B' }),
      ...requests(12, { area: 'F' }),
      ...requests(6, { area: 'C' }),
      ...requests(15, { area: 'A' }),
    ];
    expect(printed(protect(tabulate(village, '2026')), 'area')).toBe(
      'A 15, B 1–7 complement, C 1–7 complement, D 0, E 0, F 12, none 0',
    );
  });

  it('where nearly all requests are of one kind, that is not said', () => {
    const counts = protect(tabulate(requests(30, { area: 'F' }), '2026'));
    const others = ['A', 'B', 'C', 'D', 'E'].map((code) => `${code} 0–4 small`).join(', ');
    expect(printed(counts, 'area')).toBe(`${others}, F 10–30 complement, none 0–4 small`);
    expect(printed(counts, 'outcome')).toMatch(/open 5–30 complement$/);
  });

  it('two numbers are not enough when one household knows the other', () => {
    const village = [
      ...requests(4, { area: 'B', who: 'Rodina Vzorová' }),
      ...requests(4, { area: 'D' }),
      ...requests(10, { area: 'F' }),
      ...requests(8, { area: 'C' }),
      ...requests(9, { area: 'A' }),
    ];
    const area = printed(protect(tabulate(village, '2026')), 'area');
    expect(area).toBe('A 9, B 1–4 small, C 8–14 complement, D 1–4 small, E 0, F 10, none 0');
  });

  it('the same requests in another order give the same numbers', () => {
    fc.assert(
      fc.property(villages, ({ period, requests: village }) => {
        const backwards = [...village].reverse();
        expect(protect(tabulate(backwards, period))).toEqual(protect(tabulate(village, period)));
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});

describe('an attacker with the file, the rules and a household of their own', () => {
  it('finds no small number and no false one in any village', () => {
    fc.assert(
      fc.property(villages, ({ period, requests: village }) => {
        const truth = tabulate(village, period);
        const counts = protect(truth);
        expect(attack(counts, truth)).toEqual([]);
        expect(audit(counts, truth).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  it('does find them when nothing is hidden but the small numbers, and the auditor finds them too', () => {
    let broken = 0;
    fc.assert(
      fc.property(villages, ({ period, requests: village }) => {
        const truth = tabulate(village, period);
        const counts = hideOnlySmall(truth);
        const found = attack(counts, truth);
        broken += found.length > 0 ? 1 : 0;
        if (found.length > 0) expect(audit(counts, truth).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
    expect(broken).toBeGreaterThan(50);
  }, 120_000);

  it('lets nothing be shown again that the auditor would not refuse', () => {
    let refused = 0;
    fc.assert(
      fc.property(villages, fc.nat(), ({ period, requests: village }, choice) => {
        const truth = tabulate(village, period);
        const counts = structuredClone(protect(truth));
        const complements = counts.tables.flatMap(({ name, cells }) =>
          cells
            .map((cell) => ({
              cell,
              true: truth.tables.find((t) => t.name === name)?.cells.find((c) => c.code === cell.code),
            }))
            .filter(({ cell }) => cell.status.kind === 'hidden' && cell.status.why === 'complement'),
        );
        const chosen = complements[choice % Math.max(1, complements.length)];
        fc.pre(chosen?.true !== undefined);
        if (chosen?.true === undefined) return;
        chosen.cell.status = { kind: 'exact', value: chosen.true.count };
        if (audit(counts, truth).ok) expect(attack(counts, truth)).toEqual([]);
        else refused += 1;
      }),
      { numRuns: 100 },
    );
    expect(refused).toBeGreaterThan(50);
  }, 120_000);
});

describe('the auditor', () => {
  it('refuses every number that is not true', () => {
    fc.assert(
      fc.property(
        villages,
        fc.nat(),
        fc.constantFrom(-1, 1),
        ({ period, requests: village }, choice, off) => {
          const truth = tabulate(village, period);
          const counts = structuredClone(protect(truth));
          const exact = counts.tables
            .flatMap(({ cells }) => cells)
            .filter(({ status }) => status.kind === 'exact' && status.value + off >= 0);
          const chosen = exact[choice % Math.max(1, exact.length)];
          fc.pre(chosen !== undefined);
          if (chosen?.status.kind !== 'exact') return;
          chosen.status = { kind: 'exact', value: chosen.status.value + off };
          expect(audit(counts, truth).ok).toBe(false);
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);

  it('gives a clearance nobody else can make', () => {
    const truth = tabulate(requests(30, { area: 'A' }), '2026');
    const verdict = audit(protect(truth), truth);
    expect(verdict.ok && isCleared(verdict.cleared)).toBe(true);
    expect(verdict.ok && isCleared({ ...verdict.cleared })).toBe(false);
  });

  it('says which rule a leaking table breaks', () => {
    const truth = tabulate([...requests(2, { area: 'B' }), ...requests(40, { area: 'A' })], '2026');
    const verdict = audit(hideOnlySmall(truth), truth);
    expect(verdict.ok ? [] : verdict.findings).toContainEqual({ rule: 'R6', table: 'area', code: 'B' });
  });
});
