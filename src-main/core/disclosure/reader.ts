import {
  boundsOf,
  fits,
  fitsFacts,
  fixedRows,
  type Knowledge,
  type Witness,
  witnessOf,
} from './knowledge.ts';
import { type Box, missing, type Need } from './needs.ts';
import type { Pool, Pooled } from './pool.ts';
import type { Answer, Column, LinearProblem, Row, Solver } from './solver.ts';
import { addUp } from './space.ts';

/** More tables than this are not kept; the oldest go first. */
const MOST_KEPT = 4096;

/** A step of an unknown away from the truth: up by one, or down. */
interface Step {
  readonly unknown: number;
  readonly sign: 1 | -1;
  /** How many of them there can be. */
  readonly most: number;
}

/** All steps there can be; an unknown that is zero has none down. */
function stepsFrom(knowledge: Knowledge): Step[] {
  return [...knowledge.space.truth].flatMap((value, unknown) => {
    const { lo, hi } = boundsOf(knowledge, unknown);
    const both: Step[] = [
      { unknown, sign: 1, most: hi - value },
      { unknown, sign: -1, most: value - lo },
    ];
    return both.filter(({ most }) => most > 0);
  });
}

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
  #built: LinearProblem | null = null;
  /** Tables that any attacker found, and up to where they were looked at. */
  readonly #pool: Pool;
  /** Reads all releases and knows no table but by sums: then what differs from the truth differs for everybody. */
  readonly #readsAll: boolean;
  #looked = 0;
  readonly #steps: readonly Step[];
  /** Columns of the solver by unknown: the places of its steps. */
  readonly #columns: readonly (readonly number[])[];
  readonly #costs: Float64Array;
  #state = 1;
  #hidden: readonly boolean[];

  /** `pool`: tables found by others who read the same releases; many of them fit this reader too. */
  constructor(knowledge: Knowledge, solver: Solver, pool: Pool) {
    const { space, candidates, own } = knowledge;
    this.knowledge = knowledge;
    this.#solver = solver;
    this.#pool = pool;
    this.#readsAll = own.size === 0 && candidates.every(({ seen }) => seen);
    this.#hidden = candidates.map(() => false);
    this.#steps = stepsFrom(knowledge);
    const columns: number[][] = Array.from({ length: space.size }, () => []);
    this.#steps.forEach(({ unknown }, column) => {
      columns[unknown]?.push(column);
    });
    this.#columns = columns;
    this.#costs = new Float64Array(this.#steps.length);
  }

  /** Built when it is asked for the first time: to most of those who are in the data the known tables say enough. */
  get #problem(): LinearProblem {
    this.#built ??= this.#build();
    return this.#built;
  }

  /** A sum of unknowns as a sum of steps from the truth. */
  #inSteps(sum: Int32Array, factors: Float64Array | null = null): Pick<Row, 'columns' | 'factors'> {
    const columns: number[] = [];
    const signs: number[] = [];
    sum.forEach((unknown, at) => {
      for (const column of this.#columns[unknown] ?? []) {
        columns.push(column);
        signs.push((this.#steps[column]?.sign ?? 1) * (factors?.[at] ?? 1));
      }
    });
    return { columns: Int32Array.from(columns), factors: Float64Array.from(signs) };
  }

  #build(): LinearProblem {
    const { knowledge } = this;
    const { space, candidates } = knowledge;
    const columns = this.#steps.map(({ most }): Column => ({ lo: 0, hi: most, cost: 0, whole: true }));
    const rows = candidates.map(({ sum, count, lo, hi, seen }, position): Row => {
      if (!seen) return { ...this.#inSteps(sum), lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY };
      const open = this.#hidden[position] === true;
      return { ...this.#inSteps(sum), lo: open ? lo - count : 0, hi: open ? hi - count : 0 };
    });
    const fixed = fixedRows(knowledge).map(({ columns: sum, factors, lo, hi }): Row => {
      const value = sum.reduce(
        (total, unknown, at) => total + (factors?.[at] ?? 1) * (space.truth[unknown] ?? 0),
        0,
      );
      return { ...this.#inSteps(sum, factors), lo: lo - value, hi: hi - value };
    });
    // Any table will do: a search in whole numbers ends at the first one.
    return this.#solver.problem(columns, [...rows, ...fixed], Number.MAX_SAFE_INTEGER);
  }

  /** From now on these candidates are hidden and all others shown. */
  hide(hidden: readonly boolean[]): void {
    const built = this.#built;
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
    for (let step = 0; step < this.#costs.length; step += 1) {
      this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
      this.#costs[step] = 1 + (this.#state >>> 24);
    }
    this.#problem.price(this.#costs);
  }

  /** Looks for a table in which a sum lies in an interval: the fewest steps from the truth that lead there. */
  #find(sum: Int32Array, [lo, hi]: Box): boolean {
    const count = addUp(sum, this.knowledge.space.truth);
    const extra: Row = { ...this.#inSteps(sum), lo: lo - count, hi: hi - count };
    for (let turn = 0; turn < TURNS; turn += 1) {
      this.#turn();
      const relaxed = this.#problem.minimise(extra, true);
      if (relaxed === null) return false;
      if (this.#accept(relaxed, sum, [lo, hi])) return true;
    }
    const whole = this.#problem.minimise(extra, false);
    return whole !== null && this.#accept(whole, sum, [lo, hi]);
  }

  #accept({ values }: Answer, sum: Int32Array, [lo, hi]: Box): boolean {
    const distances = new Float64Array(this.knowledge.space.size);
    this.#steps.forEach(({ unknown, sign }, column) => {
      distances[unknown] = (distances[unknown] ?? 0) + sign * (values[column] ?? Number.NaN);
    });
    const reached = this.knowledge.space.truth.map(
      (value, unknown) => value + Math.round(distances[unknown] ?? Number.NaN),
    );
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
    this.#built?.dispose();
  }
}
