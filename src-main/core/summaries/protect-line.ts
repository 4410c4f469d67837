import type { Cell } from '#contract';
import { type HiddenCell, holds } from './hold.ts';
import { feasible } from './interval.ts';
import { isSensitive, thresholdOf } from './rules.ts';
import type { TrueCell } from './tabulate.ts';
import { type Danger, dangerOf, type LineSetting, lowestHidden } from './unsafe.ts';

interface Judged {
  readonly cell: TrueCell;
  readonly danger: Danger;
}

/** Cells to be hidden with what the rules alone say of each, and why it is not printed. */
interface Variant {
  readonly hidden: readonly HiddenCell[];
  readonly why: (cell: HiddenCell) => 'small' | 'complement' | 'sensitive';
}

/** First way: each hidden cell says what it is, a small one ("<5") or one that is not small ("at least 5"). */
function labelled(chosen: readonly Judged[], sum: number, line: LineSetting): Variant {
  return {
    hidden: chosen.map(({ cell, danger }) => {
      const threshold = thresholdOf(line.table, cell.code);
      const small = { lo: lowestHidden(cell.code, line), hi: threshold - 1 };
      return { ...cell, danger, bounds: danger === 'small' ? small : { lo: threshold, hi: sum } };
    }),
    why: ({ code, danger }) => {
      if (danger !== 'small') return 'complement';
      return isSensitive(line.table, code) ? 'sensitive' : 'small';
    },
  };
}

/** Second way, where the first gives too much away: nothing tells which of the hidden cells are small. */
function alike(chosen: readonly Judged[], sum: number, line: LineSetting): Variant {
  return {
    hidden: chosen.map(({ cell, danger }) => {
      return { ...cell, danger, bounds: { lo: lowestHidden(cell.code, line), hi: sum } };
    }),
    why: () => 'complement',
  };
}

interface Proposal {
  readonly cells: Cell[];
  /** How many values the hidden cells leave open together: the less, the more the table says. */
  readonly width: number;
}

/**
 * Prints a variant: the other cells exactly, and each hidden one as the range that follows from the printed
 * numbers anyway. Every value of such a range is possible by arithmetic, so nothing in the table says more.
 */
function print(judged: readonly Judged[], { hidden, why }: Variant, sum: number): Proposal {
  const bounds = hidden.map((cell) => cell.bounds);
  let width = 0;
  const cells = judged.map(({ cell: { code, count } }): Cell => {
    const position = hidden.findIndex((candidate) => candidate.code === code);
    const cell = hidden[position];
    if (cell === undefined) return { code, status: { kind: 'exact', value: count } };
    const { lo, hi } = feasible(bounds, sum, position);
    width += hi - lo;
    return { code, status: { kind: 'hidden', lo, hi, why: why(cell) } };
  });
  return { cells, width };
}

/** With nothing shown and nothing said of any cell, a table would only repeat its total. */
function saysSomething({ cells }: Proposal): boolean {
  return cells.some(({ status }) => status.kind === 'exact' || status.why !== 'complement');
}

/**
 * Protects one line: cells that add up to a printed total. Null when it cannot be done.
 *
 * The unsafe cells are hidden, and as many complements as needed, with labels or all alike: of what holds,
 * that which hides the fewest numbers and then leaves the fewest values open.
 *
 * Why looking at one line is enough: the three tables of a summary share nothing but the total, and each adds
 * up to it. For any three lists of counts with one and the same sum there are requests that have them (hand
 * them out one by one: the first gets the first area, outcome and month that still miss one, and so on), so
 * what is possible in one table never depends on another, and interval arithmetic on a line is exact. Periods
 * never overlap and never change after release (posting dates), so releases share nothing at all.
 */
export function protectLine(cells: readonly TrueCell[], line: LineSetting): Cell[] | null {
  const judged = cells.map((cell) => ({ cell, danger: dangerOf(cell, line) }));
  const unsafe = judged.filter(({ danger }) => danger !== null);
  if (unsafe.length === 0) return print(judged, { hidden: [], why: () => 'small' }, 0).cells;
  // Smallest first, so that the largest numbers stay; then by place in the table, so that nothing is chance.
  const complements = judged
    .filter(({ danger, cell }) => danger === null && cell.count > 0)
    .sort((one, other) => one.cell.count - other.cell.count);
  for (let more = 0; more <= complements.length; more += 1) {
    const chosen = [...unsafe, ...complements.slice(0, more)];
    const sum = chosen.reduce((total, { cell }) => total + cell.count, 0);
    const [best] = [labelled(chosen, sum, line), alike(chosen, sum, line)]
      .filter(({ hidden }) => holds(hidden, line))
      .map((variant) => print(judged, variant, sum))
      .filter(saysSomething)
      .sort((one, other) => one.width - other.width);
    if (best !== undefined) return best.cells;
  }
  return null;
}
