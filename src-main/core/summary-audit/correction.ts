import type { Period, ProtectedCounts, SummaryCorrection } from '#contract';
import type { Row, Solver } from '../disclosure/index.ts';
import { placesOf, rules } from '../summary-package/index.ts';
import {
  groupFindings,
  householdFindings,
  nameOf,
  rangeFindings,
  remainderFindings,
  underPrintedZero,
  unprintedFindings,
} from './claims.ts';
import type { Finding } from './finding.ts';
import { type Coordinates, type Model, modelOf, type PrintedCell, printedOf } from './model.ts';
import { partsOf } from './parts.ts';
import { shapeFindings, shareFindings } from './shape.ts';
import { rowsOf, Witnesses } from './witnesses.ts';

/** Tables found before anything is asked; few questions are left then. */
const FIRST_TABLES = 24;

/** The parts in which the cases of both packages are counted: in both, only in the first, only in the second. */
const [UNCHANGED, DELETED, ADDED] = [0, 1, 2];

/** Where few households are, by the cases; no number of them. */
export interface FewChanged {
  /** Places of the package that is corrected whose cases are many but of few households. */
  readonly before: readonly Coordinates[];
  /** Places whose deleted cases are of one household, and those whose added ones are. */
  readonly deleted: readonly Coordinates[];
  readonly added: readonly Coordinates[];
}

export interface CorrectionInput {
  readonly period: Period;
  readonly before: ProtectedCounts;
  readonly after: ProtectedCounts;
  /** How many cases changed, as the package says. */
  readonly change: SummaryCorrection;
  /** As `fewHouseholds` of an ordinary package. */
  readonly fewHouseholds: readonly Coordinates[];
  readonly few: FewChanged;
  readonly inhabitants: number | null;
}

/**
 * §4: of what a correction took away, or added, no single case may be found out. Wherever two of them are impossible,
 * and wherever they are of one household, none and one must both be possible.
 */
function changeFindings(
  model: Model,
  total: number,
  isKnownZero: (place: Coordinates) => boolean,
  single: readonly Coordinates[],
  period: Period,
  witnesses: Witnesses,
): Finding[] {
  if (total === 0) return [];
  const keyOf = (place: Coordinates) => [...model.sumOf(place)].join();
  const named = new Set(single.map(keyOf));
  const whole = keyOf({});
  return placesOf(period).flatMap((place): Finding[] => {
    const key = keyOf(place);
    if (key === whole || isKnownZero(place)) return [];
    const sum = model.sumOf(place);
    const seen = witnesses.seen(sum);
    if (seen.has(0) && seen.has(1)) return [];
    if (!named.has(key) && witnesses.possible(sum, [2, Number.POSITIVE_INFINITY])) return [];
    const open = witnesses.possible(sum, [0, 0]) && witnesses.possible(sum, [1, 1]);
    return open ? [] : [{ rule: 'correction', ...nameOf(place) }];
  });
}

/** All that is asked of one package, beside the other. */
function packageFindings(
  model: Model,
  printed: readonly PrintedCell[],
  few: readonly Coordinates[],
  period: Period,
  witnesses: Witnesses,
): Finding[] {
  return [
    ...rangeFindings(model, printed, witnesses),
    ...unprintedFindings(model, period, printed, witnesses),
    ...remainderFindings(model, printed, witnesses),
    ...groupFindings(model, witnesses),
    ...householdFindings(model, few, witnesses),
  ];
}

function exactly(model: Model, value: number): Row {
  return { columns: model.sumOf({}), factors: null, lo: value, hi: value };
}

/**
 * Audits a correction beside the package it corrects, for whoever has both: neither of them, nor the difference, may
 * say more than one package by itself may.
 */
export function auditCorrection(
  { period, before, after, change, fewHouseholds, few, inhabitants }: CorrectionInput,
  solver: Solver,
): Finding[] {
  const printed = { before: printedOf(before, period), after: printedOf(after, period) };
  if (printed.before === null || printed.after === null) {
    return [{ rule: 'shape', table: 'total', code: 'total' }];
  }
  const shape = [
    ...shapeFindings(after, printed.after, period, true),
    ...shareFindings(printed.after, inhabitants),
  ];
  if (shape.length > 0) return shape;
  const parted = partsOf(modelOf(period), 3);
  const [first, second] = [parted.together([UNCHANGED, DELETED]), parted.together([UNCHANGED, ADDED])];
  const [deleted, added] = [parted.together([DELETED]), parted.together([ADDED])];
  const rows = [
    ...rowsOf(first, printed.before),
    ...rowsOf(second, printed.after),
    exactly(deleted, change.deleted),
    exactly(added, change.added),
  ];
  const witnesses = new Witnesses(parted, rows, solver);
  try {
    if (!witnesses.begin(FIRST_TABLES)) return [{ rule: 'sum', table: 'total', code: 'total' }];
    const changes = [
      { model: deleted, total: change.deleted, package: first, cells: printed.before, few: few.deleted },
      { model: added, total: change.added, package: second, cells: printed.after, few: few.added },
    ];
    return [
      ...packageFindings(second, printed.after, fewHouseholds, period, witnesses),
      ...packageFindings(first, printed.before, few.before, period, witnesses),
      ...changes.flatMap((own) => [
        ...changeFindings(
          own.model,
          own.total,
          underPrintedZero(own.package, own.cells),
          own.few,
          period,
          witnesses,
        ),
        ...(own.total < rules.othersPossible ? [] : groupFindings(own.model, witnesses)),
      ]),
    ];
  } finally {
    witnesses.dispose();
  }
}
