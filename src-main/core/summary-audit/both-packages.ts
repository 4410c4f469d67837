import type { Period, ProtectedCounts, SummaryCorrection } from '#contract';
import type { Row } from '../disclosure/index.ts';
import { type Model, modelOf, type PrintedCell, printedOf } from './model.ts';
import { type Parted, partsOf } from './parts.ts';
import { rowsOf } from './witnesses.ts';

/** The parts in which the cases of both packages are counted: in both, only in the first, only in the second. */
const [UNCHANGED, DELETED, ADDED] = [0, 1, 2];

/** The package that is corrected, and how many cases changed, as the correction says. */
export interface Corrected {
  readonly before: ProtectedCounts;
  readonly change: SummaryCorrection;
}

/** What somebody knows who has a correction and what it corrects. */
export interface BothPackages {
  readonly parted: Parted;
  /** What both say, and how many cases changed. */
  readonly rows: readonly Row[];
  readonly before: { readonly model: Model; readonly printed: readonly PrintedCell[] };
  readonly after: { readonly model: Model; readonly printed: readonly PrintedCell[] };
  readonly deleted: Model;
  readonly added: Model;
}

function exactly(model: Model, value: number): Row {
  return { columns: model.sumOf({}), factors: null, lo: value, hi: value };
}

/** Reads both packages together; null when a number of one of them has no place in the plan, or stands twice. */
export function bothPackages(
  { before, change }: Corrected,
  after: ProtectedCounts,
  period: Period,
): BothPackages | null {
  const printed = { before: printedOf(before, period), after: printedOf(after, period) };
  if (printed.before === null || printed.after === null) return null;
  const parted = partsOf(modelOf(period), 3);
  const first = { model: parted.together([UNCHANGED, DELETED]), printed: printed.before };
  const second = { model: parted.together([UNCHANGED, ADDED]), printed: printed.after };
  const [deleted, added] = [parted.together([DELETED]), parted.together([ADDED])];
  const rows = [
    ...rowsOf(first.model, first.printed),
    ...rowsOf(second.model, second.printed),
    exactly(deleted, change.deleted),
    exactly(added, change.added),
  ];
  return { parted, rows, before: first, after: second, deleted, added };
}
