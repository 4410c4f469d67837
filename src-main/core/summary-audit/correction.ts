import type { Period, ProtectedCounts } from '#contract';
import type { Solver } from '../disclosure/index.ts';
import { placesOf, rules } from '../summary-package/index.ts';
import { type BothPackages, bothPackages, type Corrected } from './both-packages.ts';
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
import type { Coordinates, Model } from './model.ts';
import { shapeFindings, shareFindings } from './shape.ts';
import { Witnesses } from './witnesses.ts';

/** Tables found before anything is asked; few questions are left then. */
const FIRST_TABLES = 24;

/** Where few households are, by the cases; no number of them. */
export interface FewChanged {
  /** Places of the package that is corrected whose cases are many but of few households. */
  readonly before: readonly Coordinates[];
  /** Places whose deleted cases are of one household, and those whose added ones are. */
  readonly deleted: readonly Coordinates[];
  readonly added: readonly Coordinates[];
}

export interface CorrectionInput extends Corrected {
  readonly period: Period;
  readonly after: ProtectedCounts;
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
  { model, printed }: BothPackages['after'],
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

/**
 * Audits a correction beside the package it corrects, for whoever has both: neither of them, nor the difference, may
 * say more than one package by itself may.
 */
export function auditCorrection(
  { period, after, fewHouseholds, few, inhabitants, ...corrected }: CorrectionInput,
  solver: Solver,
): Finding[] {
  const both = bothPackages(corrected, after, period);
  if (both === null) return [{ rule: 'shape', table: 'total', code: 'total' }];
  const shape = [
    ...shapeFindings(after, both.after.printed, period, true),
    ...shareFindings(both.after.printed, inhabitants),
  ];
  if (shape.length > 0) return shape;
  const witnesses = new Witnesses(both.parted, both.rows, solver);
  try {
    if (!witnesses.begin(FIRST_TABLES)) return [{ rule: 'sum', table: 'total', code: 'total' }];
    const { change } = corrected;
    const changes = [
      { model: both.deleted, total: change.deleted, beside: both.before, few: few.deleted },
      { model: both.added, total: change.added, beside: both.after, few: few.added },
    ];
    return [
      ...packageFindings(both.after, fewHouseholds, period, witnesses),
      ...packageFindings(both.before, few.before, period, witnesses),
      ...changes.flatMap(({ model, total, beside, few: single }) => {
        const isKnownZero = underPrintedZero(beside.model, beside.printed);
        return [
          ...changeFindings(model, total, isKnownZero, single, period, witnesses),
          ...(total < rules.othersPossible ? [] : groupFindings(model, witnesses)),
        ];
      }),
    ];
  } finally {
    witnesses.dispose();
  }
}
