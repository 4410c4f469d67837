import { type Finder, findWithYalps, type Search } from './attacker/index.ts';
import { solver } from './solver.ts';

const FIRST_WHOLE = Number.MAX_SAFE_INTEGER;

/**
 * The solver of the program behind the attacker, for questions that take his own minutes: what is asked, and what is
 * believed, stays his. A solver that finds nothing says `none`, as if the value was impossible: that is a finding.
 */
export const findWithHighs: Finder = ({ columns, rows }) => {
  const problem = solver.problem(
    columns.map(({ lo, hi, cost }) => ({ lo, hi: hi ?? Number.POSITIVE_INFINITY, cost, whole: true })),
    rows.map(({ terms, lo, hi }) => ({
      columns: Int32Array.from(terms.keys()),
      factors: Float64Array.from(terms.values()),
      lo,
      hi: hi ?? Number.POSITIVE_INFINITY,
    })),
    FIRST_WHOLE,
  );
  try {
    const relaxed = problem.minimise(null, true);
    if (relaxed === null) return 'none';
    const isWhole = relaxed.values.every((value) => Math.abs(value - Math.round(value)) < 1e-6);
    const found = isWhole ? relaxed : problem.minimise(null, false);
    return found === null ? 'none' : [...found.values];
  } finally {
    problem.dispose();
  }
};

function isAnswer({ columns, rows }: Search, values: readonly number[]): boolean {
  const isBetween = (value: number, lo: number, hi: number | null) =>
    value >= lo && (hi === null || value <= hi);
  const whole = values.map(Math.round);
  return (
    columns.every(({ lo, hi }, column) => isBetween(whole[column] ?? Number.NaN, lo, hi)) &&
    rows.every(({ terms, lo, hi }) =>
      isBetween(
        [...terms].reduce((sum, [column, factor]) => sum + factor * (whole[column] ?? Number.NaN), 0),
        lo,
        hi,
      ),
    )
  );
}

/**
 * The fast one first, for thousands of villages: a table is added up again by the attacker, whoever found it. What it
 * does not find his own solver looks for again.
 */
export const findPatiently: Finder = (search) => {
  const fast = findWithHighs(search);
  if (fast !== 'none' && fast !== null && isAnswer(search, fast)) return fast;
  const own = findWithYalps(search);
  const answered = own === 'none' || (own !== null && isAnswer(search, own));
  return answered ? own : fast;
};
