import { type Finder, findWithYalps } from './finder.ts';

/** A sum of unknowns, with signs, between two whole numbers; null has no upper end. */
export interface Row {
  readonly terms: ReadonlyMap<number, number>;
  readonly lo: number;
  readonly hi: number | null;
}

/** Answers which values of a sum fit everything that is known. Believes only tables it added up again itself. */
export class Oracle {
  readonly #find: Finder;
  readonly #rows: readonly Row[];
  readonly #tables: (readonly number[])[];
  /** Per unknown what tells it from others: the rows it is in, and its own number where it has bounds of its own. */
  readonly #kinds: readonly string[];
  readonly #bounds: ReadonlyMap<number, readonly [number, number]>;

  /** `bounds`: unknowns with bounds of their own; all others are from zero up. `truth` is a table known to fit. */
  constructor(
    rows: readonly Row[],
    bounds: ReadonlyMap<number, readonly [number, number]>,
    truth: readonly number[],
    find: Finder = findWithYalps,
  ) {
    this.#find = find;
    this.#rows = rows;
    this.#bounds = bounds;
    this.#tables = [truth];
    const kinds = truth.map((_, unknown) => (bounds.has(unknown) ? [`own ${unknown}`] : []));
    rows.forEach(({ terms }, row) => {
      for (const [unknown, factor] of terms) kinds[unknown]?.push(`${row}:${factor}`);
    });
    this.#kinds = kinds.map((kind) => kind.join());
    if (!this.#fits(truth)) throw new RangeError('The truth does not fit what was printed.');
  }

  #fits(table: readonly number[]): boolean {
    return (
      table.every((value, unknown) => {
        const [lo, hi] = this.#bounds.get(unknown) ?? [0, Number.POSITIVE_INFINITY];
        return Number.isInteger(value) && value >= lo && value <= hi;
      }) &&
      this.#rows.every(({ terms, lo, hi }) => {
        let sum = 0;
        for (const [unknown, factor] of terms) sum += factor * (table[unknown] ?? 0);
        return sum >= lo && (hi === null || sum <= hi);
      })
    );
  }

  valuesSeen(sum: readonly number[]): Set<number> {
    return new Set(this.#tables.map((table) => sum.reduce((total, at) => total + (table[at] ?? 0), 0)));
  }

  /**
   * Looks for a table in which a sum lies in an interval. `true`: found. `false`: there is none. `null`: gave up.
   * Unknowns that nothing printed tells apart are one unknown here, which changes no answer.
   */
  reaches(sum: readonly number[], lo: number, hi: number | null): boolean | null {
    for (const value of this.valuesSeen(sum)) if (value >= lo && (hi === null || value <= hi)) return true;
    const asked = new Set(sum);
    const classes = new Map<string, number[]>();
    this.#kinds.forEach((kind, unknown) => {
      const key = `${asked.has(unknown) ? 'in' : 'out'} ${kind}`;
      classes.set(key, [...(classes.get(key) ?? []), unknown]);
    });
    const columns = [...classes.values()];
    const columnOf = new Map(columns.map(([first = -1], column) => [first, column]));
    const rows = [...this.#rows, { terms: new Map(sum.map((at): [number, number] => [at, 1])), lo, hi }].map(
      (row) => ({
        ...row,
        terms: new Map(
          [...row.terms].flatMap(([unknown, factor]): [number, number][] => {
            const column = columnOf.get(unknown);
            return column === undefined ? [] : [[column, factor]];
          }),
        ),
      }),
    );
    const found = this.#find({
      columns: columns.map(([first = -1], column) => {
        const [least, most] = this.#bounds.get(first) ?? [0, null];
        return { lo: least, hi: most, cost: 1 + ((column * 7919) % 13) };
      }),
      rows,
    });
    if (found === 'none') return false;
    if (found === null) return null;
    const table = this.#kinds.map(() => 0);
    columns.forEach(([first = -1], column) => {
      table[first] = Math.round(found[column] ?? Number.NaN);
    });
    if (!this.#fits(table)) return null;
    this.#tables.push(table);
    const reached = sum.reduce((total, at) => total + (table[at] ?? 0), 0);
    return reached >= lo && (hi === null || reached <= hi) ? true : null;
  }
}
