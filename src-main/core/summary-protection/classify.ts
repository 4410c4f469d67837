import type { ProtectedCounts } from '#contract';
import { type PlanCell, rules } from '../summary-package/index.ts';
import { isSpread } from './spread.ts';
import type { TrueCell } from './truth.ts';

/** Below how many cases a cell is small (R1, R2). */
function thresholdOf({ sensitive }: PlanCell): number {
  return sensitive ? rules.sensitiveThreshold : rules.threshold;
}

/** Why a true count must not be printed; null when it may be. */
export type Danger = 'small' | 'household' | 'share' | null;

/**
 * R12: so many cases that they say something of nearly everybody. Of inhabitants only their number is known, not
 * their age and sex, so a number is compared with all of them. `inhabitants` null: not known, nothing is compared.
 */
export function isOverShare({ cell, count }: TrueCell, inhabitants: number | null): boolean {
  if (inhabitants === null) return false;
  const share = cell.sensitive ? rules.sensitivePopulationShare : rules.populationShare;
  return count > share * inhabitants;
}

/** R1, R3, R12: a zero is as small as a one, but where it may be printed. */
function dangerOf(own: TrueCell, threshold: number, zeroShown: boolean, inhabitants: number | null): Danger {
  const { count } = own;
  if (count === 0 && zeroShown) return null;
  if (count < threshold) return 'small';
  if (!isSpread(own, threshold)) return 'household';
  return isOverShare(own, inhabitants) ? 'share' : null;
}

/** How finely a period is printed: from which count on a number is divided (R4), and whether zeros are shown (R3). */
export type Fineness = Pick<ProtectedCounts, 'splitFrom' | 'zeros'>;

/** R3: is this a zero that is printed? */
export function isPrintedZero({ count, danger }: Pick<Classified, 'count' | 'danger'>): boolean {
  return count === 0 && danger === null;
}

/** A number that may be divided or printed, or only hinted at. */
export interface Classified extends TrueCell {
  readonly danger: Danger;
  /** What the reader is told when it is hidden (R5): never false, whatever it is hidden for. */
  readonly hiddenAs: { readonly lo: number; readonly hi: number | null };
  /** In a correction: then nothing is said of what is hidden but what follows anyhow. */
  readonly silent: boolean;
}

function hiddenAs(
  { cell, count }: TrueCell,
  danger: Danger,
  divided: boolean,
  splitFrom: number,
  zeroShown: boolean,
): Classified['hiddenAs'] {
  const threshold = thresholdOf(cell);
  if (danger === 'small') return { lo: zeroShown ? 1 : 0, hi: threshold - 1 };
  // A printable zero is never hidden: nothing true could be said of it instead.
  if (count === 0) return { lo: 0, hi: 0 };
  if (divided) return { lo: splitFrom, hi: null };
  // A sensitive group of ten and more is divided, unless it is unsafe for another reason: that is not to be told.
  if (cell.code === 'sensitive' && threshold === splitFrom) return { lo: 0, hi: null };
  return { lo: threshold, hi: null };
}

/**
 * What corrects another package says nothing of a number it hides, but what follows from the package anyhow: a range
 * would tell that a number has become small since, and so of whom the correction is.
 */
function toldInCorrection(divided: boolean, splitFrom: number, zeroShown: boolean): Classified['hiddenAs'] {
  if (divided) return { lo: splitFrom, hi: null };
  return { lo: zeroShown ? 1 : 0, hi: null };
}

/**
 * Selects what may be printed of the plan (R4) and classifies it (R1–R3, R5, R12). A number is divided when it is
 * itself one of these, safe, and at least `splitFrom`; small and undivided numbers hide what would be in them.
 * `silent`: in a correction.
 */
export function classify(
  truth: readonly TrueCell[],
  { splitFrom, zeros }: Fineness,
  inhabitants: number | null,
  silent = false,
): Classified[] {
  const divided = new Set<string>();
  const chosen: Classified[] = [];
  const parents = new Set(truth.map(({ cell }) => cell.parent).filter((parent) => parent !== null));
  const keyOf = ({ table, code }: PlanCell) => `${table} ${code}`;
  const parentKeys = new Set([...parents].map(keyOf));
  for (const own of truth) {
    const { cell, count } = own;
    if (cell.parent !== null && !divided.has(keyOf(cell.parent))) continue;
    const threshold = thresholdOf(cell);
    const zeroShown = zeros === 'shown' && cell.zeroPrintable;
    const danger = dangerOf(own, threshold, zeroShown, inhabitants);
    const isDivided = danger === null && count >= splitFrom && parentKeys.has(keyOf(cell));
    if (isDivided) divided.add(keyOf(cell));
    const told = silent
      ? toldInCorrection(isDivided, splitFrom, zeroShown)
      : hiddenAs(own, danger, isDivided, splitFrom, zeroShown);
    chosen.push({ ...own, danger, hiddenAs: told, silent });
  }
  return chosen;
}
