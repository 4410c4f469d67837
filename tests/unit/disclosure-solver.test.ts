import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { solve } from 'yalps';
import { loadSolver } from '../../src-main/core/disclosure/index.ts';

const solver = await loadSolver(readFileSync(createRequire(import.meta.url).resolve('highs/runtime')));

/** A covering problem: the cheapest whole numbers that reach every sum. Always has a solution. */
const coverings = fc
  .record({
    costs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 }),
    rows: fc.array(fc.array(fc.nat({ max: 3 }), { minLength: 6, maxLength: 6 }), {
      minLength: 1,
      maxLength: 5,
    }),
    least: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ costs, rows, least }) => ({
    costs,
    rows: rows.map((row, at) => ({
      factors: costs.map((_, column) =>
        column === at % costs.length ? 1 + (row[column] ?? 0) : (row[column] ?? 0),
      ),
      lo: least[at] ?? 1,
    })),
  }));

it.each([true, false])('finds the same cheapest answer as another solver (fractions: %s)', (relaxed) => {
  fc.assert(
    fc.property(coverings, ({ costs, rows }) => {
      const problem = solver.problem(
        costs.map((cost) => ({ lo: 0, hi: Number.POSITIVE_INFINITY, cost, whole: true })),
        rows.map(({ factors, lo }) => ({
          columns: Int32Array.from(costs.keys()),
          factors: Float64Array.from(factors),
          lo,
          hi: Number.POSITIVE_INFINITY,
        })),
      );
      const answer = problem.minimise(null, relaxed);
      problem.dispose();
      const other = solve<string, string>({
        direction: 'minimize',
        objective: 'cost',
        constraints: Object.fromEntries(rows.map(({ lo }, at) => [`row${at}`, { min: lo }])),
        variables: costs.map((cost, column): [string, Record<string, number>] => [
          `x${column}`,
          Object.fromEntries([
            ['cost', cost],
            ...rows.map(({ factors }, at): [string, number] => [`row${at}`, factors[column] ?? 0]),
          ]),
        ]),
        integers: !relaxed,
      });
      expect(answer?.objective).toBeCloseTo(other.result, 4);
    }),
    { seed: 1, numRuns: 200 },
  );
});
