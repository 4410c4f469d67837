import { type Period, type ProtectedCounts, tableNames } from '#contract';
import { divisionOf, type PlanCell, planOf, rules } from '../summary-package/index.ts';
import type { Finding } from './finding.ts';
import type { PrintedCell } from './model.ts';

function findingAt(rule: string, { table, code }: PlanCell): Finding {
  return { rule, table, code };
}

export function thresholdAt({ sensitive }: Pick<PlanCell, 'sensitive'>): number {
  return sensitive ? rules.sensitiveThreshold : rules.threshold;
}

/** R1 and R3: no small number is printed, and a zero only where the plan has it. R5: the ranges are those that the rules have. */
function rangeFault(
  { cell, lo, hi, exact, why, zeroShown }: PrintedCell,
  mayBeDivided: boolean,
  splitFrom: number,
  correcting: boolean,
): string | null {
  const threshold = thresholdAt(cell);
  if (exact) return lo < threshold && !(lo === 0 && zeroShown) ? 'R1' : null;
  if (correcting !== (why === 'correction')) return 'R5';
  if (correcting) {
    // What is hidden says nothing; that the total of a correction is hidden would leave nothing to read.
    const told = (mayBeDivided && lo === splitFrom) || lo === (zeroShown ? 1 : 0);
    return cell.parent !== null && hi === Number.POSITIVE_INFINITY && told ? null : 'R5';
  }
  if (why !== 'complement') {
    const expected = cell.sensitive ? 'sensitive' : 'small';
    return why === expected && lo === (zeroShown ? 1 : 0) && hi === threshold - 1 ? null : 'R5';
  }
  const silent = cell.code === 'sensitive' && splitFrom === threshold && lo === 0;
  const divided = mayBeDivided && lo === splitFrom;
  return hi === Number.POSITIVE_INFINITY && (silent || divided || lo === threshold) ? null : 'R5';
}

/** R12: no printed number is larger than a share of all inhabitants; null when their number is not known. */
export function shareFindings(printed: readonly PrintedCell[], inhabitants: number | null): Finding[] {
  if (inhabitants === null) return [];
  return printed.flatMap(({ cell, lo, exact }) => {
    const share = cell.sensitive ? rules.sensitivePopulationShare : rules.populationShare;
    return exact && lo > share * inhabitants ? [findingAt('R12', cell)] : [];
  });
}

/** R4: is a printed number one that is divided further, as far as the file says? */
function isDivided({ lo, exact, why }: PrintedCell, splitFrom: number): boolean {
  return exact ? lo >= splitFrom : (why === 'complement' || why === 'correction') && lo === splitFrom;
}

/**
 * The shape of a package: its tables, and in each exactly the cells whose parent is divided (R4), with ranges as the
 * rules have them; in a correction without any. From the shape alone nobody learns more than from the printed numbers.
 */
export function shapeFindings(
  counts: ProtectedCounts,
  printed: readonly PrintedCell[],
  period: Period,
  correcting: boolean,
): Finding[] {
  const plan = planOf(period);
  const parents = new Set(plan.flatMap(({ parent }) => (parent === null ? [] : [parent.code])));
  const keyOf = ({ table, code }: PlanCell) => `${table} ${code}`;
  const byKey = new Map(printed.map((each) => [keyOf(each.cell), each]));
  const findings: Finding[] = [];
  for (const own of printed) {
    const fault = rangeFault(own, parents.has(own.cell.code), counts.splitFrom, correcting);
    if (fault !== null) findings.push(findingAt(fault, own.cell));
  }
  const withheld = new Set<string>(counts.withheld);
  for (const cell of plan) {
    const { parent } = cell;
    const above = parent === null ? undefined : byKey.get(keyOf(parent));
    const expected =
      !withheld.has(cell.table) &&
      (parent === null || (above !== undefined && isDivided(above, counts.splitFrom)));
    if (expected !== byKey.has(keyOf(cell))) findings.push(findingAt('R4', cell));
  }
  if (counts.zeros === 'shown' && divisionOf(period) !== 'year') {
    findings.push({ rule: 'R3', table: 'total', code: 'total' });
  }
  const names = counts.tables.map(({ name }) => name);
  const inOrder = tableNames.filter((name) => names.includes(name)).join() === names.join();
  const complete = tableNames.every((name) => names.includes(name) !== withheld.has(name));
  const listed = tableNames.filter((name) => withheld.has(name)).join() === counts.withheld.join();
  const order = [counts.total, ...counts.tables.flatMap(({ cells }) => cells)].length === printed.length;
  const codes = counts.tables.flatMap(({ name, cells }) => cells.map(({ code }) => `${name} ${code}`));
  const canonical =
    codes.join() ===
    printed
      .slice(1)
      .map(({ cell }) => keyOf(cell))
      .join();
  if (!(inOrder && complete && listed && order && canonical)) {
    findings.push({ rule: 'shape', table: 'total', code: 'total' });
  }
  return findings;
}
