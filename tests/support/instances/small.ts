import type { Instance } from '../attacker/index.ts';
import { Random } from './random.ts';

/** What is special about an instance. */
export const families = [
  'plain',
  'blocks',
  'correction',
  'known-correction',
  'insider',
  'parties',
  'households',
  'group',
  'sensitive',
] as const;
export type Family = (typeof families)[number];

type Dimensions = Instance['dimensions'];
type Codes = Readonly<Record<string, string>>;

/** One to three dimensions, often with groups of codes, sometimes with groups that overlap. */
function dimensionsOf(random: Random, names: readonly string[]): Dimensions {
  return Object.fromEntries(
    names.map((name) => {
      const size = random.whole(2, names.length === 3 ? 3 : 5);
      const codes = Array.from({ length: size }, (_, at) => `${name}${at}`);
      const groups: Record<string, string[]> = {};
      if (size >= 3 && random.chance(0.6)) {
        groups[`${name}-first`] = codes.slice(0, 2);
        if (random.chance(0.6)) groups[`${name}-rest`] = codes.slice(2);
        if (random.chance(0.4)) groups[`${name}-across`] = codes.slice(1, 3);
        if (random.chance(0.2)) groups[`${name}-ends`] = codes.filter((_, at) => at !== 1);
      }
      return [name, { codes, groups }];
    }),
  );
}

function tablesOf(random: Random, names: readonly string[]): Instance['tables'] {
  if (names.length === 1 || random.chance(0.5)) return { whole: names };
  if (names.length === 2) return { margin: names.slice(0, 1), whole: names };
  const [x = '', y = '', z = ''] = names;
  return random.of([
    { first: [x, y], second: [x, z] },
    { first: [x, y], second: [y, z] },
  ]);
}

function releasesOf(
  family: Family,
  blocks: readonly string[],
  tables: Instance['tables'],
): Instance['releases'] {
  switch (family) {
    case 'blocks':
      return [...blocks.map((block) => ({ id: `of-${block}`, blocks: [block] })), { id: 'of-all', blocks }];
    case 'correction':
    case 'known-correction':
      return [
        { id: 'old', blocks: ['unchanged', 'deleted'] },
        { id: 'new', blocks: ['unchanged', 'added'] },
      ];
    case 'parties':
      return [{ id: 'one' }, { id: 'other', tables: Object.keys(tables).slice(-1) }];
    default:
      return [{ id: 'only' }];
  }
}

function isCorrection(family: Family): boolean {
  return family === 'correction' || family === 'known-correction';
}

/** Everybody knows how many cases a correction took away and added; which ones nobody may find out. */
const ofCorrection = { k: 2, zeros: 'protect', mustAllow: [0, 1], exemptTotal: true } as const;

function blocksOf(family: Family, random: Random): string[] | null {
  if (family === 'blocks') return ['q1', 'q2', 'q3'].slice(0, random.whole(2, 3));
  return isCorrection(family) ? ['unchanged', 'deleted', 'added'] : null;
}

function attackersOf(family: Family, own: Codes | undefined): Pick<Instance, 'attackers'> {
  if (family === 'insider' && own !== undefined) {
    return { attackers: [{ id: 'outsider' }, { id: 'insider', knows: [{ c: own }] }] };
  }
  if (family === 'parties') {
    return { attackers: [{ id: 'one', sees: ['one'] }, { id: 'other', sees: ['other'] }, { id: 'both' }] };
  }
  return {};
}

/**
 * A small random instance: up to three dimensions and sixty cases, small enough to be attacked in whole numbers
 * without patience. The same seed gives the same instance.
 */
export function smallInstance(family: Family, seed: number): Instance {
  const random = new Random(seed);
  const names = ['x', 'y', 'z'].slice(0, random.whole(family === 'group' ? 2 : 1, 3));
  const dimensions = dimensionsOf(random, names);
  const tables = tablesOf(random, names);
  const blocks = blocksOf(family, random);
  const weights = new Map(
    names.map((name) => [name, dimensions[name]?.codes.map(() => random.next() ** 2 + 0.05) ?? []]),
  );
  const cases = Array.from({ length: random.whole(5, 60) }, () => {
    const codes: Codes = Object.fromEntries(
      names.map((name) => [name, random.weighted(dimensions[name]?.codes ?? [], weights.get(name) ?? [])]),
    );
    const rare = isCorrection(family) && random.chance(0.85) ? ['unchanged'] : blocks;
    const block =
      rare === null
        ? []
        : [
            [
              'block',
              random.weighted(
                rare,
                rare.map(() => 1),
              ),
            ],
          ];
    const household = family === 'households' && random.chance(0.4) ? [['h', `h${random.whole(1, 6)}`]] : [];
    const record: Readonly<Record<string, string>> = Object.fromEntries([
      ...Object.entries(codes),
      ...block,
      ...household,
    ]);
    return { codes, record };
  });
  const k = random.of([3, 4, 5]);
  const sensitive = dimensions.x?.codes.slice(0, 2) ?? [];
  return {
    format: 'sdc-instance/1',
    id: `${family}-${seed}`,
    dimensions,
    tables,
    ...(blocks === null ? {} : { blocks }),
    records: cases.map(({ record }) => record),
    releases: releasesOf(family, blocks ?? [], tables),
    ...attackersOf(family, cases[0]?.codes),
    rules: {
      k,
      zeros: random.of(['publish', 'protect']),
      ...(family === 'known-correction'
        ? { blockRules: { deleted: ofCorrection, added: ofCorrection } }
        : {}),
      ...(family === 'households' ? { households: { width: k } } : {}),
      ...(family === 'group' ? { homogeneity: [{ given: ['x'], dim: 'y', minOthers: 2 }] } : {}),
      ...(family === 'sensitive'
        ? { sensitive: [{ dim: 'x', codes: sensitive, k: k + 3, zeros: 'protect' as const }] }
        : {}),
    },
  };
}
