import type { Instance, Where } from '../attacker/index.ts';
import { Random } from './random.ts';

const areas = [...'ABCDEFGHIJKL'];
const groups = {
  first: areas.slice(0, 3),
  second: areas.slice(3, 6),
  third: areas.slice(6, 9),
  fourth: areas.slice(9, 12),
};
const crossed = {
  age: ['0-17', '18-64', '65+'],
  sex: ['female', 'male'],
  channel: ['person', 'phone', 'visit'],
  outcome: ['solved', 'partly', 'handed-over', 'full', 'refused'],
} as const;
const likelihood = {
  area: [6, 5, 4, 4, 3, 3, 2, 2, 1, 1, 1, 0.5],
  age: [2, 4, 5],
  sex: [3, 2],
  channel: [5, 3, 1],
  outcome: [5, 3, 2, 1, 1],
} as const;

/** R4: a number is divided from twice the threshold up. */
const SPLIT_FROM = 10;

/** A cell of the plan and what it is divided from; the total is divided from nothing. */
interface Planned {
  readonly c: Where;
  readonly parent: Where | null;
}

/** The star plan: areas within groups, and groups crossed with one more dimension. */
function planOf(): Planned[] {
  const groupOf = (area: string) =>
    Object.entries(groups).find(([, members]) => members.includes(area))?.[0] ?? '';
  const total: Where = {};
  return [
    { c: total, parent: null },
    ...Object.keys(groups).map((group) => ({ c: { area: group }, parent: total })),
    ...areas.map((area) => ({ c: { area }, parent: { area: groupOf(area) } })),
    ...Object.entries(crossed).flatMap(([name, codes]) =>
      codes.flatMap((code) => [
        { c: { [name]: code }, parent: total },
        ...Object.keys(groups).map((group) => ({
          c: { area: group, [name]: code },
          parent: { area: group },
        })),
      ]),
    ),
  ];
}

function countOf(records: Instance['records'], where: Where): number {
  return records.filter((record) =>
    Object.entries(where).every(([name, value]) => {
      const members = name === 'area' ? (groups[value as keyof typeof groups] ?? [value]) : [value];
      return members.includes(String(record[name]));
    }),
  ).length;
}

/**
 * A made-up village with a number of requests, counted by the star plan. `treeRule` leaves numbers undivided that
 * have fewer than ten requests (R4). A sixth of the requests come from households with several.
 */
export function village(requests: number, seed: number, treeRule: boolean): Instance {
  const random = new Random(seed);
  const records = Array.from({ length: requests }, (): Readonly<Record<string, string>> => {
    const household = random.chance(0.15) ? [['h', `h${random.whole(0, Math.ceil(requests / 10))}`]] : [];
    return Object.fromEntries([
      ...Object.entries({
        area: random.weighted(areas, likelihood.area),
        age: random.weighted(crossed.age, likelihood.age),
        sex: random.weighted(crossed.sex, likelihood.sex),
        channel: random.weighted(crossed.channel, likelihood.channel),
        outcome: random.weighted(crossed.outcome, likelihood.outcome),
      }),
      ...household,
    ]);
  });
  const divided = planOf().filter(
    ({ parent }) => !treeRule || parent === null || countOf(records, parent) >= SPLIT_FROM,
  );
  return {
    format: 'sdc-instance/1',
    id: `village-${requests}-${seed}`,
    dimensions: {
      area: { codes: areas, groups },
      ...Object.fromEntries(Object.entries(crossed).map(([name, codes]) => [name, { codes: [...codes] }])),
    },
    tables: {
      area: ['area'],
      ...Object.fromEntries(Object.keys(crossed).map((name) => [name, ['area', name]])),
    },
    records,
    releases: [{ id: 'package', only: divided.map(({ c }) => c) }],
    model: 'tables',
    rules: {
      k: 5,
      zeros: 'protect',
      mustAllow: [0, 4],
      households: { width: 5 },
      homogeneity: [{ given: ['area'], dim: 'outcome', minOthers: 2 }],
    },
  };
}
