import { type Period, type ProtectedCounts, type SummaryTable, tableNames } from '#contract';
import { type Range, valuesOf } from './reach.ts';
import { codesOf, isSensitive, mayPrintZero, revealsSomething, rules, thresholdOf } from './rules.ts';

/** What the auditor found wrong: which rule, in which table, at which row. Empty means passed. */
export interface Finding {
  readonly rule: string;
  readonly table: string;
  readonly code: string;
}

export interface HiddenRange extends Range {
  readonly code: string;
  readonly why: 'small' | 'complement' | 'sensitive';
}

/** The hidden cells of a printed table and what they make together. */
export function hiddenOf(table: SummaryTable, total: number): { hidden: HiddenRange[]; sum: number } {
  let sum = total;
  const hidden: HiddenRange[] = [];
  for (const { code, status } of table.cells) {
    if (status.kind === 'exact') sum -= status.value;
    else hidden.push({ code, lo: status.lo, hi: status.hi, why: status.why });
  }
  return { hidden, sum };
}

function auditTotal({ total, tables }: ProtectedCounts): string[] {
  if (total.kind === 'exact') {
    const divided = total.value < rules.splitFrom && tables.length > 0;
    return [...(total.value < rules.threshold ? ['R1'] : []), ...(divided ? ['R4'] : [])];
  }
  const small = total.why === 'small' && total.lo === 0 && total.hi === rules.threshold - 1;
  const large = total.why === 'complement' && total.lo === rules.threshold && total.hi === null;
  return [...(small || large ? [] : ['R5']), ...(tables.length > 0 ? ['R4'] : [])];
}

/** R7 from outside: is it possible that at least two requests lie elsewhere than in this cell? */
function othersPossible(table: SummaryTable, total: number, highestElsewhere: number): boolean {
  return !revealsSomething(table.name) || Math.min(total, highestElsewhere) >= rules.othersPossible;
}

function auditHidden(table: SummaryTable, total: number, period: Period): Finding[] {
  const { hidden, sum } = hiddenOf(table, total);
  const findings: Finding[] = [];
  const report = (rule: string, code: string) => findings.push({ rule, table: table.name, code });
  if (sum < 0 || (hidden.length === 0 && sum !== 0)) report('sum', 'total');
  if (hidden.length === 0 || sum < 0) return findings;
  if (sum < rules.threshold) report('R6', 'total');
  // A hidden number that is not labelled as small may be anything: then all of them are, or it would be known.
  const alike = hidden.some(
    ({ code, lo, why }) => why === 'complement' && lo < thresholdOf(table.name, code),
  );
  // What the rules alone say of each number, before anything is computed.
  const ruled = hidden.map(({ code, lo, hi, why }): Range => {
    if (why !== 'complement' || alike) return { lo, hi: alike ? null : hi };
    return { lo: thresholdOf(table.name, code), hi: null };
  });
  hidden.forEach(({ code, lo, hi, why }, position) => {
    const threshold = thresholdOf(table.name, code);
    const values = valuesOf(ruled, sum, position);
    const [lowest, highest] = [values[0] ?? -1, values.at(-1) ?? -1];
    // The printed range is exactly what is possible: no whole number in it can be ruled out by arithmetic.
    if (hi === null || values.length !== hi - lo + 1 || lowest !== lo || highest !== hi) report('R6', code);
    const lowestZero = mayPrintZero(table.name, code, period) ? 1 : 0;
    if (why !== 'complement') {
      const expected = isSensitive(table.name, code) ? 'sensitive' : 'small';
      if (alike || why !== expected || lo > lowestZero || hi !== threshold - 1) report('R5', code);
    } else if (alike && (lo > lowestZero || highest < threshold - 1)) {
      report('R5', code);
    }
    if (!othersPossible(table, total, total - lowest)) report('R7', code);
  });
  // One row hides a zero and another prints it: then the hidden one is known not to be zero and must say so.
  const zeroPrinted = table.cells.some(({ status }) => status.kind === 'exact' && status.value === 0);
  for (const { code, lo } of zeroPrinted ? hidden : []) {
    if (mayPrintZero(table.name, code, period) && lo === 0) report('R3', code);
  }
  return findings;
}

function auditTable(table: SummaryTable, total: number, period: Period): Finding[] {
  const codes = codesOf(table.name, period);
  const shape =
    table.cells.length === codes.length && table.cells.every(({ code }, at) => code === codes[at]);
  if (!shape) return [{ rule: 'shape', table: table.name, code: 'total' }];
  const exact = table.cells.flatMap(({ code, status }): Finding[] => {
    if (status.kind === 'hidden') return [];
    const { value } = status;
    const small =
      value === 0 ? !mayPrintZero(table.name, code, period) : value < thresholdOf(table.name, code);
    if (small) return [{ rule: value === 0 ? 'R3' : 'R1', table: table.name, code }];
    const elsewhere = othersPossible(table, total, total - value);
    return elsewhere || value === 0 ? [] : [{ rule: 'R7', table: table.name, code }];
  });
  return [...exact, ...auditHidden(table, total, period)];
}

/**
 * Audits printed numbers knowing nothing but them: the view of anybody who holds the file. The LAG runs it on
 * what it receives; a finding there means that the file was not made by these rules, or does not add up.
 */
export function auditPrinted(counts: ProtectedCounts, period: Period): Finding[] {
  const { total, tables, withheld } = counts;
  const findings: Finding[] = auditTotal(counts).map((rule) => ({ rule, table: 'total', code: 'total' }));
  const names = tables.map(({ name }) => name);
  const expected = tableNames.filter((name) => names.includes(name) !== withheld.includes(name));
  const inOrder = tableNames.filter((name) => names.includes(name)).join() === names.join();
  const withheldInOrder = tableNames.filter((name) => withheld.includes(name)).join() === withheld.join();
  if (expected.length !== tableNames.length || !inOrder || !withheldInOrder) {
    findings.push({ rule: 'shape', table: 'total', code: 'total' });
  }
  if (total.kind === 'exact') {
    for (const table of tables) findings.push(...auditTable(table, total.value, period));
  }
  return findings;
}
