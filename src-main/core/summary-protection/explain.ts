import type { Period, ProtectedCounts, SummaryExplanation, TableName } from '#contract';
import { givenAway, type Solver } from '../disclosure/index.ts';
import { dimensionsOf } from '../summary-package/index.ts';
import { classify, isOverShare } from './classify.ts';
import type { Correction } from './correction.ts';
import type { CountedCase } from './counted-case.ts';
import { problemOf } from './problem-of.ts';
import { inOrder } from './protect.ts';
import { truthOf } from './truth.ts';

/** Which number of a summary somebody asks about. */
export interface AskedCell {
  readonly table: TableName;
  readonly code: string;
}

/** Codes by the names of the groups that are wholly among them, in the order of the plan. */
function named(period: Period, dimension: string, codes: readonly string[]): string[] {
  const groups = dimensionsOf(period).find(({ name }) => name === dimension)?.groups ?? {};
  const groupOf = (code: string) =>
    Object.entries(groups).find(
      ([, members]) => members.includes(code) && members.every((member) => codes.includes(member)),
    );
  return [...new Set(codes.map((code) => groupOf(code)?.[0] ?? code))];
}

/**
 * Why a number is not printed: for itself, or, when it was shown, which other one could be concluded and by whom.
 * Tried, not remembered: the number is shown to everybody who attacks, and what they find first is the answer.
 * In a correction it may also be hidden because of the package that is corrected. Null when the number is not one of
 * those hidden, or the counts are not of these cases.
 */
export function explain(
  cases: readonly CountedCase[],
  period: Period,
  counts: ProtectedCounts,
  asked: AskedCell,
  solver: Solver,
  inhabitants: number | null = null,
  correction: Correction | null = null,
): SummaryExplanation | null {
  const ordered = inOrder(cases);
  const truth = truthOf(ordered, period);
  const candidates = classify(truth, counts, inhabitants, correction !== null);
  const statuses = new Map([['total total', counts.total]]);
  for (const { name, cells } of counts.tables) {
    for (const { code, status } of cells) statuses.set(`${name} ${code}`, status);
  }
  const kinds = candidates.map(({ cell }) => statuses.get(`${cell.table} ${cell.code}`)?.kind);
  const position = candidates.findIndex(({ cell }) => cell.table === asked.table && cell.code === asked.code);
  const candidate = candidates[position];
  const same = candidates.length === statuses.size && !kinds.includes(undefined);
  if (candidate === undefined || kinds[position] !== 'hidden' || !same) return null;
  const { danger, cell } = candidate;
  if (danger === 'small') {
    return { why: cell.sensitive ? 'sensitive' : candidate.hiddenAs.lo === 0 ? 'small' : 'few' };
  }
  if (danger !== null) return { why: danger };
  const shown = kinds.map((kind) => kind === 'exact');
  const overShare = truth.filter((own) => isOverShare(own, inhabitants)).map(({ cell: own }) => own);
  // Also of a correction first from this file alone: that is the easier thing to understand.
  const alone = problemOf(ordered, period, candidates, counts.zeros, overShare, null);
  const found = givenAway(alone, shown, position, solver);
  if (found !== null) {
    const gives = Object.fromEntries(
      Object.entries(found.codes).map(([name, codes]) => [name, named(period, name, codes)]),
    );
    return { why: found.insider ? 'insider' : 'subtraction', gives };
  }
  if (correction === null) return { why: 'together' };
  const beside = problemOf(ordered, period, candidates, counts.zeros, overShare, correction);
  return { why: givenAway(beside, shown, position, solver) === null ? 'together' : 'earlier' };
}
