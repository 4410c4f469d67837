import type { Solver } from './solver.ts';

/** Candidates of which at least one has to be hidden. */
export type Cut = readonly number[];

/**
 * The cheapest set of candidates that has one of every cut, exactly; null when the solver gave up. Among equally
 * cheap sets the solver's own fixed order decides.
 */
export function hittingSet(
  cuts: readonly Cut[],
  weights: readonly number[],
  solver: Solver,
): number[] | null {
  const used = [...new Set(cuts.flat())].sort((one, other) => one - other);
  if (used.length === 0) return [];
  const columnOf = new Map(used.map((position, column) => [position, column]));
  const problem = solver.problem(
    used.map((position) => ({ lo: 0, hi: 1, cost: weights[position] ?? 1, whole: true })),
    cuts.map((cut) => ({
      columns: Int32Array.from(cut.map((position) => columnOf.get(position) ?? 0)),
      factors: null,
      lo: 1,
      hi: Number.POSITIVE_INFINITY,
    })),
  );
  try {
    const answer = problem.minimise(null, false);
    return answer === null ? null : used.filter((_, column) => (answer.values[column] ?? 0) > 0.5);
  } finally {
    problem.dispose();
  }
}
