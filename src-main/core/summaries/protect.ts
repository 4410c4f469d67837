import { type Cell, type ProtectedCounts, type SummaryTable, type TableName, tableNames } from '#contract';
import { isWholeYear } from './calendar.ts';
import { protectLine } from './protect-line.ts';
import { rules } from './rules.ts';
import type { TrueCell, TrueTable, Truth } from './tabulate.ts';
import { isSpread } from './unsafe.ts';

/**
 * The total: exact when it is neither small nor made by few households (R1), a zero looks like 1 to 4 (R3).
 * It is printed once and nothing is computed from it when it is hidden, because then nothing else is printed.
 */
function protectTotal({ count, households }: TrueCell): Cell['status'] {
  if (count < rules.threshold) return { kind: 'hidden', lo: 0, hi: rules.threshold - 1, why: 'small' };
  if (!isSpread({ count, households }, rules.threshold)) {
    return { kind: 'hidden', lo: rules.threshold, hi: null, why: 'complement' };
  }
  return { kind: 'exact', value: count };
}

/** With zeros printed where R3 allows it; if that gives too much away, with zeros protected like elsewhere. */
function protectTable({ name, cells }: TrueTable, { period, total }: Truth): SummaryTable | null {
  const setting = { table: name, period, total: total.count };
  const withZeros =
    name === 'area' && isWholeYear(period) ? protectLine(cells, { ...setting, zerosPrinted: true }) : null;
  const protectedCells = withZeros ?? protectLine(cells, { ...setting, zerosPrinted: false });
  return protectedCells === null ? null : { name, cells: protectedCells };
}

/**
 * Decides what may be printed of the true numbers of one period. Deterministic: the same numbers always give
 * the same answer. The answer is a proposal; only what the auditor cleared can leave.
 *
 * The tree rule (R4) leaves a total under `splitFrom` undivided. A table that cannot be protected is withheld.
 */
export function protect(truth: Truth): ProtectedCounts {
  const total = protectTotal(truth.total);
  const divisible = total.kind === 'exact' && total.value >= rules.splitFrom;
  const tables = divisible
    ? truth.tables.map((table) => protectTable(table, truth)).filter((table) => table !== null)
    : [];
  const printed = new Set<TableName>(tables.map(({ name }) => name));
  return { total, tables, withheld: tableNames.filter((name) => !printed.has(name)) };
}
