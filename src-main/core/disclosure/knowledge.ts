import type { Attacker, Problem } from './problem.ts';
import type { Row } from './solver.ts';
import { addUp, type Space } from './space.ts';

/** A candidate as the reader sees it: its unknowns, its true count, and what he is told when it is hidden. */
export interface ReadCandidate {
  readonly sum: Int32Array;
  readonly count: number;
  readonly lo: number;
  readonly hi: number;
  readonly seen: boolean;
}

/** A whole-number table that fits everything a reader was told, and the candidates in which it is not the truth. */
export interface Witness {
  readonly table: Int32Array;
  readonly differs: readonly number[];
}

/** A number with bounds that does not depend on what is suppressed now. */
export interface FixedRow {
  readonly sum: Int32Array;
  readonly lo: number;
  readonly hi: number;
}

/** Everything one attacker can know, whatever is hidden: the bounds of his unknowns. */
export interface Knowledge {
  readonly space: Space;
  readonly candidates: readonly ReadCandidate[];
  readonly fixed: readonly FixedRow[];
  /** Unknowns whose value he knows. */
  readonly own: ReadonlySet<number>;
}

/**
 * Collects what an attacker knows besides the new releases (disclosure control §1, §5). Throws `RangeError` when
 * that contradicts the records: from a contradiction anything would follow.
 */
export function knowledgeOf(problem: Problem, space: Space, attacker: Attacker): Knowledge {
  const sees = (release: string | null) =>
    release === null || attacker.sees === null || attacker.sees.includes(release);
  const fixed = [...problem.prior, ...problem.facts, ...attacker.facts]
    .filter(({ release }) => sees(release))
    .flatMap((printed): FixedRow[] => {
      const sum = space.sumOf(space.resolve(printed));
      const { lo, hi } = printed.range;
      return sum === null ? [] : [{ sum, lo, hi: hi ?? Number.POSITIVE_INFINITY }];
    });
  const candidates = problem.candidates.map((candidate): ReadCandidate => {
    const sum = space.sumOf(space.resolve(candidate)) ?? new Int32Array();
    const { lo, hi } = candidate.hiddenAs;
    return {
      sum,
      count: addUp(sum, space.truth),
      lo,
      hi: hi ?? Number.POSITIVE_INFINITY,
      seen: sees(candidate.release),
    };
  });
  const own = new Set(attacker.knows.flatMap((place) => [...space.inside(space.resolve(place))]));
  const knowledge = { space, candidates, fixed, own };
  if (!fits(knowledge, space.truth)) throw new RangeError('What is known already contradicts the records.');
  return knowledge;
}

function linkRow(plus: Int32Array, minus: Int32Array): Row {
  return {
    columns: Int32Array.from([...plus, ...minus]),
    factors: Float64Array.from([...plus.map(() => 1), ...minus.map(() => -1)]),
    lo: 0,
    hi: 0,
  };
}

/** Rows that hold whatever is hidden: what is fixed, and the margins tables share. */
export function fixedRows({ space, fixed }: Knowledge): Row[] {
  return [
    ...fixed.map(({ sum, lo, hi }) => ({ columns: sum, factors: null, lo, hi })),
    ...space.links.map(({ plus, minus }) => linkRow(plus, minus)),
  ];
}

/** Bounds of an unknown: its true value where the attacker knows it, zero where nothing can be. */
export function boundsOf({ space, own }: Knowledge, unknown: number): { lo: number; hi: number } {
  const value = space.truth[unknown] ?? 0;
  if (own.has(unknown)) return { lo: value, hi: value };
  return { lo: 0, hi: space.impossible[unknown] === 1 ? 0 : Number.POSITIVE_INFINITY };
}

/** Adds a table up again in whole numbers: is it one this attacker cannot rule out, whatever is hidden? */
export function fits(knowledge: Knowledge, table: Int32Array): boolean {
  const { space } = knowledge;
  return (
    table.every((value, unknown) => {
      const { lo, hi } = boundsOf(knowledge, unknown);
      return value >= lo && value <= hi;
    }) &&
    space.links.every(({ plus, minus }) => addUp(plus, table) === addUp(minus, table)) &&
    fitsFacts(knowledge, table)
  );
}

/** The part of it that depends on what this attacker knows of sums; a table of another one may fail only here. */
export function fitsFacts({ fixed }: Knowledge, table: Int32Array): boolean {
  return fixed.every(({ sum, lo, hi }) => {
    const value = addUp(sum, table);
    return value >= lo && value <= hi;
  });
}

/** In which candidates a table is not the truth; null when it lies outside of what is said even of a hidden one. */
export function witnessOf({ candidates }: Knowledge, table: Int32Array): Witness | null {
  const differs: number[] = [];
  for (const [position, { sum, count, lo, hi, seen }] of candidates.entries()) {
    if (!seen) continue;
    const value = addUp(sum, table);
    if (value < lo || value > hi) return null;
    if (value !== count) differs.push(position);
  }
  return { table, differs };
}
