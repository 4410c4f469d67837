import type {
  MergedTable,
  MergedValue,
  MunicipalityCode,
  Period,
  ProtectedCounts,
  TableName,
} from '#contract';
import { codesOf, feasible, monthsOf } from '../summaries/index.ts';

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

function rangeOf(status: ProtectedCounts['total']): MergedValue {
  return status.kind === 'exact' ? { lo: status.value, hi: status.value } : { lo: status.lo, hi: status.hi };
}

/**
 * What a summary says about each row of a table: the printed numbers, and for hidden ones what the printed
 * total leaves for them. A table that was withheld only says that no row is larger than the total.
 */
function valuesOfTable({ total, tables }: ProtectedCounts, table: TableName, period: Period) {
  const all = rangeOf(total);
  const cells = tables.find(({ name }) => name === table)?.cells;
  if (cells === undefined) {
    return new Map(codesOf(table, period).map((code) => [code, { lo: 0, hi: all.hi }]));
  }
  const bounds = cells.map(({ status }) => {
    const { lo, hi } = rangeOf(status);
    return { lo, hi: hi ?? all.lo };
  });
  return new Map(cells.map(({ code }, position) => [code, feasible(bounds, all.lo, position)]));
}

interface Column {
  readonly municipality: MunicipalityCode;
  readonly name: string;
  readonly periods: Period[];
  /** By row; a row that no period of the obec covers is missing. */
  readonly values: Map<string, MergedValue>;
  readonly total: MergedValue;
}

function columnOf(parts: readonly Part[], table: TableName): Column | null {
  const [first] = parts;
  if (first === undefined) return null;
  const values = new Map<string, MergedValue>();
  for (const { counts, period } of parts) {
    for (const [code, value] of valuesOfTable(counts, table, period)) {
      values.set(code, sum([value, values.get(code) ?? { lo: 0, hi: 0 }]));
    }
  }
  const { municipality, name } = first;
  const periods = parts.map(({ period }) => period).sort();
  return {
    municipality,
    name,
    periods,
    values,
    total: sum(parts.map(({ counts }) => rangeOf(counts.total))),
  };
}

/**
 * One table of many obce: a column for each, a row for each code, sums in the margins. Works only with what
 * was printed, so nothing in it says more than the files themselves. The periods of one obec must not overlap.
 */
export function merge(parts: readonly Part[], table: TableName, year: number): MergedTable {
  const columns = [...Map.groupBy(parts, ({ municipality }) => municipality).values()]
    .map((own) => columnOf(own, table))
    .filter((column) => column !== null)
    .sort(
      (one, other) =>
        czech.compare(one.name, other.name) || one.municipality.localeCompare(other.municipality),
    );
  const wholeYear = String(year);
  const codes = table === 'month' ? monthsOf(wholeYear).map(({ month }) => month) : codesOf(table, wholeYear);
  const totals = columns.map(({ total }) => total);
  return {
    table,
    periods: [...new Set(parts.map(({ period }) => period))].sort(),
    columns: columns.map(({ municipality, name, periods }) => ({ municipality, name, periods })),
    rows: codes.map((code) => {
      const values = columns.map((column) => column.values.get(code) ?? null);
      return { code, values, total: sumOfKnown(values) };
    }),
    total: { values: totals, total: sumOfKnown(totals) },
  };
}
