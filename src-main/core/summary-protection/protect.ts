import { type Cell, type Period, type ProtectedCounts, tableNames } from '#contract';
import { type Solver, protect as suppress } from '../disclosure/index.ts';
import { rules } from '../summary-package/index.ts';
import { type Classified, classify } from './classify.ts';
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
  splitFrom: number,
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
    total: cells[0]?.status ?? { kind: 'hidden', lo: 0, hi: null, why: 'complement' },
    tables,
    withheld: tableNames.filter((name) => !names.has(name)),
  };
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
 */
export function protect(
  cases: readonly CountedCase[],
  period: Period,
  solver: Solver,
): ProtectedCounts | null {
  const ordered = inOrder(cases);
  const truth = truthOf(ordered, period);
  const undivided = (truth[0]?.count ?? 0) + 1;
  for (const splitFrom of [...rules.splitFrom, Math.max(undivided, rules.splitFrom[0])]) {
    const candidates = classify(truth, splitFrom);
    const answer = suppress(problemOf(ordered, period, candidates), solver);
    if (answer.ok) return printed(candidates, answer.shown, splitFrom);
  }
  return null;
}
