import { areas, outcomes, type Period, type TableName } from '#contract';
import { isWholeYear, monthsOf } from './calendar.ts';

/**
 * The thresholds of disclosure control, all in one place. They may be raised, never lowered; the auditor and
 * the LAG read the same numbers from the package. Rules are numbered (R1 … R10) as in README › What a summary hides.
 */
export const rules = {
  /** R1: counts from 1 to `threshold - 1` are small; so is any count of fewer households than this. */
  threshold: 5,
  /** R2: family, children, safety. It contains violence and child protection, so it has a higher threshold. */
  sensitive: { areas: ['F'], threshold: 10 },
  /** R4: a total smaller than this is not divided into tables. */
  splitFrom: 10,
  /** R7: this many cases outside an area (an outcome) must stay possible. */
  othersPossible: 2,
  /** R8: so many values of every hidden number stay possible even for a household that knows its own. */
  valuesForInsider: 3,
} as const;

/** Rows of a table in the order in which they are printed. Every case falls into exactly one. */
export function codesOf(table: TableName, period: Period): readonly string[] {
  switch (table) {
    case 'area':
      return [...areas, 'none'];
    case 'outcome':
      return [...outcomes, 'open'];
    case 'month':
      return monthsOf(period).map(({ month }) => month);
  }
}

export function isSensitive(table: TableName, code: string): boolean {
  return table === 'area' && rules.sensitive.areas.some((area) => area === code);
}

/** Below how many cases a cell is small. */
export function thresholdOf(table: TableName, code: string): number {
  return isSensitive(table, code) ? rules.sensitive.threshold : rules.threshold;
}

/**
 * R3: a zero may be printed only in the table of areas for a whole year, and never in a sensitive area.
 * Everywhere else a zero looks the same as 1 to 4.
 */
export function mayPrintZero(table: TableName, code: string, period: Period): boolean {
  return table === 'area' && isWholeYear(period) && !isSensitive(table, code);
}

/** R7 protects what people came with and how it ended; a month is not a secret of that kind. */
export function revealsSomething(table: TableName): boolean {
  return table !== 'month';
}
