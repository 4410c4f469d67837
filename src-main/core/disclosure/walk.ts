import { boundsOf, type Knowledge, type Witness } from './knowledge.ts';

/** So many tables of one walk are kept, each after so many steps. */
const KEPT = 48;
const STEPS_BETWEEN = 6;
/** So many tries of a step, whatever comes of them. */
const TRIES = 4000;

/** A difference between two tables that fit: added to a third one, all fixed margins stay. */
interface Move {
  readonly unknowns: Int32Array;
  readonly steps: Int32Array;
  readonly rows: Int32Array;
  readonly rowSteps: Int32Array;
}

/**
 * Walks through the whole-number tables that fit, by adding and subtracting differences of known ones (moves of a
 * lattice, as in algebraic statistics; Diaconis and Sturmfels 1998). Every step is checked in whole numbers. The
 * order is fixed: the same data walk the same way.
 */
export class Walk {
  readonly #knowledge: Knowledge;
  readonly #rowsOf: readonly (readonly number[])[];
  readonly #moves = new WeakMap<Int32Array, Move>();
  #state = 7;

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    const { space, candidates, fixed } = knowledge;
    const rowsOf: number[][] = Array.from({ length: space.size }, () => []);
    candidates.forEach(({ sum, seen }, row) => {
      if (seen) for (const unknown of sum) rowsOf[unknown]?.push(row);
    });
    fixed.forEach(({ sum }, at) => {
      for (const unknown of sum) rowsOf[unknown]?.push(candidates.length + at);
    });
    this.#rowsOf = rowsOf;
  }

  #next(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  #moveTo(table: Int32Array): Move {
    const known = this.#moves.get(table);
    if (known !== undefined) return known;
    const { truth } = this.#knowledge.space;
    const unknowns: number[] = [];
    const rows = new Map<number, number>();
    table.forEach((value, unknown) => {
      const step = value - (truth[unknown] ?? 0);
      if (step === 0) return;
      unknowns.push(unknown);
      for (const row of this.#rowsOf[unknown] ?? []) rows.set(row, (rows.get(row) ?? 0) + step);
    });
    const moved = [...rows].filter(([, step]) => step !== 0);
    const move = {
      unknowns: Int32Array.from(unknowns),
      steps: Int32Array.from(unknowns, (unknown) => (table[unknown] ?? 0) - (truth[unknown] ?? 0)),
      rows: Int32Array.from(moved, ([row]) => row),
      rowSteps: Int32Array.from(moved, ([, step]) => step),
    };
    this.#moves.set(table, move);
    return move;
  }

  /** Tables reached from the truth along the differences of the given ones. */
  from(witnesses: readonly Witness[], hidden: readonly boolean[]): Int32Array[] {
    if (witnesses.length === 0) return [];
    const { space, candidates, fixed } = this.#knowledge;
    const moves = witnesses.map(({ table }) => this.#moveTo(table));
    const lo = [...candidates.map((each) => each.lo), ...fixed.map((each) => each.lo)];
    const hi = [...candidates.map((each) => each.hi), ...fixed.map((each) => each.hi)];
    const table = Int32Array.from(space.truth);
    const sums = [...candidates, ...fixed].map(({ sum }) => {
      let total = 0;
      for (const unknown of sum) total += space.truth[unknown] ?? 0;
      return total;
    });
    const most = Array.from(table, (_, unknown) => boundsOf(this.#knowledge, unknown).hi);
    const fits = (move: Move, sign: number) =>
      move.unknowns.every((unknown, at) => {
        const value = (table[unknown] ?? 0) + sign * (move.steps[at] ?? 0);
        return value >= 0 && value <= (most[unknown] ?? 0);
      }) &&
      move.rows.every((row, at) => {
        const value = (sums[row] ?? 0) + sign * (move.rowSteps[at] ?? 0);
        const free = row >= candidates.length || hidden[row] === true;
        return free && value >= (lo[row] ?? 0) && value <= (hi[row] ?? 0);
      });
    const kept: Int32Array[] = [];
    let steps = 0;
    for (let tries = 0; tries < TRIES && kept.length < KEPT; tries += 1) {
      const move = moves[this.#next(moves.length)];
      const sign = this.#next(2) === 0 ? 1 : -1;
      if (move === undefined || !fits(move, sign)) continue;
      move.unknowns.forEach((unknown, at) => {
        table[unknown] = (table[unknown] ?? 0) + sign * (move.steps[at] ?? 0);
      });
      move.rows.forEach((row, at) => {
        sums[row] = (sums[row] ?? 0) + sign * (move.rowSteps[at] ?? 0);
      });
      steps += 1;
      if (steps % STEPS_BETWEEN === 0) kept.push(Int32Array.from(table));
    }
    return kept;
  }
}
