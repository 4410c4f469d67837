import { type Cell, type Period, type ProtectedCounts, tableNames } from '#contract';
import { isHopeless, type Solver, protect as suppress } from '../disclosure/index.ts';
import { boundsFrom, divisionOf, rules } from '../summary-package/index.ts';
import { type Classified, classify, type Fineness, isOverShare, isPrintedZero } from './classify.ts';
import type { Correction } from './correction.ts';
import type { CountedCase } from './counted-case.ts';
import { problemOf } from './problem-of.ts';
import { truthOf } from './truth.ts';

function statusOf(
  { count, danger, cell, hiddenAs }: Classified,
  shown: boolean,
  correcting: boolean,
): Cell['status'] {
  if (shown) return { kind: 'exact', value: count };
  if (correcting) return { kind: 'hidden', ...hiddenAs, why: 'correction' };
  const why = danger !== 'small' ? 'complement' : cell.sensitive ? 'sensitive' : 'small';
  return { kind: 'hidden', ...hiddenAs, why };
}

function printed(
  candidates: readonly Classified[],
  shown: readonly boolean[],
  { splitFrom, zeros }: Fineness,
  correcting: boolean,
): ProtectedCounts {
  const cells = candidates.map((candidate, at) => ({
    table: candidate.cell.table,
    code: candidate.cell.code,
    status: statusOf(candidate, shown[at] === true, correcting),
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
  const bounds = boundsFrom(printed(candidates, shown, fineness, false), period);
  return candidates.every(({ cell, danger, hiddenAs }) => {
    const { lo, hi } = bounds.get(`${cell.table} ${cell.code}`) ?? { lo: 0, hi: Number.POSITIVE_INFINITY };
    return danger !== 'small' || (lo <= hiddenAs.lo && hi >= (hiddenAs.hi ?? 0));
  });
}

/** A correction that cannot be divided about as finely as what it corrects is worth less than what is out. */
const CORRECTION_SPLITS = 2;

/**
 * What is tried in turn, the finest first; zeros are given up before less is divided. `undivided` divides nothing. What
 * corrects another package never says more finely than that one.
 */
function finenessesOf(period: Period, undivided: number, before: Fineness | null): Fineness[] {
  const finest = before?.splitFrom ?? rules.splitFrom[0];
  const divided = rules.splitFrom.filter((splitFrom) => splitFrom >= finest);
  const splits =
    before === null ? [...divided, Math.max(undivided, finest)] : divided.slice(0, CORRECTION_SPLITS);
  const zerosShown = divisionOf(period) === 'year' && before?.zeros !== 'hidden';
  const zeros = zerosShown ? (['shown', 'hidden'] as const) : (['hidden'] as const);
  return splits.flatMap((splitFrom) => zeros.map((own) => ({ splitFrom, zeros: own })));
}

/** The answer must not depend on the order in which cases were entered. */
export function inOrder(cases: readonly CountedCase[]): CountedCase[] {
  const keyed = cases.map((own) => ({ own, key: `${Object.values(own.codes).join()} ${own.household}` }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ own }) => own);
}

function inOrderOf({ before, unchanged, deleted, added }: Correction): Correction {
  return { before, unchanged: inOrder(unchanged), deleted: inOrder(deleted), added: inOrder(added) };
}

/**
 * Decides what may be printed of the cases of one period: coarse first (R4), then the cheapest set of hidden
 * numbers that the engine can prove safe; when there is none, coarser still. Deterministic: the same cases always give the same answer. The answer
 * is a proposal; only what the auditor cleared can leave. Null when not even the total can be protected.
 * `inhabitants` of the obec, null when their number is not known. `correction`: of a package that is out, `cases` are
 * then those that are unchanged and those that were added; null means that what is out must stay as it is.
 */
export function protect(
  cases: readonly CountedCase[],
  period: Period,
  solver: Solver,
  inhabitants: number | null = null,
  correction: Correction | null = null,
): ProtectedCounts | null {
  const ordered = inOrder(cases);
  const ownCorrection = correction === null ? null : inOrderOf(correction);
  const truth = truthOf(ordered, period);
  const overShare = truth.filter((own) => isOverShare(own, inhabitants)).map(({ cell }) => cell);
  const undivided = (truth[0]?.count ?? 0) + 1;
  const tried = new Set<string>();
  const attempt = (fineness: Fineness): ProtectedCounts | null => {
    const candidates = classify(truth, fineness, inhabitants, correction !== null);
    // Where nothing is large enough to be divided, another threshold asks for the same again.
    const { zeros } = fineness;
    const asked = JSON.stringify({
      zeros,
      of: candidates.map(({ cell, hiddenAs }) => [cell.coordinates, hiddenAs]),
    });
    if (tried.has(asked)) return null;
    tried.add(asked);
    if (correction === null && !leavesRoom(candidates, fineness, period)) return null;
    const problem = problemOf(ordered, period, candidates, fineness.zeros, overShare, ownCorrection);
    // Most corrections that cannot be made safe are found out in a moment.
    if (correction !== null && isHopeless(problem, solver)) return null;
    const answer = suppress(problem, solver);
    return answer.ok ? printed(candidates, answer.shown, fineness, correction !== null) : null;
  };
  const finenesses = finenessesOf(period, undivided, correction?.before ?? null);
  for (const fineness of finenesses) {
    const counts = attempt(fineness);
    if (counts !== null) return counts;
  }
  return null;
}
