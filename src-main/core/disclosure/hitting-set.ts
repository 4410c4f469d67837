import type { Solver } from './solver.ts';

/** Candidates of which at least one has to be hidden. */
export type Cut = readonly number[];

export interface HittingSet {
  readonly hide: readonly number[];
  /** No set that has one of every cut costs less. */
  readonly bound: number;
}

/**
 * The cheapest set of candidates that has one of every cut, to within `slack` of its cost; null when the solver
 * gave up. Among equally cheap sets the solver's own fixed order decides.
 */
export function hittingSet(
  cuts: readonly Cut[],
  weights: readonly number[],
  slack: number,
  solver: Solver,
): HittingSet | null {
  const used = [...new Set(cuts.flat())].sort((one, other) => one - other);
  if (used.length === 0) return { hide: [], bound: 0 };
  const columnOf = new Map(used.map((position, column) => [position, column]));
  const problem = solver.problem(
    used.map((position) => ({ lo: 0, hi: 1, cost: weights[position] ?? 1, whole: true })),
    cuts.map((cut) => ({
      columns: Int32Array.from(cut.map((position) => columnOf.get(position) ?? 0)),
      factors: null,
      lo: 1,
      hi: Number.POSITIVE_INFINITY,
    })),
    slack,
  );
  try {
    const answer = problem.minimise(null, false);
    if (answer === null) return null;
    const hide = used.filter((_, column) => (answer.values[column] ?? 0) > 0.5);
    return { hide, bound: answer.objective - slack };
  } finally {
    problem.dispose();
  }
}
