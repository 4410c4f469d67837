import {
  areaGroups,
  areas,
  outcomeClasses,
  outcomes,
  type ProtectedCounts,
  type SummaryDimension,
  summaryDimensions,
  type TableName,
  tableNames,
} from '#contract';
import { type CellWords, cellWords, countWords, rangeOf } from './counts.ts';
import { formatMonth } from './dates.ts';
import { formatList } from './numbers.ts';
import { formatPeriod } from './periods.ts';
import type { Words } from './words.ts';

/** The name of one code or group of a dimension. */
function nameOf(table: TableName, code: string, t: Words, language: string): string {
  switch (table) {
    case 'time':
      return code.includes('Q') ? formatPeriod(code, t) : formatMonth(code, language);
    case 'area':
      if (areas.some((area) => area === code)) return t(`taxonomy:area.${code}`);
      break;
    case 'outcome':
      if (outcomes.some((outcome) => outcome === code)) return t(`taxonomy:outcome.${code}`);
      break;
    default:
  }
  return t(`summaries:table.code.${table}.${code}`);
}

/** The name of a row: a code of the table, or a group of areas and a code within it. */
export function codeWords(table: TableName, code: string, t: Words, language: string): string {
  const [group = '', within] = code.split('.');
  if (within === undefined) return nameOf(table, code, t, language);
  const names = { group: nameOf('area', group, t, language), name: nameOf(table, within, t, language) };
  return t('summaries:table.inGroup', names);
}

/** A number by its codes and groups: „Péče a zdraví, 65 a více let“. */
export function placeWords(
  place: Readonly<Partial<Record<SummaryDimension, readonly string[]>>>,
  t: Words,
  language: string,
): string {
  const words = summaryDimensions.flatMap((dimension) => {
    const codes = place[dimension];
    if (codes === undefined) return [];
    return [
      formatList(
        codes.map((code) => codeWords(dimension, code, t, language)),
        language,
      ),
    ];
  });
  if (words.length === 0) return t('summaries:table.total');
  return words.reduce((area, other) => t('summaries:explain.within', { area, other }));
}

const members: ReadonlySet<string> = new Set([
  ...Object.values(areaGroups).flat(),
  ...Object.values(outcomeClasses).flat(),
]);

/** Does a row stand under the group it belongs to? */
export function isMember(table: TableName, code: string): boolean {
  return (table === 'area' || table === 'outcome') && members.has(code);
}

/** One row of a table: a number for each column, null where the plan has none. */
export interface CountsRow {
  readonly key: string;
  readonly name: string;
  readonly member: boolean;
  readonly numbers: readonly (CellWords | null)[];
}

/** One of the tables of a summary, ready to be drawn; `rows` is null when the table was withheld. */
export interface CountsTable {
  readonly name: TableName;
  readonly caption: string;
  readonly nameHeading: string;
  /** All cases, then the groups of areas that the table divides. */
  readonly columns: readonly { readonly key: string; readonly name: string }[];
  readonly rows: readonly CountsRow[] | null;
  readonly total: CountsRow;
  /** Says what is not divided further; null when everything is. */
  readonly note: string | null;
}

/** Groups that can be divided: by their members in the table of areas, by other dimensions in the others. */
const divisible: Readonly<Record<TableName, readonly string[]>> = {
  area: ['care', 'living', 'sensitive'],
  age: ['care', 'living', 'F'],
  sex: ['care', 'living', 'F'],
  channel: ['care', 'living', 'F'],
  outcome: ['care', 'living', 'F'],
  time: [],
};

/**
 * The total. One that is not small is hidden for one reason only: too few households stand behind it.
 */
function totalWords({ total, tables }: ProtectedCounts, t: Words, language: string): CellWords {
  const words = cellWords(total, t, language);
  if (total.kind === 'exact' || total.why !== 'complement' || tables.length > 0) return words;
  const range = countWords(rangeOf(total), t, language);
  return {
    ...range,
    why: t('summaries:cell.why.household'),
    reason: t('summaries:cell.reason.household', { range: range.spoken }),
  };
}

/** „Dál se nečlení …“ with the names of the groups of areas. */
function noteOf(groups: readonly string[], t: Words, language: string): string | null {
  if (groups.length === 0) return null;
  const names = formatList(
    groups.map((group) => t('summaries:table.quoted', { name: codeWords('area', group, t, language) })),
    language,
  );
  return t('summaries:table.undivided', { names });
}

/** All tables of a summary in their order, the withheld ones included: what is missing is said, not skipped. */
export function countsTables(counts: ProtectedCounts, t: Words, language: string): CountsTable[] {
  const areaCells = counts.tables.find(({ name }) => name === 'area')?.cells ?? [];
  return tableNames.map((name): CountsTable => {
    const cells = counts.tables.find((table) => table.name === name)?.cells;
    const statuses = new Map(cells?.map(({ code, status }) => [code, status]));
    const number = (code: string) => {
      const status = statuses.get(code);
      return status === undefined ? null : cellWords(status, t, language);
    };
    const crossed = name === 'area' || name === 'time' ? [] : divisible[name];
    const groups = crossed.filter((group) =>
      [...statuses.keys()].some((code) => code.startsWith(`${group}.`)),
    );
    const own = (cells ?? []).filter(({ code }) => !code.includes('.'));
    const rows = own.map(({ code }) => ({
      key: code,
      name: codeWords(name, code, t, language),
      member: isMember(name, code),
      numbers: [number(code), ...groups.map((group) => number(`${group}.${code}`))],
    }));
    const isDivided = (group: string) =>
      name === 'area'
        ? areaGroups[group as keyof typeof areaGroups].some((code) => statuses.has(code))
        : groups.includes(group);
    const groupTotals = groups.map((group) => {
      const status = areaCells.find(({ code }) => code === group)?.status;
      return status === undefined ? null : cellWords(status, t, language);
    });
    return {
      name,
      caption: t(`summaries:table.${name}`),
      nameHeading: t(`summaries:table.column.${name}`),
      columns: [
        { key: 'all', name: groups.length === 0 ? t('summaries:table.count') : t('summaries:table.all') },
        ...groups.map((group) => ({ key: group, name: codeWords('area', group, t, language) })),
      ],
      rows: cells === undefined ? null : rows,
      total: {
        key: 'total',
        name: t('summaries:table.total'),
        member: false,
        numbers: [totalWords(counts, t, language), ...groupTotals],
      },
      note: noteOf(
        divisible[name].filter((group) => !isDivided(group)),
        t,
        language,
      ),
    };
  });
}
