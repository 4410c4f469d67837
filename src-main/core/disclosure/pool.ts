import type { Witness } from './knowledge.ts';
import { addUp } from './space.ts';

/** A table that somebody found; `ofEverybody`: it differs from the truth at the same numbers for all who read all. */
export interface Pooled {
  readonly witness: Witness;
  readonly ofEverybody: boolean;
}

/** The tables that any attacker found: many of them fit others, too, and nobody adds up the same sum twice. */
export class Pool {
  readonly #pooled: Pooled[] = [];
  /** Values of a sum by the number of the table; what nobody asked for yet is a hole. */
  readonly #values = new Map<Int32Array, (number | undefined)[]>();

  get size(): number {
    return this.#pooled.length;
  }

  /** Gives the number of the table. */
  add(pooled: Pooled): number {
    return this.#pooled.push(pooled) - 1;
  }

  at(number: number): Pooled | undefined {
    return this.#pooled[number];
  }

  /** What a sum comes to in the tables with these numbers. */
  valuesOf(sum: Int32Array): (number: number) => number {
    let values = this.#values.get(sum);
    if (values === undefined) {
      values = [];
      this.#values.set(sum, values);
    }
    const known = values;
    return (number) => {
      const found = known[number];
      if (found !== undefined) return found;
      const table = this.#pooled[number]?.witness.table;
      const value = table === undefined ? Number.NaN : addUp(sum, table);
      known[number] = value;
      return value;
    };
  }
}
