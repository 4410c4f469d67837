import { type Period, type ProtectedCounts, type TableName, tableNames } from '#contract';
import { boundsFrom } from './bounds.ts';
import { planOf } from './plan.ts';

/** How much a table of a package says (disclosure control §9). Follows from the printed numbers alone. */
export interface TableUtility {
  readonly table: TableName;
  /** Numbers by how they are printed; `complement` also those of a correction, which does not say why; `undivided` are those of the plan that are not, because of R4. */
  readonly shown: number;
  readonly small: number;
  readonly sensitive: number;
  readonly complement: number;
  readonly undivided: number;
  /** Per cent of all cases that are in a shown number of the finest kind; null when the total is hidden. */
  readonly covered: number | null;
  /** Mean width of what the hidden numbers leave open, in tenths of a case; null when something is unbounded. */
  readonly widthTenths: number | null;
}

/** The utility report of a package, a line for each table in the order of the plan. */
export function utilityOf(counts: ProtectedCounts, period: Period): TableUtility[] {
  const plan = planOf(period);
  const bounds = boundsFrom(counts, period);
  const parents = new Set(plan.flatMap(({ table, parent }) => (parent?.table === table ? [parent] : [])));
  return tableNames.map((table): TableUtility => {
    const planned = plan.filter((cell) => cell.table === table);
    const cells = counts.tables.find(({ name }) => name === table)?.cells ?? [];
    const tally = { shown: 0, small: 0, sensitive: 0, complement: 0 };
    for (const { status } of cells) {
      if (status.kind === 'exact') tally.shown += 1;
      else tally[status.why === 'correction' ? 'complement' : status.why] += 1;
    }
    const crossed = planned.some(({ code }) => code.includes('.'));
    const finest = new Set(
      planned
        .filter((cell) => !parents.has(cell) && (!crossed || cell.code.includes('.')))
        .map(({ code }) => code),
    );
    const inFinest = cells.reduce((sum, { code, status }) => {
      return status.kind === 'exact' && finest.has(code) ? sum + status.value : sum;
    }, 0);
    const widths = cells
      .filter(({ status }) => status.kind === 'hidden')
      .map(({ code }) => bounds.get(`${table} ${code}`))
      .map((own) => (own === undefined ? Number.POSITIVE_INFINITY : own.hi - own.lo));
    const mean = widths.reduce((sum, width) => sum + width, 0) / Math.max(1, widths.length);
    return {
      table,
      ...tally,
      undivided: planned.length - cells.length,
      covered:
        counts.total.kind === 'exact' ? Math.round((100 * inFinest) / Math.max(1, counts.total.value)) : null,
      widthTenths: Number.isFinite(mean) ? Math.round(10 * mean) : null,
    };
  });
}
