import type { Period, ReceivedSummary } from '#contract';
import { comparePeriods, lastMonth } from '../../format/periods.ts';

/**
 * One place in the grid obec × period. `missing`: the obec divides the year this way and this part has not
 * come. `not-ended`: it cannot have come yet. `elsewhere`: the obec divides this year differently, so nothing
 * will ever come here.
 */
export type GridCell =
  | { readonly state: 'received'; readonly summary: ReceivedSummary }
  | { readonly state: 'missing' | 'not-ended' | 'elsewhere' };

export interface GridRow {
  readonly municipality: string;
  readonly name: string;
  readonly cells: readonly GridCell[];
}

export interface ReceivedGrid {
  readonly periods: readonly Period[];
  readonly rows: readonly GridRow[];
  readonly received: number;
  readonly missing: number;
}

const yearOf = (period: Period) => period.slice(0, 4);
/** `''`, `H` or `Q`: which division a period belongs to. */
const divisionOf = (period: Period) => period.slice(5, 6);

function wholeDivision(year: string, division: string): Period[] {
  if (division === 'H') return ['H1', 'H2'].map((part) => `${year}-${part}`);
  if (division === 'Q') return ['Q1', 'Q2', 'Q3', 'Q4'].map((part) => `${year}-${part}`);
  return [year];
}

/** Years that summaries came for, newest first. */
export function receivedYears(summaries: readonly ReceivedSummary[]): number[] {
  const years = new Set(summaries.map((summary) => Number(yearOf(summary.period))));
  return [...years].sort((left, right) => right - left);
}

/**
 * Who sent what for one year. Every obec that ever sent anything has a row; columns are all parts of the
 * divisions somebody used that year. An obec that sent nothing for the year may still choose its division,
 * so in the count of what is missing it stands once.
 *
 * @param today the month it is now, `2026-11`
 */
export function receivedGrid(
  summaries: readonly ReceivedSummary[],
  year: number,
  today: string,
  language: string,
): ReceivedGrid {
  const ofYear = summaries.filter((summary) => yearOf(summary.period) === String(year));
  const divisions = new Set(ofYear.map((summary) => divisionOf(summary.period)));
  const periods = [...divisions]
    .flatMap((division) => wholeDivision(String(year), division))
    .sort(comparePeriods);

  const names = new Map(summaries.map((summary) => [summary.municipality, summary.municipalityName]));
  const compare = new Intl.Collator(language.startsWith('cs') ? 'cs' : 'en').compare;
  const rows = [...names]
    .sort(
      ([leftCode, leftName], [rightCode, rightName]) =>
        compare(leftName, rightName) || compare(leftCode, rightCode),
    )
    .map(([municipality, name]) => {
      const own = ofYear.filter((summary) => summary.municipality === municipality);
      return { municipality, name, cells: periods.map((period) => cellOf(own, period, today)) };
    });
  const cells = rows.flatMap((row) => row.cells);
  return {
    periods,
    rows,
    received: cells.filter((cell) => cell.state === 'received').length,
    missing: rows.reduce((sum, row) => sum + missingOf(row), 0),
  };
}

function cellOf(own: readonly ReceivedSummary[], period: Period, today: string): GridCell {
  const summary = own.find((candidate) => candidate.period === period);
  if (summary !== undefined) return { state: 'received', summary };
  const division = own[0] === undefined ? null : divisionOf(own[0].period);
  if (division !== null && division !== divisionOf(period)) return { state: 'elsewhere' };
  return { state: lastMonth(period) < today ? 'missing' : 'not-ended' };
}

/** An obec with nothing at all this year lacks one answer, not one for each possible division. */
function missingOf(row: GridRow): number {
  const missing = row.cells.filter((cell) => cell.state === 'missing').length;
  return row.cells.some((cell) => cell.state === 'received') ? missing : Math.min(missing, 1);
}
