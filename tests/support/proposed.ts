import type { Cell, Period, ProtectedCounts } from '#contract';
import { type CountedCase, protect } from '../../src-main/core/summary-protection/index.ts';
import { solver } from './solver.ts';

/** What the engine proposes to print of some cases; throws when it is nothing. */
export function proposed(cases: readonly CountedCase[], period: Period = '2026'): ProtectedCounts {
  const counts = protect(cases, period, solver);
  if (counts === null) throw new Error('Nothing could be protected.');
  return counts;
}

/** The total and every number of every table. */
export function allStatuses({ total, tables }: ProtectedCounts): Cell['status'][] {
  return [total, ...tables.flatMap(({ cells }) => cells.map(({ status }) => status))];
}
