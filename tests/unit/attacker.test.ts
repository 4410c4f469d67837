import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attack, type Cell, type Instance } from '../support/attacker/index.ts';
import { Oracle, type Row } from '../support/attacker/oracle.ts';

/** Every way to write a total as so many whole numbers in a row. */
function divided(total: number, parts: number): number[][] {
  if (parts === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) =>
    divided(total - first, parts - 1).map((rest) => [first, ...rest]),
  ).flat();
}

const cells = 6;
const somePrinted = fc.record({
  truth: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: cells, maxLength: cells }),
  sums: fc.array(fc.uniqueArray(fc.nat({ max: cells - 1 }), { minLength: 2, maxLength: 4 }), {
    maxLength: 4,
  }),
  slack: fc.nat({ max: 2 }),
  asked: fc.uniqueArray(fc.nat({ max: cells - 1 }), { minLength: 1, maxLength: 3 }),
});

describe('the oracle of the attacker', () => {
  it('finds a value possible exactly when trying everything finds it', () => {
    fc.assert(
      fc.property(somePrinted, ({ truth, sums, slack, asked }) => {
        const add = (table: readonly number[], at: readonly number[]) =>
          at.reduce((total, one) => total + (table[one] ?? 0), 0);
        const total = truth.reduce((sum, value) => sum + value, 0);
        const everything = truth.map((_, at) => at);
        // Every other sum is printed as a range, the rest exactly.
        const printed = [everything, ...sums].map((at, row) => {
          const value = add(truth, at);
          return row % 2 === 0
            ? { at, lo: value, hi: value }
            : { at, lo: Math.max(0, value - slack), hi: value + slack };
        });
        const rows = printed.map(
          ({ at, lo, hi }): Row => ({ terms: new Map(at.map((one) => [one, 1])), lo, hi }),
        );
        const possible = new Set(
          divided(total, cells)
            .filter((table) =>
              printed.every(({ at, lo, hi }) => add(table, at) >= lo && add(table, at) <= hi),
            )
            .map((table) => add(table, asked)),
        );
        const oracle = new Oracle(rows, new Map(), truth);
        for (let value = 0; value <= total; value += 1) {
          expect(oracle.reaches(asked, value, value)).toBe(possible.has(value));
        }
      }),
      { seed: 7, numRuns: 150 },
    );
  });
});

const village: Instance = {
  format: 'sdc-instance/1',
  id: 'village',
  dimensions: { area: { codes: ['care', 'living', 'work'] } },
  tables: { whole: ['area'] },
  records: [
    { area: 'care', n: 12 },
    { area: 'living', n: 3 },
    { area: 'work', n: 2 },
  ],
  releases: [{ id: 'package' }],
  rules: { k: 5, zeros: 'publish' },
};

function kinds(values: Readonly<Record<string, number | null>>, instance: Instance = village): string[] {
  const cells = Object.entries(values).map(([area, v]): Cell => ({ c: area === 'all' ? {} : { area }, v }));
  return attack(instance, { releases: [{ id: 'package', cells }] }).map(({ kind }) => kind);
}

describe('the attacker', () => {
  it('finds nothing in a careful release', () => {
    expect(kinds({ all: 17, care: null, living: null, work: null })).toEqual([]);
  });

  it('sees a small number that is printed', () => {
    expect(kinds({ all: 17, care: null, living: 3, work: null })).toContain('direct');
  });

  it('subtracts', () => {
    expect(kinds({ all: 17, care: 12, living: 3, work: null })).toContain('small');
  });

  it('notices that what is left over is small', () => {
    const instance = {
      ...village,
      records: [
        { area: 'care', n: 12 },
        { area: 'living', n: 2 },
        { area: 'work', n: 1 },
      ],
    };
    expect(kinds({ all: 15, care: 12, living: null, work: null }, instance)).toContain('remainder');
  });

  it('does not take a false number for a protected one', () => {
    expect(kinds({ all: 18, care: null, living: null, work: null })).toEqual(['wrong']);
  });

  it('asks for the numbers that were wished for', () => {
    const instance: Instance = {
      ...village,
      utility: { minShown: 2, maxHidden: 1, mustPublish: [{ release: 'package', c: {} }] },
    };
    expect(kinds({ all: null, care: null, living: null, work: null }, instance)).toEqual([
      'utility',
      'utility',
      'utility',
    ]);
  });

  it('takes a refusal only where it is allowed', () => {
    const refusal = { refused: 'nothing is safe', releases: [] };
    expect(attack(village, refusal).map(({ kind }) => kind)).toEqual(['utility']);
    expect(attack({ ...village, refusalAllowed: true }, refusal)).toEqual([]);
  });
});
