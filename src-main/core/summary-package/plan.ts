import {
  areaGroups,
  areas,
  outcomeClasses,
  outcomes,
  type Period,
  type SummaryDimension,
  sensitiveAreas,
  summaryAges,
  summaryAreas,
  summaryChannels,
  summarySexes,
  type TableName,
} from '#contract';
import { divisionOf, monthsOf, quartersOf } from './calendar.ts';

/** By dimension a code or a group of codes; a dimension left out is not divided. */
export type Coordinates = Readonly<Partial<Record<SummaryDimension, string>>>;

/** A number that a summary may print. */
export interface PlanCell {
  readonly table: 'total' | TableName;
  /** The same number stands in one table only, under this code. */
  readonly code: string;
  readonly coordinates: Coordinates;
  /** R4: what it divides; null for the total. */
  readonly parent: PlanCell | null;
  /** R2: counted with the higher threshold. */
  readonly sensitive: boolean;
  /** R3: a zero may be printed; where it is, a small number is hidden as at least one. */
  readonly zeroPrintable: boolean;
}

/** A dimension with its finest codes and its groups of them, which do not overlap and leave out nothing. */
export interface PlanDimension {
  readonly name: SummaryDimension;
  readonly codes: readonly string[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

/** Groups of areas in the order in which they are printed. A group of one area has its code. */
const groups: Readonly<Record<string, readonly string[]>> = {
  care: areaGroups.care,
  living: areaGroups.living,
  F: ['F'],
  none: ['none'],
  sensitive: areaGroups.sensitive,
};

/** R2: groups that are crossed with another dimension; the sensitive ones never, and what nobody placed neither. */
const crossedGroups = ['care', 'living', 'F'] as const;

const classes: Readonly<Record<string, readonly string[]>> = { ...outcomeClasses, open: ['open'] };

/** The time under which a month is counted. */
export function timeOf(month: string, period: Period): string {
  if (divisionOf(period) === 'quarters') return month;
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

/** Into what the time of a period is divided: a quarter into months, everything longer into quarters. */
function timesOf(period: Period): string[] {
  return divisionOf(period) === 'quarters' ? monthsOf(period).map(({ month }) => month) : quartersOf(period);
}

/** Dimensions of the counted cases. */
export function dimensionsOf(period: Period): PlanDimension[] {
  return [
    { name: 'area', codes: summaryAreas, groups },
    { name: 'age', codes: summaryAges, groups: {} },
    { name: 'sex', codes: summarySexes, groups: {} },
    { name: 'channel', codes: summaryChannels, groups: {} },
    { name: 'outcome', codes: [...outcomes, 'open'], groups: classes },
    { name: 'time', codes: timesOf(period), groups: {} },
  ];
}

/** R2: is this one of the sensitive areas, or all of them together? */
export function isSensitiveArea(area: string | undefined): boolean {
  return area === 'sensitive' || sensitiveAreas.some((code) => code === area);
}

/** R3: areas and their groups of which it may be said that nobody came with them. */
export const demandAreas: readonly string[] = [...areas, ...crossedGroups];

/**
 * R3: may a zero be printed here? Only of the ordinary areas of a whole year, undivided: „no demand“ is worth
 * knowing. Everywhere else a zero looks like any other small number.
 */
export function isZeroPrintable(coordinates: Coordinates, period: Period): boolean {
  const { area, ...others } = coordinates;
  if (area === undefined || Object.keys(others).length > 0) return false;
  return divisionOf(period) === 'year' && demandAreas.includes(area);
}

function cell(
  table: PlanCell['table'],
  code: string,
  coordinates: Coordinates,
  parent: PlanCell | null,
  period: Period,
): PlanCell {
  const sensitive = isSensitiveArea(coordinates.area);
  return { table, code, coordinates, parent, sensitive, zeroPrintable: isZeroPrintable(coordinates, period) };
}

/** The groups of a dimension, each followed by its members; one of a single member is that member. */
function divided(
  table: TableName,
  dimension: 'area' | 'outcome',
  own: Readonly<Record<string, readonly string[]>>,
  total: PlanCell,
  period: Period,
): PlanCell[] {
  return Object.entries(own).flatMap(([name, members]) => {
    const group = cell(table, name, { [dimension]: name }, total, period);
    if (members.length === 1) return [group];
    return [group, ...members.map((code) => cell(table, code, { [dimension]: code }, group, period))];
  });
}

/** A dimension alone, and within each group of areas that may be crossed. */
function crossed(
  table: TableName,
  dimension: 'age' | 'sex' | 'channel' | 'outcome',
  codes: readonly string[],
  alone: readonly PlanCell[],
  byArea: readonly PlanCell[],
  period: Period,
): PlanCell[] {
  const within = crossedGroups.flatMap((area) => {
    const parent = byArea.find(({ code }) => code === area) ?? null;
    return codes.map((code) => cell(table, `${area}.${code}`, { area, [dimension]: code }, parent, period));
  });
  return [...alone, ...within];
}

/**
 * The plan of a summary in the order in which it is printed: everything that may be printed of a period (star
 * plan, facts: disclosure control §2). Which of it is printed follows from the counts by rule R4.
 */
export function planOf(period: Period): PlanCell[] {
  const total = cell('total', 'total', {}, null, period);
  const byArea = divided('area', 'area', groups, total, period);
  const simple = (name: 'age' | 'sex' | 'channel', codes: readonly string[]) => {
    const alone = codes.map((code) => cell(name, code, { [name]: code }, total, period));
    return crossed(name, name, codes, alone, byArea, period);
  };
  const ends = divided('outcome', 'outcome', classes, total, period);
  return [
    total,
    ...byArea,
    ...simple('age', summaryAges),
    ...simple('sex', summarySexes),
    ...simple('channel', summaryChannels),
    ...crossed('outcome', 'outcome', Object.keys(classes), ends, byArea, period),
    ...timesOf(period).map((code) => cell('time', code, { time: code }, total, period)),
  ];
}

/** Dimensions of each table of finest cells. The tables share the area or nothing (decomposable, §2). */
export const planTables: readonly (readonly SummaryDimension[])[] = [
  ['area', 'age'],
  ['area', 'sex'],
  ['area', 'channel'],
  ['area', 'outcome'],
  ['time'],
];

/**
 * R7: of everybody in a row by `given` (null: of all) it must not follow that nearly all of them are in one of these
 * codes. That a case is still open tells nothing of anybody, and early in a year most are.
 */
export const groupQuestions: readonly {
  readonly given: 'age' | 'sex' | 'area' | null;
  readonly about: 'area' | 'outcome';
  readonly codes: readonly string[];
}[] = [
  { given: null, about: 'area', codes: summaryAreas },
  { given: 'age', about: 'area', codes: summaryAreas },
  { given: 'sex', about: 'area', codes: summaryAreas },
  { given: 'area', about: 'outcome', codes: outcomes },
];

/** Every place somebody could ask about: each code and group, alone and within each area and group of areas. */
export function placesOf(period: Period): Coordinates[] {
  const dimensions = dimensionsOf(period);
  const places = planTables.flatMap((names) => {
    let own: Coordinates[] = [{}];
    for (const name of names) {
      const dimension = dimensions.find((each) => each.name === name);
      const values = new Set([...(dimension?.codes ?? []), ...Object.keys(dimension?.groups ?? {})]);
      own = own.flatMap((place) => [place, ...[...values].map((value) => ({ ...place, [name]: value }))]);
    }
    return own;
  });
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}
