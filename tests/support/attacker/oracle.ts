import { solve } from 'yalps';

/** A sum of unknowns, with signs, between two whole numbers; null has no upper end. */
export interface Row {
  readonly terms: ReadonlyMap<number, number>;
  readonly lo: number;
  readonly hi: number | null;
}

/** Answers which values of a sum fit everything that is known. Believes only tables it added up again itself. */
export class Oracle {
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
  ) {
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
    const constraints = new Map<string, { min?: number; max?: number }>();
    this.#rows.forEach(({ lo: least, hi: most }, row) => {
      constraints.set(`r${row}`, most === null ? { min: least } : { min: least, max: most });
    });
    constraints.set('asked', hi === null ? { min: lo } : { min: lo, max: hi });
    const variables = columns.map((members, column): [string, Map<string, number>] => {
      const [first = -1] = members;
      const terms = new Map<string, number>([['cost', 1 + ((column * 7919) % 13)]]);
      this.#rows.forEach((row, at) => {
        const factor = row.terms.get(first);
        if (factor !== undefined) terms.set(`r${at}`, factor);
      });
      if (asked.has(first)) terms.set('asked', 1);
      const own = this.#bounds.get(first);
      if (own !== undefined) {
        terms.set(`b${first}`, 1);
        constraints.set(`b${first}`, { min: own[0], max: own[1] });
      }
      return [String(column), terms];
    });
    const { status, variables: values } = solve(
      { direction: 'minimize', objective: 'cost', constraints, variables, integers: true },
      { timeout: 20_000, tolerance: 1 },
    );
    if (status === 'infeasible') return false;
    const table = this.#kinds.map(() => 0);
    for (const [column, value] of values) {
      const [first = -1] = columns[Number(column)] ?? [];
      table[first] = Math.round(value);
    }
    if (!this.#fits(table)) return null;
    this.#tables.push(table);
    const reached = sum.reduce((total, at) => total + (table[at] ?? 0), 0);
    return reached >= lo && (hi === null || reached <= hi) ? true : null;
  }
}
