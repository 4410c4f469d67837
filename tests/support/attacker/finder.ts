import { solve } from 'yalps';

/** Columns in whole numbers, and sums of them between two bounds; null has no upper end. */
export interface Search {
  readonly columns: readonly { readonly lo: number; readonly hi: number | null; readonly cost: number }[];
  readonly rows: readonly {
    readonly terms: ReadonlyMap<number, number>;
    readonly lo: number;
    readonly hi: number | null;
  }[];
}

/** Looks for values of the columns: `none` when there are none, null when it gave up. */
export type Finder = (search: Search) => readonly number[] | 'none' | null;

/** The finder of the attacker: a solver that the program does not have. */
export const findWithYalps: Finder = ({ columns, rows }) => {
  const bounds = (lo: number, hi: number | null) => (hi === null ? { min: lo } : { min: lo, max: hi });
  const constraints = new Map(rows.map(({ lo, hi }, at) => [`r${at}`, bounds(lo, hi)]));
  const terms = columns.map(({ cost }) => new Map([['cost', cost]]));
  rows.forEach((row, at) => {
    for (const [column, factor] of row.terms) terms[column]?.set(`r${at}`, factor);
  });
  columns.forEach(({ lo, hi }, column) => {
    if (lo === 0 && hi === null) return;
    terms[column]?.set(`b${column}`, 1);
    constraints.set(`b${column}`, bounds(lo, hi));
  });
  const variables = terms.map((own, column): [string, Map<string, number>] => [String(column), own]);
  const { status, variables: values } = solve(
    { direction: 'minimize', objective: 'cost', constraints, variables, integers: true },
    { timeout: 20_000, tolerance: 1 },
  );
  if (status === 'infeasible') return 'none';
  const found = columns.map(() => 0);
  for (const [column, value] of values) found[Number(column)] = value;
  return found;
};
