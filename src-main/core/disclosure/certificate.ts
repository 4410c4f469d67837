import type { Knowledge } from './knowledge.ts';
import type { Box } from './needs.ts';
import type { Answer, Column, LinearProblem, Row, Solver } from './solver.ts';
import { type Steps, stepsFrom } from './steps.ts';

/** A deviation smaller than this is one of the solver's arithmetic. */
const CLOSE = 1e-6;

/**
 * Asks what would have to be hidden for a value to become possible. Every candidate may deviate from its true count
 * at a price: nothing when it is hidden already, its weight when it is shown (disclosure control §6, step 2).
 */
export class Deviations {
  readonly #knowledge: Knowledge;
  readonly #solver: Solver;
  readonly #weights: readonly number[];
  #built: { readonly problem: LinearProblem; readonly steps: Steps; readonly costs: Float64Array } | null =
    null;

  /** `weights` infinite means that a candidate must be shown. */
  constructor(knowledge: Knowledge, weights: readonly number[], solver: Solver) {
    this.#knowledge = knowledge;
    this.#weights = weights;
    this.#solver = solver;
  }

  /** Built when it is asked for the first time: most of those who are in the data find nothing. */
  get #model() {
    this.#built ??= this.#build();
    return this.#built;
  }

  #build() {
    const knowledge = this.#knowledge;
    const weights = this.#weights;
    const { candidates } = knowledge;
    const steps = stepsFrom(knowledge);
    const deviations = candidates.flatMap(({ count, lo, hi, seen }, position): Column[] => {
      const free = seen && weights[position] !== Number.POSITIVE_INFINITY;
      const most = seen ? { up: free ? hi - count : 0, down: free ? count - lo : 0 } : null;
      return [
        { lo: 0, hi: most?.up ?? Number.POSITIVE_INFINITY, cost: 0, whole: false },
        { lo: 0, hi: most?.down ?? Number.POSITIVE_INFINITY, cost: 0, whole: false },
      ];
    });
    const rows = candidates.map(({ sum, count }, position): Row => {
      const up = steps.columns.length + 2 * position;
      const own = steps.rowOf(sum, count, count);
      return {
        ...own,
        columns: Int32Array.from([...own.columns, up, up + 1]),
        factors: Float64Array.from([...(own.factors ?? []), -1, 1]),
      };
    });
    const columns = [...steps.columns, ...deviations];
    const problem = this.#solver.problem(columns, [...rows, ...steps.fixed()]);
    return { problem, steps, costs: new Float64Array(columns.length) };
  }

  /** Least total deviation of the given shown candidates that makes the value possible. */
  #distance(sum: Int32Array, [lo, hi]: Box, shown: ReadonlySet<number>, relaxed: boolean): Answer | null {
    const { problem, steps, costs } = this.#model;
    this.#knowledge.candidates.forEach(({ seen }, position) => {
      const cost = seen && shown.has(position) ? 1 : 0;
      costs[steps.columns.length + 2 * position] = cost;
      costs[steps.columns.length + 2 * position + 1] = cost;
    });
    problem.price(costs);
    return problem.minimise(steps.rowOf(sum, lo, hi), relaxed);
  }

  #possible(sum: Int32Array, box: Box, shown: ReadonlySet<number>): boolean {
    const answer = this.#distance(sum, box, shown, false);
    return answer !== null && answer.objective < 0.5;
  }

  /**
   * Shown candidates that together rule a value out: as long as all of them are shown it stays impossible, whatever
   * else is hidden. Found from the shadow prices of the relaxed problem. Empty when nothing that may be hidden would
   * help; null when fractions reach the value, so that at most whole numbers rule it out.
   */
  rulesOut(sum: Int32Array, box: Box, hidden: readonly boolean[]): number[] | null {
    const shown = new Set(hidden.flatMap((each, position) => (each ? [] : [position])));
    const answer = this.#distance(sum, box, shown, true);
    if (answer === null) return [];
    if (answer.objective < CLOSE) return null;
    let kept = this.#supportOf(answer, shown);
    for (const position of this.#heaviestFirst(kept)) {
      if (!kept.has(position)) continue;
      const rest = new Set(kept);
      rest.delete(position);
      const without = this.#distance(sum, box, rest, true);
      if (without === null) kept = rest;
      else if (without.objective > CLOSE) kept = this.#supportOf(without, rest);
    }
    return this.#thatMayBeHidden(kept);
  }

  /** The same in whole numbers, by taking candidates away one by one; null when the value is possible. */
  rulesOutWhole(sum: Int32Array, box: Box, hidden: readonly boolean[]): number[] | null {
    const shown = hidden.flatMap((each, position) => (each ? [] : [position]));
    const kept = new Set(shown);
    if (this.#possible(sum, box, kept)) return null;
    for (const position of this.#heaviestFirst(kept)) {
      kept.delete(position);
      if (this.#possible(sum, box, kept)) kept.add(position);
    }
    return this.#thatMayBeHidden(kept);
  }

  /** What is taken away first is expensive to hide: what stays is cheap. */
  #heaviestFirst(positions: ReadonlySet<number>): number[] {
    return [...positions].sort((one, other) => (this.#weights[other] ?? 0) - (this.#weights[one] ?? 0));
  }

  #thatMayBeHidden(positions: ReadonlySet<number>): number[] {
    return [...positions]
      .filter((position) => this.#weights[position] !== Number.POSITIVE_INFINITY)
      .sort((one, other) => one - other);
  }

  /** Candidates with a shadow price: they alone rule the value out already. */
  #supportOf({ prices }: Answer, shown: ReadonlySet<number>): Set<number> {
    return new Set([...shown].filter((position) => Math.abs(prices[position] ?? 0) > 1e-7));
  }

  dispose(): void {
    this.#built?.problem.dispose();
  }
}
