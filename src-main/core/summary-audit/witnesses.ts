import type { Row, Solver } from '../disclosure/index.ts';
import type { Model, PrintedCell } from './model.ts';

/** A closed interval of whole numbers. */
export type Interval = readonly [lo: number, hi: number];

/** Directions that are tried before a table in whole numbers is asked for, which takes longer. */
const TURNS = 3;

function addUp(sum: Int32Array, table: Int32Array): number {
  let total = 0;
  for (const unknown of sum) total += table[unknown] ?? 0;
  return total;
}

/** What the printed numbers say of the unknowns. */
export function rowsOf(model: Model, printed: readonly PrintedCell[]): Row[] {
  return printed.map(({ cell, lo, hi }) => {
    return { columns: model.sumOf(cell.coordinates), factors: null, lo, hi };
  });
}

/**
 * Whole-number tables that fit everything printed. The solver proposes, and only what adds up again in whole numbers
 * is kept: "possible" never depends on its arithmetic, and when it gives up a value counts as impossible, which is
 * the unsafe answer (disclosure control §5).
 */
export class Witnesses {
  readonly #rows: readonly Row[];
  readonly #problem: ReturnType<Solver['problem']>;
  readonly #costs: Float64Array;
  readonly #tables: Int32Array[] = [];
  #state = 1;

  /** `known`: what is printed, see `rowsOf`, and what somebody knows besides. */
  constructor(model: Pick<Model, 'size' | 'links'>, known: readonly Row[], solver: Solver) {
    const columns = Array.from({ length: model.size }, () => {
      return { lo: 0, hi: Number.POSITIVE_INFINITY, cost: 0, whole: true };
    });
    this.#rows = [...known, ...model.links];
    this.#costs = new Float64Array(model.size);
    // Any table will do.
    this.#problem = solver.problem(columns, this.#rows, Number.MAX_SAFE_INTEGER);
  }

  /** Another price for every unknown, so that the tables differ and answer many questions. Always the same prices. */
  #turn(): void {
    for (let unknown = 0; unknown < this.#costs.length; unknown += 1) {
      this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
      this.#costs[unknown] = 1 + (this.#state >>> 24);
    }
    this.#problem.price(this.#costs);
  }

  #accept(values: Float64Array, extra: Row | null): boolean {
    const table = Int32Array.from(values, (value) => Math.round(value));
    const fits = ({ columns, factors, lo, hi }: Row) => {
      let total = 0;
      columns.forEach((unknown, at) => {
        total += (factors?.[at] ?? 1) * (table[unknown] ?? 0);
      });
      return total >= lo && total <= hi;
    };
    if (table.some((value) => value < 0) || !this.#rows.every(fits)) return false;
    if (extra !== null && !fits(extra)) return false;
    this.#tables.push(table);
    return true;
  }

  /** Is there a table at all? With many of them most questions answer themselves. */
  begin(tables: number): boolean {
    for (let turn = 0; turn < tables; turn += 1) {
      this.#turn();
      const answer = this.#problem.minimise(null, true);
      if (answer !== null) this.#accept(answer.values, null);
    }
    if (this.#tables.length > 0) return true;
    const whole = this.#problem.minimise(null, false);
    return whole !== null && this.#accept(whole.values, null);
  }

  /** Values of a sum in the tables found so far. */
  seen(sum: Int32Array): Set<number> {
    return new Set(this.#tables.map((table) => addUp(sum, table)));
  }

  /** Can the sum lie in the interval? True only with a table that shows it. */
  possible(sum: Int32Array, [lo, hi]: Interval): boolean {
    if (lo > hi) return false;
    if (this.#tables.some((table) => addUp(sum, table) >= lo && addUp(sum, table) <= hi)) return true;
    const extra: Row = { columns: sum, factors: null, lo, hi };
    for (let turn = 0; turn < TURNS; turn += 1) {
      this.#turn();
      const relaxed = this.#problem.minimise(extra, true);
      if (relaxed === null) return false;
      if (this.#accept(relaxed.values, extra)) return true;
    }
    const whole = this.#problem.minimise(extra, false);
    return whole !== null && this.#accept(whole.values, extra);
  }

  /** Are at least so many different values possible, all below `limit`? */
  several(sum: Int32Array, least: number, limit: number): boolean {
    for (;;) {
      const values = [...this.seen(sum)].filter((value) => value < limit).sort((one, other) => one - other);
      if (values.length >= least) return true;
      const gaps = [...values, limit].map((value, at): Interval => [(values[at - 1] ?? -1) + 1, value - 1]);
      if (!gaps.some((gap) => this.possible(sum, gap))) return false;
    }
  }

  /** Largest minus smallest value known to be possible reaches `width`. */
  isWide(sum: Int32Array, width: number): boolean {
    for (;;) {
      const values = [...this.seen(sum)];
      const [lowest, highest] = [Math.min(...values), Math.max(...values)];
      if (highest - lowest >= width) return true;
      const further =
        this.possible(sum, [highest + 1, Number.POSITIVE_INFINITY]) || this.possible(sum, [0, lowest - 1]);
      if (!further) return false;
    }
  }

  dispose(): void {
    this.#problem.dispose();
  }
}
