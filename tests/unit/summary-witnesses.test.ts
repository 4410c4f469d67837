import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Model, PrintedCell } from '../../src-main/core/summary-audit/model.ts';
import { rowsOf, Witnesses } from '../../src-main/core/summary-audit/witnesses.ts';
import { planOf } from '../../src-main/core/summary-package/index.ts';
import { secondSolver } from '../support/second-solver.ts';
import { solver } from '../support/solver.ts';

const unknowns = 12;
const most = 6;

/** A model without a plan: coordinates name the unknowns themselves. */
const model: Model = {
  size: unknowns,
  dimensions: [],
  links: [],
  sumOf: ({ area }) => Int32Array.from(String(area).split(',').map(Number)),
};

const [anyCell] = planOf('2026');

function printed(sum: readonly number[], lo: number, hi: number): PrintedCell {
  if (anyCell === undefined) throw new RangeError('No plan.');
  const cell = { ...anyCell, coordinates: { area: sum.join() } };
  return { cell, lo, hi, exact: lo === hi, why: lo === hi ? null : 'small', zeroShown: false };
}

/** The table is divided into lines of three, whose sums are printed or hidden; and some sums across. */
const files = fc.record({
  truth: fc.array(fc.nat({ max: most }), { minLength: unknowns, maxLength: unknowns }),
  lines: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  across: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  shown: fc.uniqueArray(fc.nat({ max: unknowns - 1 }), { minLength: 6, maxLength: 9 }),
  asked: fc.uniqueArray(fc.nat({ max: unknowns - 1 }), { minLength: 1, maxLength: 4 }),
});

/** All tables of counts up to `most` that fit; found by trying everything that is not printed itself. */
function everyTable(known: ReadonlyMap<number, number>, rows: readonly PrintedCell[]): number[][] {
  const sums = rows.map(({ cell, lo, hi }) => ({ sum: [...model.sumOf(cell.coordinates)], lo, hi }));
  let tables: number[][] = [[]];
  for (let at = 0; at < unknowns; at += 1) {
    const value = known.get(at);
    const values = value === undefined ? Array.from({ length: most + 1 }, (_, each) => each) : [value];
    tables = tables.flatMap((table) => values.map((each) => [...table, each]));
    // A sum whose unknowns are all decided, or already too large, ends a branch.
    tables = tables.filter((table) =>
      sums.every(({ sum, lo, hi }) => {
        const total = sum.reduce((all, each) => all + (table[each] ?? 0), 0);
        return total <= hi && (Math.max(...sum) > at || total >= lo);
      }),
    );
  }
  return tables;
}

describe.each([
  { name: 'the solver of the program', own: solver, runs: 60 },
  { name: 'another solver', own: secondSolver, runs: 20 },
])('with $name', ({ own, runs }) => {
  it('the auditor finds a value possible exactly when trying everything finds it', () => {
    fc.assert(
      fc.property(files, ({ truth, lines, across, shown, asked }) => {
        const add = (sum: readonly number[]) => sum.reduce((all, each) => all + (truth[each] ?? 0), 0);
        const line = (at: number) => [0, 1, 2].map((step) => 3 * at + step);
        const column = (at: number) => [0, 1, 2, 3].map((step) => 3 * step + at);
        const exact = (sum: readonly number[]) => printed(sum, add(sum), add(sum));
        const hidden = (sum: readonly number[]) => printed(sum, 0, Math.max(4, add(sum) + 1));
        const rows = [
          ...lines.map((isShown, at) => (isShown ? exact(line(at)) : hidden(line(at)))),
          ...across.map((isShown, at) => (isShown ? exact(column(at)) : hidden(column(at)))),
          ...shown.map((at) => exact([at])),
          // So that trying everything ends.
          ...truth.map((_, at) => printed([at], 0, most)),
        ];
        const tables = everyTable(new Map(shown.map((at) => [at, truth[at] ?? 0])), rows);
        const possible = new Set(tables.map((table) => asked.reduce((all, at) => all + (table[at] ?? 0), 0)));
        const witnesses = new Witnesses(model, rowsOf(model, rows), own);
        try {
          expect(witnesses.begin(4)).toBe(true);
          const sum = Int32Array.from(asked);
          for (let value = 0; value <= asked.length * most; value += 1) {
            expect(witnesses.possible(sum, [value, value])).toBe(possible.has(value));
          }
        } finally {
          witnesses.dispose();
        }
      }),
      { seed: 11, numRuns: runs },
    );
  }, 120_000);
});
