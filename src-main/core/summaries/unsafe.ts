import type { Period, TableName } from '#contract';
import { mayPrintZero, revealsSomething, rules, thresholdOf } from './rules.ts';
import type { TrueCell } from './tabulate.ts';

/** How much of a cell belongs to its largest household. */
function largestShare(cell: Pick<TrueCell, 'households'>): number {
  return Math.max(0, ...cell.households.values());
}

/**
 * R1, second half: a large count made by few households is as telling as a small one. Safe means at least
 * `threshold` households and at least `threshold - 1` requests outside the largest of them.
 */
export function isSpread(cell: Pick<TrueCell, 'count' | 'households'>, threshold: number): boolean {
  return cell.households.size >= threshold && cell.count - largestShare(cell) >= threshold - 1;
}

/**
 * Why a true count must not be printed, null when it may be:
 * `small` R1 and R3 (a zero where zeros are protected), `household` R1, `group` R7 (nearly everybody has it).
 */
export type Danger = 'small' | 'household' | 'group' | null;

export interface LineSetting {
  readonly table: TableName;
  readonly period: Period;
  /** Are zeros printed in this line? Only where R3 allows it at all. */
  readonly zerosPrinted: boolean;
  /** Total of the line: the number of requests in the period, which is printed. */
  readonly total: number;
}

/** The smallest value of a hidden cell that the rules themselves give away: 1 where a zero would be printed. */
export function lowestHidden(code: string, { table, period, zerosPrinted }: LineSetting): number {
  return zerosPrinted && mayPrintZero(table, code, period) ? 1 : 0;
}

export function dangerOf(cell: TrueCell, setting: LineSetting): Danger {
  const threshold = thresholdOf(setting.table, cell.code);
  if (cell.count === 0 && lowestHidden(cell.code, setting) === 1) return null;
  if (cell.count < threshold) return 'small';
  if (!isSpread(cell, threshold)) return 'household';
  const others = setting.total - cell.count;
  return revealsSomething(setting.table) && others < rules.othersPossible ? 'group' : null;
}
