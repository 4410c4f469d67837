import type { Cell, ProtectedCounts, SummaryTable } from '#contract';
import { auditPrinted, type Finding, hiddenOf } from './audit-printed.ts';
import { type Range, valuesOf } from './reach.ts';
import { rules, thresholdOf } from './rules.ts';
import type { TrueCell, Truth } from './tabulate.ts';

declare const passed: unique symbol;

/** Numbers that the auditor let through. Nobody else can make one, and nothing else can leave. */
export interface Cleared {
  readonly [passed]: true;
  readonly counts: ProtectedCounts;
}

const clearances = new WeakSet<object>();

/** Was this really made by the auditor? Asked again at the door, where types are no longer there. */
export function isCleared(cleared: Cleared): boolean {
  return clearances.has(cleared);
}

export type Verdict =
  | { readonly ok: true; readonly cleared: Cleared }
  | { readonly ok: false; readonly findings: readonly Finding[] };

function isTrue(status: Cell['status'], count: number): boolean {
  if (status.kind === 'exact') return status.value === count;
  return status.lo <= count && (status.hi === null || count <= status.hi);
}

/** Fewer than `threshold` households, or fewer than `threshold - 1` requests outside the largest one. */
function madeByFew(shares: ReadonlyMap<number, number>, threshold: number): boolean {
  const ordered = [...shares.values()].sort((one, other) => other - one);
  const outsideLargest = ordered.slice(1).reduce((sum, share) => sum + share, 0);
  return ordered.length < threshold || outsideLargest < threshold - 1;
}

/** Requests of each household in each of several cells. */
function sharesIn(cells: readonly TrueCell[]): Map<number, number[]> {
  const shares = new Map<number, number[]>();
  cells.forEach((cell, position) => {
    for (const [household, share] of cell.households) {
      const row = shares.get(household) ?? cells.map(() => 0);
      row[position] = share;
      shares.set(household, row);
    }
  });
  return shares;
}

/** R8, by trying everybody: what the hidden numbers can be for a household that subtracts its own requests. */
function insiderFindings(
  table: SummaryTable,
  truth: readonly TrueCell[],
  ranges: readonly Range[],
  sum: number,
) {
  const findings: Finding[] = [];
  const tried = new Set<string>();
  for (const own of sharesIn(truth).values()) {
    // Households with the same requests know the same.
    if (tried.has(own.join())) continue;
    tried.add(own.join());
    const fills = truth.map(({ count }, position) => count > 0 && own[position] === count);
    const known = ranges.map(({ lo, hi }, position): Range => {
      const share = own[position] ?? 0;
      return fills[position] === true ? { lo: share, hi: share } : { lo: Math.max(lo, share), hi };
    });
    const rest = sum - truth.reduce((total, { count }, at) => total + (fills[at] === true ? count : 0), 0);
    if (fills.includes(true) && fills.includes(false) && rest < rules.threshold) {
      findings.push({ rule: 'R8', table: table.name, code: 'total' });
    }
    truth.forEach(({ code, count, households }, position) => {
      const threshold = thresholdOf(table.name, code);
      const secret = count < threshold || madeByFew(households, threshold);
      if (fills[position] === true || !secret) return;
      const values = valuesOf(known, sum, position);
      const lowestKept = values[0] === known[position]?.lo;
      if (values.length < rules.valuesForInsider || !lowestKept) {
        findings.push({ rule: 'R8', table: table.name, code });
      }
    });
  }
  return findings;
}

function auditAgainstTruth(table: SummaryTable, truth: readonly TrueCell[], total: number): Finding[] {
  const findings: Finding[] = [];
  const report = (rule: string, code: string) => findings.push({ rule, table: table.name, code });
  const { hidden, sum } = hiddenOf(table, total);
  table.cells.forEach(({ code, status }, position) => {
    const cell = truth[position];
    if (cell?.code !== code || !isTrue(status, cell.count)) {
      report('truth', code);
      return;
    }
    const threshold = thresholdOf(table.name, code);
    if (cell.count === 0 || !madeByFew(cell.households, threshold)) return;
    if (status.kind === 'exact') report('R1', code);
    const index = hidden.findIndex((range) => range.code === code);
    const values = index === -1 ? [] : valuesOf(hidden, sum, index);
    // A large count of few households is hidden well only when it could just as well be small.
    if (cell.count >= threshold && (values.at(-1) ?? 0) - (values[0] ?? 0) < threshold) report('R6', code);
  });
  const secretCells = truth.filter(({ code }) => hidden.some((range) => range.code === code));
  const everybody = new Map<number, number>();
  for (const [household, own] of sharesIn(secretCells)) {
    everybody.set(
      household,
      own.reduce((all, share) => all + share, 0),
    );
  }
  if (hidden.length > 0 && madeByFew(everybody, rules.threshold)) report('R6', 'total');
  return [...findings, ...insiderFindings(table, secretCells, hidden, sum)];
}

/**
 * The last word before anything leaves. Sees the printed numbers and, only as a list of what must stay
 * secret, the true ones; knows nothing of how the numbers were protected and shares no code with it but the
 * thresholds. It lists every value that each hidden number can have and lets every household try.
 */
export function audit(counts: ProtectedCounts, truth: Truth): Verdict {
  const findings = auditPrinted(counts, truth.period);
  const { count, households } = truth.total;
  if (!isTrue(counts.total, count)) findings.push({ rule: 'truth', table: 'total', code: 'total' });
  if (counts.total.kind === 'exact') {
    if (madeByFew(households, rules.threshold)) findings.push({ rule: 'R1', table: 'total', code: 'total' });
    for (const table of counts.tables) {
      const cells = truth.tables.find(({ name }) => name === table.name)?.cells ?? [];
      findings.push(...auditAgainstTruth(table, cells, counts.total.value));
    }
  }
  if (findings.length > 0) return { ok: false, findings };
  const cleared = { counts: structuredClone(counts) } as Cleared;
  clearances.add(cleared);
  return { ok: true, cleared };
}
