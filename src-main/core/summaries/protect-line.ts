import type { Cell } from '#contract';
import { type HiddenCell, holds } from './hold.ts';
import { isSensitive, thresholdOf } from './rules.ts';
import type { TrueCell } from './tabulate.ts';
import { type Danger, dangerOf, type LineSetting, lowestHidden } from './unsafe.ts';

interface Judged {
  readonly cell: TrueCell;
  readonly danger: Danger;
}

/** First way: only the small cells are hidden and each says so ("<5"). Needs no complement. */
function hideSmall(judged: readonly Judged[], line: LineSetting): Cell[] | null {
  const hidden = judged
    .filter(({ danger }) => danger !== null)
    .map(({ cell, danger }): HiddenCell => {
      const bounds = { lo: lowestHidden(cell.code, line), hi: thresholdOf(line.table, cell.code) - 1 };
      return { ...cell, danger, bounds };
    });
  if (hidden.some(({ danger }) => danger !== 'small')) return null;
  if (hidden.length > 0 && !holds(hidden, line)) return null;
  return judged.map(({ cell }): Cell => {
    const bounds = hidden.find(({ code }) => code === cell.code)?.bounds;
    if (bounds === undefined) return { code: cell.code, status: { kind: 'exact', value: cell.count } };
    const why = isSensitive(line.table, cell.code) ? 'sensitive' : 'small';
    return { code: cell.code, status: { kind: 'hidden', ...bounds, why } };
  });
}

/**
 * Second way: the hidden cells and as many complements as needed look all the same. Each prints the range
 * that follows from the printed numbers anyway (from its lowest value to what the others leave over), so the
 * file says nothing about which of them are small, and every value of the range is possible by arithmetic.
 */
function hideTogether(judged: readonly Judged[], line: LineSetting): Cell[] | null {
  const unsafe = judged.filter(({ danger }) => danger !== null);
  // Smallest first, so that the largest numbers stay; then by place in the table, so that nothing is chance.
  const complements = judged
    .filter(({ danger, cell }) => danger === null && cell.count > 0)
    .sort((one, other) => one.cell.count - other.cell.count);
  for (let more = 0; more <= complements.length; more += 1) {
    const chosen = [...unsafe, ...complements.slice(0, more)];
    const sum = chosen.reduce((total, { cell }) => total + cell.count, 0);
    const lowest = chosen.reduce((total, { cell }) => total + lowestHidden(cell.code, line), 0);
    const hidden = chosen.map(({ cell, danger }): HiddenCell => {
      const lo = lowestHidden(cell.code, line);
      return { ...cell, danger, bounds: { lo, hi: sum - (lowest - lo) } };
    });
    if (!holds(hidden, line)) continue;
    const ranges = new Map(hidden.map(({ code, bounds }) => [code, bounds]));
    const cells = judged.map(({ cell }): Cell => {
      const range = ranges.get(cell.code);
      if (range === undefined) return { code: cell.code, status: { kind: 'exact', value: cell.count } };
      return { code: cell.code, status: { kind: 'hidden', ...range, why: 'complement' } };
    });
    // With nothing left to show the table would only say its total again.
    return cells.some(({ status }) => status.kind === 'exact') ? cells : null;
  }
  return null;
}

/**
 * Protects one line: cells that add up to a printed total. Null when it cannot be done.
 *
 * Why looking at one line is enough: the three tables of a summary share nothing but the total, and each adds
 * up to it. For any three lists of counts with one and the same sum there are requests that have them (hand
 * them out one by one: the first gets the first area, outcome and month that still miss one, and so on), so
 * what is possible in one table never depends on another, and interval arithmetic on a line is exact. Periods
 * never overlap and never change after release (posting dates), so releases share nothing at all.
 */
export function protectLine(cells: readonly TrueCell[], line: LineSetting): Cell[] | null {
  const judged = cells.map((cell) => ({ cell, danger: dangerOf(cell, line) }));
  return hideSmall(judged, line) ?? hideTogether(judged, line);
}
