import { solve } from 'yalps';
import type { Row, Solver } from '../../src-main/core/disclosure/index.ts';

/**
 * The solver the auditor gets as a second opinion: another program by other people, written in JavaScript. Slow, and
 * enough for the questions of an auditor: columns from zero up, no bound that changes.
 */
export const secondSolver: Solver = {
  problem(columns, rows) {
    let costs = Float64Array.from(columns, ({ cost }) => cost);
    const patternsOf = (all: readonly Row[]) => {
      const patterns = columns.map((): string[] => []);
      all.forEach(({ columns: own, factors }, row) => {
        own.forEach((column, at) => {
          patterns[column]?.push(`${row}:${factors?.[at] ?? 1}`);
        });
      });
      return patterns.map((pattern) => pattern.join());
    };
    return {
      bound: () => {
        throw new RangeError('Not for an auditor.');
      },
      price(given) {
        costs = given.slice();
      },
      minimise(extra, relaxed) {
        const all = extra === null ? rows : [...rows, extra];
        // Columns that no row tells apart are one column, at the price of the cheapest.
        const alike = Map.groupBy(columns.keys(), patternsKey(patternsOf(all)));
        const cheapest = [...alike.values()].map((members) =>
          members.reduce((best, each) => ((costs[each] ?? 0) < (costs[best] ?? 0) ? each : best)),
        );
        const positions = new Map(cheapest.map((column, at) => [column, at]));
        const terms = cheapest.map((column) => new Map([['cost', costs[column] ?? 0]]));
        const constraints = new Map<string, { min?: number; max?: number }>();
        all.forEach(({ columns: own, factors, lo, hi }, row) => {
          constraints.set(`r${row}`, {
            ...(Number.isFinite(lo) ? { min: lo } : {}),
            ...(Number.isFinite(hi) ? { max: hi } : {}),
          });
          own.forEach((column, at) => {
            const position = positions.get(column);
            if (position !== undefined) terms[position]?.set(`r${row}`, factors?.[at] ?? 1);
          });
        });
        const { status, variables, result } = solve(
          {
            direction: 'minimize',
            objective: 'cost',
            constraints,
            variables: terms.map((own, at): [string, Map<string, number>] => [String(at), own]),
            integers: !relaxed,
          },
          // In whole numbers any answer will do.
          { timeout: 20_000, tolerance: 1 },
        );
        if (status !== 'optimal' && status !== 'timedout') return null;
        const values = new Float64Array(columns.length);
        for (const [name, value] of variables) values[cheapest[Number(name)] ?? 0] = value;
        return { values, prices: new Float64Array(), objective: result };
      },
      dispose: () => undefined,
    };
  },
};

function patternsKey(patterns: readonly string[]) {
  return (column: number) => patterns[column] ?? '';
}
