import { type Finder, findWithYalps } from './finder.ts';

/** A sum of unknowns, with signs, between two whole numbers; null has no upper end. */
export interface Row {
  readonly terms: ReadonlyMap<number, number>;
  readonly lo: number;
  readonly hi: number | null;
}

/** A table, a number for each unknown. */
export type Table = readonly number[];

/** Prices that are others for every question: tables that differ answer later questions, too. */
function costOf(column: number, question: number): number {
  return 1 + ((Math.imul(column + question * 401, 2_654_435_761) >>> 20) % 13);
}

/** Answers which values of a sum fit everything that is known. Believes only tables it added up again itself. */
export class Oracle {
  readonly #find: Finder;
  readonly #rows: readonly Row[];
  readonly #tables: Table[];
  readonly #found: Table[];
  /** Per unknown what tells it from others: the rows it is in, and its own number where it has bounds of its own. */
  readonly #kinds: readonly string[];
  readonly #bounds: ReadonlyMap<number, readonly [number, number]>;
  #asked = 0;

  /**
   * `bounds`: unknowns with bounds of their own; all others are from zero up. `truth` is a table known to fit.
   * `found`: tables of the same unknowns that others found, who know other things; what is found here is added.
   */
  constructor(
    rows: readonly Row[],
    bounds: ReadonlyMap<number, readonly [number, number]>,
    truth: Table,
    find: Finder = findWithYalps,
    found: Table[] = [],
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
    this.#found = found;
    this.#tables.push(...found.filter((table) => this.#fits(table)));
  }

  #fits(table: Table): boolean {
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
    this.#asked += 1;
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
        return { lo: least, hi: most, cost: costOf(column, this.#asked) };
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
    this.#found.push(table);
    const reached = sum.reduce((total, at) => total + (table[at] ?? 0), 0);
    return reached >= lo && (hi === null || reached <= hi) ? true : null;
  }
}
