import type { Period, ProtectedCounts } from '#contract';
import type { Solver } from '../disclosure/index.ts';
import {
  countsOf,
  divisionOf,
  hashOf,
  overlap,
  readPackage,
  yearOfPeriod,
} from '../summary-package/index.ts';
import {
  groupFindings,
  householdFindings,
  rangeFindings,
  remainderFindings,
  unprintedFindings,
} from './claims.ts';
import type { Finding } from './finding.ts';
import { type Coordinates, modelOf, printedOf } from './model.ts';
import { shapeFindings, shareFindings } from './shape.ts';
import { Witnesses } from './witnesses.ts';

/** Tables found before anything is asked; few questions are left then. */
const FIRST_TABLES = 24;

function fault(rule: string): Finding[] {
  return [{ rule, table: 'total', code: 'total' }];
}

/** The files themselves: readable, one chain, and no day counted in two of them. */
function chainFindings(text: string, earlier: readonly string[]): Finding[] {
  const own = readPackage(text);
  const before = earlier.map(readPackage);
  if (own === null || before.some((each) => each === null)) return fault('file');
  const last = earlier.at(-1);
  const chained =
    own.sequence === earlier.length + 1 && own.previousHash === (last === undefined ? null : hashOf(last));
  if (!chained) return fault('chain');
  const { period } = own;
  const clash = before.some(
    (each) =>
      each !== null &&
      (overlap(each.period, period) ||
        (yearOfPeriod(each.period) === yearOfPeriod(period) &&
          divisionOf(each.period) !== divisionOf(period))),
  );
  return clash ? fault('period') : [];
}

/**
 * Audits printed numbers knowing nothing but them, the places that only few households made, and the number of
 * inhabitants (null when it is not known).
 */
export function auditCounts(
  counts: ProtectedCounts,
  period: Period,
  fewHouseholds: readonly Coordinates[],
  solver: Solver,
  inhabitants: number | null = null,
): Finding[] {
  const printed = printedOf(counts, period);
  if (printed === null) return fault('shape');
  const shape = [...shapeFindings(counts, printed, period), ...shareFindings(printed, inhabitants)];
  if (shape.length > 0) return shape;
  const model = modelOf(period);
  const witnesses = new Witnesses(model, printed, solver);
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
  /** Null for whoever may have another list of inhabitants than the sender had. */
  readonly inhabitants: number | null;
}

/**
 * The last word before anything leaves, and the first at the LAG. Sees only the files. It knows nothing of how the
 * numbers were protected and shares with it the plan, the thresholds and the door to the solver. Empty means safe;
 * whatever the solver could not show to be possible counts as impossible.
 */
export function auditFiles(
  { text, earlier, fewHouseholds, inhabitants }: AuditInput,
  solver: Solver,
): Finding[] {
  const content = readPackage(text);
  const counts = content === null ? null : countsOf(content);
  if (content === null || counts === null) return fault('file');
  const chain = earlier === null ? [] : chainFindings(text, earlier);
  return [...chain, ...auditCounts(counts, content.period, fewHouseholds, solver, inhabitants)];
}
