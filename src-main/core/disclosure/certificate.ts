import { boundsOf, fixedRows, type Knowledge, wholeTable, witnessOf } from './knowledge.ts';
import type { Box } from './needs.ts';
import type { Column, LinearProblem, Row, Solver } from './solver.ts';

/**
 * Asks what would have to be hidden for a value to become possible. Every candidate may deviate from its true count
 * at a price: nothing when it is hidden already, its weight when it is shown (disclosure control §6, step 2).
 */
export class Deviations {
  readonly #knowledge: Knowledge;
  readonly #problem: LinearProblem;
  readonly #costs: Float64Array;
  readonly #weights: readonly number[];

  /** `weights` infinite means that a candidate must be shown. */
  constructor(knowledge: Knowledge, weights: readonly number[], solver: Solver) {
    const { space, candidates } = knowledge;
    const unknowns = Array.from({ length: space.size }, (_, unknown): Column => {
      return { ...boundsOf(knowledge, unknown), cost: 0, whole: true };
    });
    const deviations = candidates.flatMap(({ count, lo, hi, seen }, position): Column[] => {
      const free = seen && weights[position] !== Number.POSITIVE_INFINITY;
      const most = seen ? { up: free ? hi - count : 0, down: free ? count - lo : 0 } : null;
      return [
        { lo: 0, hi: most?.up ?? Number.POSITIVE_INFINITY, cost: 0, whole: false },
        { lo: 0, hi: most?.down ?? Number.POSITIVE_INFINITY, cost: 0, whole: false },
      ];
    });
    const rows = candidates.map(({ sum, count }, position): Row => {
      const up = space.size + 2 * position;
      return {
        columns: Int32Array.from([...sum, up, up + 1]),
        factors: Float64Array.from([...sum.map(() => 1), -1, 1]),
        lo: count,
        hi: count,
      };
    });
    this.#knowledge = knowledge;
    this.#weights = weights;
    this.#costs = new Float64Array(space.size + deviations.length);
    this.#problem = solver.problem([...unknowns, ...deviations], [...rows, ...fixedRows(knowledge)]);
  }

  #price(costOf: (position: number) => number): void {
    const { space, candidates } = this.#knowledge;
    candidates.forEach(({ seen }, position) => {
      const cost = seen ? costOf(position) : 0;
      this.#costs[space.size + 2 * position] = cost;
      this.#costs[space.size + 2 * position + 1] = cost;
    });
    this.#problem.price(this.#costs);
  }

  /** Least total deviation of the given shown candidates that makes the value possible, in fractions. */
  #distance(sum: Int32Array, [lo, hi]: Box, shown: ReadonlySet<number>) {
    this.#price((position) => (shown.has(position) ? 1 : 0));
    return this.#problem.minimise({ columns: sum, factors: null, lo, hi }, true);
  }

  #possible(sum: Int32Array, [lo, hi]: Box, shown: ReadonlySet<number>): boolean {
    this.#price((position) => (shown.has(position) ? 1 : 0));
    const answer = this.#problem.minimise({ columns: sum, factors: null, lo, hi }, false);
    return answer !== null && answer.objective < 0.5;
  }

  /**
   * Shown candidates that together rule a value out: as long as all of them are shown it stays impossible, whatever
   * else is hidden. Null when nothing that may be hidden would help. Found from the shadow prices of the relaxed
   * problem, or, where only whole numbers rule it out, by taking candidates away one by one.
   */
  rulesOut(sum: Int32Array, box: Box, hidden: readonly boolean[]): number[] | null {
    const shown = new Set(hidden.flatMap((each, position) => (each ? [] : [position])));
    const answer = this.#distance(sum, box, shown);
    if (answer === null) return null;
    if (answer.objective < 1e-6) return this.#withoutNeedless(sum, box, [...shown], true);
    const support = [...shown].filter((position) => Math.abs(answer.prices[position] ?? 0) > 1e-7);
    return this.#withoutNeedless(sum, box, support, false);
  }

  #withoutNeedless(sum: Int32Array, box: Box, support: readonly number[], whole: boolean): number[] | null {
    const kept = new Set(support);
    const stillRuledOut = () => {
      if (whole) return !this.#possible(sum, box, kept);
      const answer = this.#distance(sum, box, kept);
      return answer === null || answer.objective > 1e-6;
    };
    if (whole && !stillRuledOut()) return [];
    // The heaviest are taken away first: what stays is cheap to hide.
    const order = [...support].sort((one, other) => (this.#weights[other] ?? 0) - (this.#weights[one] ?? 0));
    for (const position of order) {
      kept.delete(position);
      if (!stillRuledOut()) kept.add(position);
    }
    const free = [...kept].filter((position) => this.#weights[position] !== Number.POSITIVE_INFINITY);
    return free.length === 0 ? null : free.sort((one, other) => one - other);
  }

  /** The cheapest candidates to hide for a value to become possible, and what that costs; null when none would do. */
  cheapest(
    sum: Int32Array,
    [lo, hi]: Box,
    hidden: readonly boolean[],
  ): { cost: number; hide: number[] } | null {
    this.#price((position) => {
      const weight = this.#weights[position] ?? 1;
      return hidden[position] === true || weight === Number.POSITIVE_INFINITY ? 0 : weight;
    });
    const answer = this.#problem.minimise({ columns: sum, factors: null, lo, hi }, false);
    const table = answer === null ? null : wholeTable(this.#knowledge, answer);
    const witness = table === null ? null : witnessOf(this.#knowledge, table);
    if (witness === null) return null;
    const hide = witness.differs.filter((position) => hidden[position] !== true);
    return { cost: hide.reduce((total, position) => total + (this.#weights[position] ?? 1), 0), hide };
  }

  dispose(): void {
    this.#problem.dispose();
  }
}
