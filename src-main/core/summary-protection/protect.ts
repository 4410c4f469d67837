import { type Cell, type Period, type ProtectedCounts, tableNames } from '#contract';
import { type Solver, protect as suppress } from '../disclosure/index.ts';
import { boundsFrom, divisionOf, rules } from '../summary-package/index.ts';
import { type Classified, classify, type Fineness, isOverShare, isPrintedZero } from './classify.ts';
import type { CountedCase } from './counted-case.ts';
import { problemOf } from './problem-of.ts';
import { truthOf } from './truth.ts';

function statusOf({ count, danger, cell, hiddenAs }: Classified, shown: boolean): Cell['status'] {
  if (shown) return { kind: 'exact', value: count };
  const why = danger !== 'small' ? 'complement' : cell.sensitive ? 'sensitive' : 'small';
  return { kind: 'hidden', ...hiddenAs, why };
}

function printed(
  candidates: readonly Classified[],
  shown: readonly boolean[],
  { splitFrom, zeros }: Fineness,
): ProtectedCounts {
  const cells = candidates.map((candidate, at) => ({
    table: candidate.cell.table,
    code: candidate.cell.code,
    status: statusOf(candidate, shown[at] === true),
  }));
  const tables = tableNames.flatMap((name) => {
    const own = cells.filter(({ table }) => table === name).map(({ code, status }) => ({ code, status }));
    return own.length === 0 ? [] : [{ name, cells: own }];
  });
  const names = new Set<string>(tables.map(({ name }) => name));
  return {
    splitFrom,
    zeros,
    total: cells[0]?.status ?? { kind: 'hidden', lo: 0, hi: null, why: 'complement' },
    tables,
    withheld: tableNames.filter((name) => !names.has(name)),
  };
}

/**
 * Can the small numbers keep their whole ranges when as little as possible is shown? Found by adding up, in no time,
 * where the engine would have to try everything before it gives up.
 */
function leavesRoom(candidates: readonly Classified[], fineness: Fineness, period: Period): boolean {
  const shown = candidates.map((candidate) => {
    return isPrintedZero(candidate) || (candidate.cell.parent === null && candidate.danger === null);
  });
  const bounds = boundsFrom(printed(candidates, shown, fineness), period);
  return candidates.every(({ cell, danger, hiddenAs }) => {
    const { lo, hi } = bounds.get(`${cell.table} ${cell.code}`) ?? { lo: 0, hi: Number.POSITIVE_INFINITY };
    return danger !== 'small' || (lo <= hiddenAs.lo && hi >= (hiddenAs.hi ?? 0));
  });
}

/** What is tried in turn, the finest first; zeros are given up before less is divided. `undivided` divides nothing. */
function finenessesOf(period: Period, undivided: number): Fineness[] {
  const splits = [...rules.splitFrom, Math.max(undivided, rules.splitFrom[0])];
  const zeros = divisionOf(period) === 'year' ? (['shown', 'hidden'] as const) : (['hidden'] as const);
  return splits.flatMap((splitFrom) => zeros.map((own) => ({ splitFrom, zeros: own })));
}

/** The answer must not depend on the order in which cases were entered. */
export function inOrder(cases: readonly CountedCase[]): CountedCase[] {
  const keyed = cases.map((own) => ({ own, key: `${Object.values(own.codes).join()} ${own.household}` }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ own }) => own);
}

/**
 * Decides what may be printed of the cases of one period: coarse first (R4), then the cheapest set of hidden
 * numbers that the engine can prove safe; when there is none, coarser still. Deterministic: the same cases always give the same answer. The answer
 * is a proposal; only what the auditor cleared can leave. Null when not even the total can be protected.
 * `inhabitants` of the obec, null when their number is not known.
 */
export function protect(
  cases: readonly CountedCase[],
  period: Period,
  solver: Solver,
  inhabitants: number | null = null,
): ProtectedCounts | null {
  const ordered = inOrder(cases);
  const truth = truthOf(ordered, period);
  const overShare = truth.filter((own) => isOverShare(own, inhabitants)).map(({ cell }) => cell);
  const undivided = (truth[0]?.count ?? 0) + 1;
  for (const fineness of finenessesOf(period, undivided)) {
    const candidates = classify(truth, fineness, inhabitants);
    if (!leavesRoom(candidates, fineness, period)) continue;
    const answer = suppress(problemOf(ordered, period, candidates, fineness.zeros, overShare), solver);
    if (answer.ok) return printed(candidates, answer.shown, fineness);
  }
  return null;
}
