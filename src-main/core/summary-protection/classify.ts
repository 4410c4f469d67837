import { type PlanCell, rules } from '../summary-package/index.ts';
import { isSpread } from './spread.ts';
import type { TrueCell } from './truth.ts';

/** Below how many cases a cell is small (R1, R2). */
function thresholdOf({ sensitive }: PlanCell): number {
  return sensitive ? rules.sensitiveThreshold : rules.threshold;
}

/** Why a true count must not be printed; null when it may be. A zero looks like any other small number (R3). */
export type Danger = 'small' | 'household' | null;

/** A number that may be divided or printed, or only hinted at. */
export interface Classified extends TrueCell {
  readonly danger: Danger;
  /** What the reader is told when it is hidden (R5): never false, whatever it is hidden for. */
  readonly hiddenAs: { readonly lo: number; readonly hi: number | null };
}

function hiddenAs(
  cell: PlanCell,
  danger: Danger,
  divided: boolean,
  splitFrom: number,
): Classified['hiddenAs'] {
  const threshold = thresholdOf(cell);
  if (danger === 'small') return { lo: 0, hi: threshold - 1 };
  if (divided) return { lo: splitFrom, hi: null };
  // A sensitive group of ten and more is divided, unless few households made it: that is not to be told.
  if (cell.code === 'sensitive' && threshold === splitFrom) return { lo: 0, hi: null };
  return { lo: threshold, hi: null };
}

/**
 * Selects what may be printed of the plan (R4) and classifies it (R1–R3, R5). A number is divided when it is
 * itself one of these, safe, and at least `splitFrom`; small and undivided numbers hide what would be in them.
 */
export function classify(truth: readonly TrueCell[], splitFrom: number): Classified[] {
  const divided = new Set<string>();
  const chosen: Classified[] = [];
  const parents = new Set(truth.map(({ cell }) => cell.parent).filter((parent) => parent !== null));
  const keyOf = ({ table, code }: PlanCell) => `${table} ${code}`;
  const parentKeys = new Set([...parents].map(keyOf));
  for (const own of truth) {
    const { cell, count } = own;
    if (cell.parent !== null && !divided.has(keyOf(cell.parent))) continue;
    const threshold = thresholdOf(cell);
    const danger = count < threshold ? 'small' : isSpread(own, threshold) ? null : 'household';
    const isDivided = danger === null && count >= splitFrom && parentKeys.has(keyOf(cell));
    if (isDivided) divided.add(keyOf(cell));
    chosen.push({ ...own, danger, hiddenAs: hiddenAs(cell, danger, isDivided, splitFrom) });
  }
  return chosen;
}
