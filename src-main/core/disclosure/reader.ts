import { boundsOf, fixedRows, type Knowledge, type Witness, wholeTable, witnessOf } from './knowledge.ts';
import { type Box, missing, type Need } from './needs.ts';
import type { Answer, LinearProblem, Row, Solver } from './solver.ts';
import { addUp } from './space.ts';
import { Walk } from './walk.ts';

/** After so many tables from the solver it is worth walking from them again. */
const FRESH_ENOUGH = 12;

/**
 * One attacker before the releases. Finds whole-number tables that fit everything he was told and keeps them, for
 * one table answers many questions: first by walking from table to table along differences between known ones,
 * which costs nothing, then by the solver.
 */
export class Reader {
  readonly knowledge: Knowledge;
  readonly #witnesses: Witness[] = [];
  /** Of each witness, whether it fits what is hidden now. */
  #fitting: boolean[] = [];
  readonly #problem: LinearProblem;
  readonly #walk: Walk;
  /** Values of a sum in every witness, in their order, computed when asked for. */
  readonly #values = new Map<Int32Array, number[]>();
  readonly #costs: Float64Array;
  #state = 1;
  #fresh = FRESH_ENOUGH;
  #hidden: readonly boolean[];

  constructor(knowledge: Knowledge, solver: Solver) {
    this.knowledge = knowledge;
    const { space, candidates } = knowledge;
    const columns = Array.from({ length: space.size }, (_, unknown) => {
      return { ...boundsOf(knowledge, unknown), cost: 0, whole: true };
    });
    const rows = candidates.map(({ sum, count, seen }): Row => {
      return seen
        ? { columns: sum, factors: null, lo: count, hi: count }
        : { columns: sum, factors: null, lo: 0, hi: Number.POSITIVE_INFINITY };
    });
    this.#problem = solver.problem(columns, [...rows, ...fixedRows(knowledge)]);
    this.#hidden = candidates.map(() => false);
    this.#costs = new Float64Array(space.size);
    this.#walk = new Walk(knowledge);
  }

  /** From now on these candidates are hidden and all others shown. */
  hide(hidden: readonly boolean[]): void {
    this.knowledge.candidates.forEach(({ count, lo, hi, seen }, position) => {
      if (!seen || hidden[position] === this.#hidden[position]) return;
      if (hidden[position] === true) this.#problem.bound(position, lo, hi);
      else this.#problem.bound(position, count, count);
    });
    this.#hidden = [...hidden];
    this.#fitting = this.#witnesses.map((witness) => this.#fits(witness));
    this.#fresh = FRESH_ENOUGH;
  }

  #fits({ differs }: Witness): boolean {
    return differs.every((position) => this.#hidden[position] === true);
  }

  #keep(witness: Witness): void {
    this.#witnesses.push(witness);
    this.#fitting.push(true);
  }

  /** Values of a sum that are proven possible by a table found so far; the truth is always one. */
  #seen(sum: Int32Array): number[] {
    const values = this.#values.get(sum) ?? [];
    this.#values.set(sum, values);
    for (let at = values.length; at < this.#witnesses.length; at += 1) {
      values.push(addUp(sum, this.#witnesses[at]?.table ?? this.knowledge.space.truth));
    }
    const distinct = new Set([addUp(sum, this.knowledge.space.truth)]);
    values.forEach((value, at) => {
      if (this.#fitting[at] === true) distinct.add(value);
    });
    return [...distinct];
  }

  #wander(): boolean {
    if (this.#fresh < FRESH_ENOUGH) return false;
    this.#fresh = 0;
    const from = this.#witnesses.filter((_, at) => this.#fitting[at] === true);
    for (const table of this.#walk.from(from, this.#hidden)) {
      const witness = witnessOf(this.knowledge, table);
      if (witness !== null && this.#fits(witness)) this.#keep(witness);
    }
    return true;
  }

  /** Another direction for every search, so that the tables found differ and answer many questions. */
  #turn(): void {
    for (let unknown = 0; unknown < this.#costs.length; unknown += 1) {
      this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
      this.#costs[unknown] = this.#state >>> 24;
    }
    this.#problem.price(this.#costs);
  }

  /** Looks for a table in which a sum lies in an interval. */
  #find(sum: Int32Array, [lo, hi]: Box): boolean {
    const extra: Row = { columns: sum, factors: null, lo, hi };
    this.#turn();
    const relaxed = this.#problem.minimise(extra, true);
    if (relaxed === null) return false;
    if (this.#accept(relaxed, sum, [lo, hi])) return true;
    const whole = this.#problem.minimise(extra, false);
    return whole !== null && this.#accept(whole, sum, [lo, hi]);
  }

  #accept(answer: Answer, sum: Int32Array, [lo, hi]: Box): boolean {
    const table = wholeTable(this.knowledge, answer);
    if (table === null) return false;
    const value = addUp(sum, table);
    const witness = value >= lo && value <= hi ? witnessOf(this.knowledge, table) : null;
    if (witness === null || !this.#fits(witness)) return false;
    this.#keep(witness);
    this.#fresh += 1;
    return true;
  }

  /** Alternatives of a need that this attacker can rule out; empty when the need is met. */
  ruledOut(sum: Int32Array, need: Need): Box[] {
    for (;;) {
      const boxes = missing(need, this.#seen(sum));
      if (boxes.length === 0) return [];
      if (this.#wander()) continue;
      if (!boxes.some((box) => this.#find(sum, box))) return boxes;
    }
  }

  dispose(): void {
    this.#problem.dispose();
  }
}
