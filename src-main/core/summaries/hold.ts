import { type Bounds, feasible } from './interval.ts';
import { rules, thresholdOf } from './rules.ts';
import type { TrueCell } from './tabulate.ts';
import { type Danger, isSpread, type LineSetting } from './unsafe.ts';

/** A cell that is to be hidden, with what outsiders will know of it without any arithmetic. */
export interface HiddenCell extends TrueCell {
  readonly danger: Danger;
  readonly bounds: Bounds;
}

/** All requests of several cells together, as one cell. */
function union(cells: readonly TrueCell[]): Pick<TrueCell, 'count' | 'households'> {
  const households = new Map<number, number>();
  for (const cell of cells) {
    for (const [key, share] of cell.households) households.set(key, (households.get(key) ?? 0) + share);
  }
  return { count: cells.reduce((sum, cell) => sum + cell.count, 0), households };
}

/** R6 and R7 for one hidden cell: does enough stay possible for somebody who knows only the file? */
function keepsSecret(
  hidden: readonly HiddenCell[],
  sum: number,
  position: number,
  line: LineSetting,
): boolean {
  const cell = hidden[position];
  if (cell === undefined) return false;
  const possible = feasible(
    hidden.map(({ bounds }) => bounds),
    sum,
    position,
  );
  const threshold = thresholdOf(line.table, cell.code);
  switch (cell.danger) {
    case 'small':
      return possible.lo <= cell.bounds.lo && possible.hi >= threshold - 1;
    case 'household':
      return possible.hi - possible.lo >= threshold;
    case 'group':
      return line.total - possible.lo >= rules.othersPossible;
    case null:
      return true;
  }
}

/**
 * R8: a household knows its own requests, and where nobody else is, it takes them for the whole cell. Every
 * other hidden number must keep several values, its lowest one among them, and what remains together must
 * not be a small number.
 */
function withstandsInsider(hidden: readonly HiddenCell[], sum: number, household: number): boolean {
  const known = hidden.map((cell): Bounds => {
    const own = cell.households.get(household) ?? 0;
    const alone = own > 0 && own === cell.count;
    return alone ? { lo: own, hi: own } : { lo: Math.max(cell.bounds.lo, own), hi: cell.bounds.hi };
  });
  const filled = known.reduce((total, { lo, hi }) => total + (lo === hi ? lo : 0), 0);
  const rest = hidden.filter((_, position) => known[position]?.lo !== known[position]?.hi);
  if (filled > 0 && rest.length > 0 && sum - filled < rules.threshold) return false;
  return rest.every((cell) => {
    if (cell.danger !== 'small' && cell.danger !== 'household') return true;
    const position = hidden.indexOf(cell);
    const possible = feasible(known, sum, position);
    const lowest = known[position]?.lo ?? 0;
    return possible.lo <= lowest && possible.hi - possible.lo + 1 >= rules.valuesForInsider;
  });
}

/**
 * Do these hidden cells of one line protect each other? Outsiders know the bounds of each and, because the
 * total and every other cell are printed, their exact sum.
 *
 * Besides each cell on its own (R6, R7) also all of them together are a number that anybody can compute: it
 * must be neither small nor made by few households. Then every household in the data is let to try (R8).
 */
export function holds(hidden: readonly HiddenCell[], line: LineSetting): boolean {
  const together = union(hidden);
  return (
    together.count >= rules.threshold &&
    isSpread(together, rules.threshold) &&
    hidden.every((_, position) => keepsSecret(hidden, together.count, position, line)) &&
    [...together.households.keys()].every((household) => withstandsInsider(hidden, together.count, household))
  );
}
