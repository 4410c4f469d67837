import type { Period, ProtectedCounts } from '#contract';
import type { Solver } from '../disclosure/index.ts';
import {
  countsOf,
  divisionOf,
  hashOf,
  overlap,
  readPackage,
  type SummaryPackage,
  yearOfPeriod,
} from '../summary-package/index.ts';
import {
  groupFindings,
  householdFindings,
  rangeFindings,
  remainderFindings,
  unprintedFindings,
} from './claims.ts';
import { auditCorrection, type FewChanged } from './correction.ts';
import type { Finding } from './finding.ts';
import { type Coordinates, modelOf, printedOf } from './model.ts';
import { shapeFindings, shareFindings } from './shape.ts';
import { rowsOf, Witnesses } from './witnesses.ts';

/** Tables found before anything is asked; few questions are left then. */
const FIRST_TABLES = 24;

function fault(rule: string): Finding[] {
  return [{ rule, table: 'total', code: 'total' }];
}

/** §4: may this package take the place of one with the same period? Once, and of the one it names. */
function mayCorrect(
  own: SummaryPackage,
  before: readonly SummaryPackage[],
  corrected: SummaryPackage | null,
) {
  if (own.correction === undefined || corrected === null) return false;
  const same = before.filter(({ period }) => period === own.period);
  return same.length === 1 && same[0] === corrected && corrected.correction === undefined;
}

/** The files themselves: readable, one chain, and no day counted in two of them, but in a correction and its first. */
function chainFindings(
  text: string,
  own: SummaryPackage,
  earlier: readonly string[],
  corrected: SummaryPackage | null,
  before: readonly (SummaryPackage | null)[],
): Finding[] {
  const read = before.filter((each) => each !== null);
  if (read.length < earlier.length || readPackage(text) === null) return fault('file');
  const last = earlier.at(-1);
  const chained =
    own.sequence === earlier.length + 1 && own.previousHash === (last === undefined ? null : hashOf(last));
  if (!chained) return fault('chain');
  if (own.correction !== undefined) return mayCorrect(own, read, corrected) ? [] : fault('period');
  const { period } = own;
  const clash = read.some(
    (each) =>
      overlap(each.period, period) ||
      (yearOfPeriod(each.period) === yearOfPeriod(period) && divisionOf(each.period) !== divisionOf(period)),
  );
  return clash ? fault('period') : [];
}

/**
 * Audits printed numbers knowing nothing but them, the places that only few households made, and the number of
 * inhabitants (null when it is not known). `correcting`: they are those of a correction, without what it corrects.
 */
export function auditCounts(
  counts: ProtectedCounts,
  period: Period,
  fewHouseholds: readonly Coordinates[],
  solver: Solver,
  inhabitants: number | null = null,
  correcting = false,
): Finding[] {
  const printed = printedOf(counts, period);
  if (printed === null) return fault('shape');
  const shape = [
    ...shapeFindings(counts, printed, period, correcting),
    ...shareFindings(printed, inhabitants),
  ];
  if (shape.length > 0) return shape;
  const model = modelOf(period);
  const witnesses = new Witnesses(model, rowsOf(model, printed), solver);
  try {
    if (!witnesses.begin(FIRST_TABLES)) return fault('sum');
    return [
      ...rangeFindings(model, printed, witnesses),
      ...unprintedFindings(model, period, printed, witnesses),
      ...remainderFindings(model, printed, witnesses),
      ...groupFindings(model, witnesses),
      ...householdFindings(model, fewHouseholds, witnesses),
    ];
  } finally {
    witnesses.dispose();
  }
}

/** What an auditor is given: files, and of the cases only where few households are. No number of them. */
export interface AuditInput {
  /** The package that is to leave, or that arrived. */
  readonly text: string;
  /** All earlier packages of the same obec, oldest first; null for whoever does not have them. */
  readonly earlier: readonly string[] | null;
  readonly fewHouseholds: readonly Coordinates[];
  /** The same of what a correction changes; empty for whoever does not know, and for what corrects nothing. */
  readonly fewChanged: FewChanged;
  /** Null for whoever may have another list of inhabitants than the sender had. */
  readonly inhabitants: number | null;
}

/**
 * The last word before anything leaves, and the first at the LAG. Sees only the files. It knows nothing of how the
 * numbers were protected and shares with it the plan, the thresholds and the door to the solver. A correction is
 * audited beside the package it corrects by whoever has both. Empty means safe; whatever the solver could not show to
 * be possible counts as impossible.
 */
export function auditFiles(
  { text, earlier, fewHouseholds, fewChanged, inhabitants }: AuditInput,
  solver: Solver,
): Finding[] {
  const content = readPackage(text);
  const after = content === null ? null : countsOf(content);
  if (content === null || after === null) return fault('file');
  const { period, correction } = content;
  const alone = () =>
    auditCounts(after, period, fewHouseholds, solver, inhabitants, correction !== undefined);
  if (earlier === null) return alone();
  const before = earlier.map(readPackage);
  const at = earlier.findIndex((each) => correction !== undefined && hashOf(each) === correction.corrects);
  const corrected = before[at] ?? null;
  const chain = chainFindings(text, content, earlier, corrected, before);
  if (correction === undefined || corrected === null || chain.length > 0) return [...chain, ...alone()];
  const counts = countsOf(corrected);
  if (counts === null) return fault('file');
  const { deleted, added } = correction;
  const input = { period, before: counts, after, change: { deleted, added } };
  return auditCorrection({ ...input, fewHouseholds, few: fewChanged, inhabitants }, solver);
}
