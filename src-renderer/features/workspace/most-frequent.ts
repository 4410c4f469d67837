import type { CountRange } from '../../format/counts.ts';

/** A row of the merged table as it enters the comparison; null when nothing at all is known of it. */
export interface ComparedRow {
  readonly code: string;
  readonly total: CountRange | null;
}

/**
 * What can be said for certain about the largest row.
 * - `one`: its least possible value is above the greatest possible value of every other row;
 * - `tie`: several exact rows share the largest value;
 * - `among`: the largest is one of these few, which one the hidden numbers do not tell;
 * - `unknown`: it could be almost any row; `most` is the row with the greatest certain count, if any is;
 * - `nothing`: every row is zero or there is no row.
 */
export type MostFrequent =
  | { readonly kind: 'one'; readonly code: string; readonly total: CountRange }
  | { readonly kind: 'tie' | 'among'; readonly rows: readonly { code: string; total: CountRange }[] }
  | { readonly kind: 'unknown'; readonly most: { code: string; atLeast: number } | null }
  | { readonly kind: 'nothing' };

/** Naming more candidates than this says nothing any more. */
const fewEnough = 3;

const upper = ({ hi }: CountRange) => hi ?? Number.POSITIVE_INFINITY;

/** Finds the row that is certainly the largest, or the few that may be; claims nothing the ranges do not prove. */
export function mostFrequent(rows: readonly ComparedRow[]): MostFrequent {
  const known = rows.map(({ code, total }) => ({ code, total: total ?? { lo: 0, hi: null } }));
  const leastOfLargest = Math.max(0, ...known.map(({ total }) => total.lo));
  if (known.every(({ total }) => total.hi === 0)) return { kind: 'nothing' };

  const candidates = known.filter(({ total }) => upper(total) >= leastOfLargest && upper(total) > 0);
  const [only, ...others] = candidates;
  if (only === undefined) return { kind: 'nothing' };
  if (others.length === 0) return { kind: 'one', ...only };
  if (candidates.every(({ total }) => total.lo === leastOfLargest && total.hi === leastOfLargest)) {
    return { kind: 'tie', rows: candidates };
  }
  const tellsSomething = candidates.length <= fewEnough && candidates.length < known.length;
  const byLeast = candidates.toSorted((left, right) => right.total.lo - left.total.lo);
  if (tellsSomething) return { kind: 'among', rows: byLeast };
  const [first] = byLeast;
  const certain = first !== undefined && first.total.lo > 0;
  return { kind: 'unknown', most: certain ? { code: first.code, atLeast: first.total.lo } : null };
}
