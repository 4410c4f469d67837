import type {
  MergedTable,
  MergedValue,
  MunicipalityCode,
  Period,
  ProtectedCounts,
  TableName,
} from '#contract';
import { type Bounds, boundsFrom, overlap, planOf, quartersOf } from '../summary-package/index.ts';

/** One received summary, as far as merging needs it. */
export interface Part {
  readonly municipality: MunicipalityCode;
  readonly name: string;
  readonly period: Period;
  readonly counts: ProtectedCounts;
}

const czech = new Intl.Collator('cs');

/** Sum of ranges: exact only when every part is, open upwards as soon as one part is. */
function sum(values: readonly MergedValue[]): MergedValue {
  return values.reduce(
    (all, { lo, hi }) => ({ lo: all.lo + lo, hi: all.hi === null || hi === null ? null : all.hi + hi }),
    { lo: 0, hi: 0 },
  );
}

function sumOfKnown(values: readonly (MergedValue | null)[]): MergedValue | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : sum(known);
}

function mergedValue({ lo, hi }: Bounds): MergedValue {
  return { lo, hi: Number.isFinite(hi) ? hi : null };
}

/** Rows of a merged table. Time is merged by quarters, into which every division of a year fits. */
function rowsOf(table: TableName, year: string): string[] {
  if (table === 'time') return quartersOf(year);
  return planOf(year)
    .filter((cell) => cell.table === table)
    .map(({ code }) => code);
}

/** What a summary says in the end of all its numbers, worked out once however many of its tables are merged. */
const worked = new WeakMap<ProtectedCounts, ReadonlyMap<string, Bounds>>();

function boundsIn({ counts, period }: Part): ReadonlyMap<string, Bounds> {
  const known = worked.get(counts);
  if (known !== undefined) return known;
  const bounds = boundsFrom(counts, period);
  worked.set(counts, bounds);
  return bounds;
}

/** What a summary says about each row of a table, by row; a row that its period does not cover is missing. */
function valuesOfTable(
  bounds: ReadonlyMap<string, Bounds>,
  period: Period,
  table: TableName,
  rows: readonly string[],
): Map<string, MergedValue> {
  const at = (key: string) => mergedValue(bounds.get(key) ?? { lo: 0, hi: Number.POSITIVE_INFINITY });
  if (table !== 'time') return new Map(rows.map((code) => [code, at(`${table} ${code}`)]));
  const covered = rows.filter((quarter) => overlap(quarter, period));
  // The whole of a quarter that was sent alone is its total.
  return new Map(covered.map((code) => [code, at(code === period ? 'total total' : `time ${code}`)]));
}

interface Column {
  readonly municipality: MunicipalityCode;
  readonly name: string;
  readonly periods: Period[];
  /** By row; a row that no period of the obec covers is missing. */
  readonly values: Map<string, MergedValue>;
  readonly total: MergedValue;
}

function columnOf(parts: readonly Part[], table: TableName, rows: readonly string[]): Column | null {
  const [first] = parts;
  if (first === undefined) return null;
  const values = new Map<string, MergedValue>();
  const totals: MergedValue[] = [];
  for (const part of parts) {
    const { period } = part;
    const bounds = boundsIn(part);
    for (const [code, value] of valuesOfTable(bounds, period, table, rows)) {
      values.set(code, sum([value, values.get(code) ?? { lo: 0, hi: 0 }]));
    }
    totals.push(mergedValue(bounds.get('total total') ?? { lo: 0, hi: Number.POSITIVE_INFINITY }));
  }
  const { municipality, name } = first;
  return {
    municipality,
    name,
    periods: parts.map(({ period }) => period).sort(),
    values,
    total: sum(totals),
  };
}

/**
 * One table of many obce: a column for each, a row for each code, sums in the margins. Works only with what
 * was printed, so nothing in it says more than the files themselves. The periods of one obec must not overlap.
 */
export function merge(parts: readonly Part[], table: TableName, year: number): MergedTable {
  const name = String(year).padStart(4, '0');
  const codes = rowsOf(table, name);
  const columns = [...Map.groupBy(parts, ({ municipality }) => municipality).values()]
    .map((own) => columnOf(own, table, codes))
    .filter((column) => column !== null)
    .sort(
      (one, other) =>
        czech.compare(one.name, other.name) || one.municipality.localeCompare(other.municipality),
    );
  const totals = columns.map(({ total }) => total);
  return {
    table,
    periods: [...new Set(parts.map(({ period }) => period))].sort(),
    columns: columns.map(({ municipality, name: own, periods }) => ({ municipality, name: own, periods })),
    rows: codes.map((code) => {
      const values = columns.map((column) => column.values.get(code) ?? null);
      return { code, values, total: sumOfKnown(values) };
    }),
    total: { values: totals, total: sumOfKnown(totals) },
  };
}
