import { fits, fitsFacts, type Knowledge, type Witness, witnessOf } from './knowledge.ts';
import { type Box, missing, type Need } from './needs.ts';
import type { Pool, Pooled } from './pool.ts';
import type { Answer, LinearProblem, Row, Solver } from './solver.ts';
import { addUp } from './space.ts';
import { type Steps, stepsFrom } from './steps.ts';

/** More tables than this are not kept; the oldest go first. */
const MOST_KEPT = 4096;

/** So many directions are tried before a table in whole numbers is asked for, which takes much longer. */
const TURNS = 8;

/** A table this reader cannot rule out, and its number in the pool. */
interface OwnWitness {
  readonly witness: Witness;
  readonly number: number;
}

/**
 * One attacker before the releases. Finds whole-number tables that fit everything he was told and keeps them, for
 * one table answers many questions, his own and those of others.
 */
export class Reader {
  readonly knowledge: Knowledge;
  #witnesses: OwnWitness[] = [];
  /** Those that fit what is hidden now. */
  #fitting: OwnWitness[] = [];
  readonly #solver: Solver;
  #built: { readonly problem: LinearProblem; readonly steps: Steps; readonly costs: Float64Array } | null =
    null;
  /** Tables that any attacker found, and up to where they were looked at. */
  readonly #pool: Pool;
  /** Reads all releases and knows no table but by sums: then what differs from the truth differs for everybody. */
  readonly #readsAll: boolean;
  #looked = 0;
  #state = 1;
  #hidden: readonly boolean[];

  /** `pool`: tables found by others who read the same releases; many of them fit this reader too. */
  constructor(knowledge: Knowledge, solver: Solver, pool: Pool) {
    const { candidates, own } = knowledge;
    this.knowledge = knowledge;
    this.#solver = solver;
    this.#pool = pool;
    this.#readsAll = own.size === 0 && candidates.every(({ seen }) => seen);
    this.#hidden = candidates.map(() => false);
  }

  /** Built when it is asked for the first time: to most of those who are in the data the known tables say enough. */
  get #model() {
    this.#built ??= this.#build();
    return this.#built;
  }

  #build() {
    const steps = stepsFrom(this.knowledge);
    const { columns, rowOf } = steps;
    const rows = this.knowledge.candidates.map(({ sum, count, lo, hi, seen }, position): Row => {
      const open = this.#hidden[position] === true;
      if (!seen) return rowOf(sum, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
      return open ? rowOf(sum, lo, hi) : rowOf(sum, count, count);
    });
    // Any table will do: a search in whole numbers ends at the first one.
    const problem = this.#solver.problem(columns, [...rows, ...steps.fixed()], Number.MAX_SAFE_INTEGER);
    return { problem, steps, costs: new Float64Array(columns.length) };
  }

  /** From now on these candidates are hidden and all others shown. */
  hide(hidden: readonly boolean[]): void {
    const built = this.#built?.problem ?? null;
    this.knowledge.candidates.forEach(({ count, lo, hi, seen }, position) => {
      if (built === null || !seen || hidden[position] === this.#hidden[position]) return;
      if (hidden[position] === true) built.bound(position, lo - count, hi - count);
      else built.bound(position, 0, 0);
    });
    this.#hidden = [...hidden];
    this.#absorb();
    if (this.#witnesses.length > MOST_KEPT) this.#witnesses = this.#witnesses.slice(-MOST_KEPT / 2);
    this.#fitting = this.#witnesses.filter(({ witness }) => this.#fits(witness));
  }

  #fits({ differs }: Witness): boolean {
    return differs.every((position) => this.#hidden[position] === true);
  }

  #keep(witness: Witness): void {
    this.#absorb();
    const own = { witness, number: this.#pool.add({ witness, ofEverybody: this.#readsAll }) };
    this.#witnesses.push(own);
    this.#fitting.push(own);
    this.#looked = this.#pool.size;
  }

  /** Takes over what others found and this reader cannot rule out either. */
  #absorb(): void {
    for (; this.#looked < this.#pool.size; this.#looked += 1) {
      const pooled = this.#pool.at(this.#looked);
      const witness = pooled === undefined ? null : this.#ownView(pooled);
      if (witness === null) continue;
      const own = { witness, number: this.#looked };
      this.#witnesses.push(own);
      if (this.#fits(witness)) this.#fitting.push(own);
    }
  }

  /** A table somebody found, if this reader cannot rule it out, and where it differs for him. */
  #ownView({ witness, ofEverybody }: Pooled): Witness | null {
    if (this.#readsAll && ofEverybody) return fitsFacts(this.knowledge, witness.table) ? witness : null;
    return fits(this.knowledge, witness.table) ? witnessOf(this.knowledge, witness.table) : null;
  }

  /**
   * What of a need is not met by the values of a sum that are proven possible by a table found so far; the truth is
   * always one. Ends as soon as the need is met.
   */
  #unmet(sum: Int32Array, need: Need): Box[] {
    const valueIn = this.#pool.valuesOf(sum);
    const distinct = [addUp(sum, this.knowledge.space.truth)];
    let boxes = missing(need, distinct);
    for (const { number } of this.#fitting) {
      if (boxes.length === 0) break;
      const value = valueIn(number);
      if (distinct.includes(value)) continue;
      distinct.push(value);
      boxes = missing(need, distinct);
    }
    return boxes;
  }

  /** Another price for every step, so that the tables found differ and answer many questions. */
  #turn(): void {
    const { problem, costs } = this.#model;
    for (let step = 0; step < costs.length; step += 1) {
      this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
      costs[step] = 1 + (this.#state >>> 24);
    }
    problem.price(costs);
  }

  /** Looks for a table in which a sum lies in an interval: the fewest steps from the truth that lead there. */
  #find(sum: Int32Array, [lo, hi]: Box): boolean {
    const { problem, steps } = this.#model;
    const extra = steps.rowOf(sum, lo, hi);
    for (let turn = 0; turn < TURNS; turn += 1) {
      this.#turn();
      const relaxed = problem.minimise(extra, true);
      if (relaxed === null) return false;
      if (this.#accept(relaxed, sum, [lo, hi])) return true;
    }
    const whole = problem.minimise(extra, false);
    return whole !== null && this.#accept(whole, sum, [lo, hi]);
  }

  #accept({ values }: Answer, sum: Int32Array, [lo, hi]: Box): boolean {
    const reached = this.#model.steps.tableOf(values);
    const table = fits(this.knowledge, reached) ? reached : null;
    if (table === null) return false;
    const value = addUp(sum, table);
    const witness = value >= lo && value <= hi ? witnessOf(this.knowledge, table) : null;
    if (witness === null || !this.#fits(witness)) return false;
    this.#keep(witness);
    return true;
  }

  /** Alternatives of a need that this attacker can rule out; empty when the need is met. */
  ruledOut(sum: Int32Array, need: Need): Box[] {
    for (;;) {
      const boxes = this.#unmet(sum, need);
      if (boxes.length === 0) return [];
      if (!boxes.some((box) => this.#find(sum, box))) return boxes;
    }
  }

  dispose(): void {
    this.#built?.problem.dispose();
  }
}
