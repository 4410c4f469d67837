import type {
  Candidate,
  Coordinates,
  Place,
  Printed,
  Problem,
  Range,
  Threshold,
} from '../../src-main/core/disclosure/index.ts';
import { countsOf } from '../../src-main/core/disclosure/index.ts';
import type { Instance } from './instance.ts';

/** An instance of the outside format as the engine is asked; nothing is decided here. */

/** Unknowns up to which every combination of codes is told apart, when the instance does not say. */
const MOST_JOINT = 900;
/** Blocks up to which every union of them is looked at. */
const MOST_UNITED = 5;

interface NamedCell {
  readonly release: string;
  readonly c: Coordinates;
  readonly blocks: readonly string[];
}

function blocksOf({ blocks }: Instance): string[] {
  if (blocks === undefined) return ['all'];
  return Array.isArray(blocks) ? blocks : Object.keys(blocks);
}

type NamedThreshold = {
  k?: number | undefined;
  zeros?: Threshold['zeros'] | undefined;
  mustAllow?: readonly [number, number] | undefined;
};

function thresholdOf(own: NamedThreshold, general: { k: number; zeros: Threshold['zeros'] }): Threshold {
  const k = own.k ?? general.k;
  const zeros = own.zeros ?? general.zeros;
  const [lo, hi] = own.mustAllow ?? [zeros === 'protect' ? 0 : 1, k - 1];
  return { k, zeros, mustAllow: { lo, hi } };
}

/** Every union of up to five blocks; of more only single ones and what releases cover, with their differences. */
function unionsOf(blocks: readonly string[], covered: readonly (readonly string[])[]): string[][] {
  if (blocks.length <= MOST_UNITED) {
    return Array.from({ length: 2 ** blocks.length - 1 }, (_, bits) =>
      blocks.filter((_block, position) => ((bits + 1) >> position) % 2 === 1),
    );
  }
  const sets = [...blocks.map((block) => [block]), ...covered.map((each) => [...each]), [...blocks]];
  const differences = covered.flatMap((one) =>
    covered.map((other) => one.filter((block) => !other.includes(block))),
  );
  const named = [...sets, ...differences].filter((each) => each.length > 0);
  return [...new Map(named.map((each) => [[...each].sort().join('\n'), each])).values()];
}

/** The naive list of a release: every cell of its tables by every code and group, each once. */
function cellsOf(instance: Instance): NamedCell[] {
  const out = new Set(instance.prior.map(({ id }) => id));
  const all = blocksOf(instance);
  return instance.releases
    .filter(({ id }) => !out.has(id))
    .flatMap((release): NamedCell[] => {
      const blocks = release.blocks ?? all;
      const named = (c: Coordinates): NamedCell => ({ release: release.id, c, blocks });
      if (release.only !== undefined) {
        return release.only.map(named);
      }
      const cells = new Map<string, NamedCell>();
      for (const table of release.tables ?? Object.keys(instance.tables)) {
        let lattice: Record<string, string>[] = [{}];
        for (const name of instance.tables[table] ?? []) {
          const dimension = instance.dimensions[name];
          if (dimension === undefined) continue;
          const values = [...Object.keys(dimension.groups), ...dimension.codes];
          lattice = lattice.flatMap((cell) => [cell, ...values.map((value) => ({ ...cell, [name]: value }))]);
        }
        for (const c of lattice) cells.set(JSON.stringify(Object.entries(c).sort()), named(c));
      }
      return [...cells.values()];
    });
}

function printedOf(
  places: readonly {
    c: Coordinates;
    blocks?: readonly string[] | undefined;
    min?: number | undefined;
    max?: number | null | undefined;
  }[],
  blocks: readonly string[],
): Printed[] {
  return places.map((fact) => ({
    release: null,
    coordinates: fact.c,
    blocks: fact.blocks ?? blocks,
    range: { lo: fact.min ?? 0, hi: fact.max ?? null },
  }));
}

function priorOf(instance: Instance, nothingSaid: Range): Printed[] {
  const all = blocksOf(instance);
  return instance.prior.flatMap(({ id, blocks, cells }) => {
    const covered = blocks ?? instance.releases.find((release) => release.id === id)?.blocks ?? all;
    return cells.map(({ c, v, in: interval }): Printed => {
      const [lo, hi] = interval ?? [nothingSaid.lo, nothingSaid.hi];
      return {
        release: id,
        coordinates: c,
        blocks: covered,
        range: v === null ? { lo, hi } : { lo: v, hi: v },
      };
    });
  });
}

function rulesOf({ rules }: Instance): Problem['rules'] {
  const blockRules = Array.isArray(rules.blockRules)
    ? rules.blockRules
    : Object.entries(rules.blockRules).map(([block, rule]) => ({ ...rule, block }));
  return {
    ...thresholdOf(rules, rules),
    derivedMin: rules.derivedMin,
    publishedZeros: [],
    sensitive: rules.sensitive.map((own) => ({
      ...thresholdOf(own, rules),
      dimension: own.dim,
      codes: own.codes,
    })),
    groups: rules.homogeneity.map(({ given, dim, codes, minOthers }) => ({
      given,
      dimension: dim,
      codes: codes ?? null,
      others: minOthers,
    })),
    householdWidth: rules.households ? (rules.households.width ?? rules.k) : null,
    blocks: blockRules.map((own) => ({
      ...thresholdOf(own, rules),
      block: own.block,
      exemptTotal: own.exemptTotal ?? false,
      derivedMin: rules.derivedMin,
      ofAllCodes: false,
      householdWidth: rules.households ? (rules.households.width ?? rules.k) : 0,
    })),
  };
}

/** Grand totals of single blocks that are public: everybody knows them. */
function publicTotals({ records }: Instance, blocks: readonly string[], rules: Problem['rules']): Printed[] {
  return rules.blocks
    .filter(({ exemptTotal }) => exemptTotal)
    .map(({ block }): Printed => {
      const total = records
        .filter((record) => String(record.block ?? blocks[0]) === block)
        .reduce((sum, { n }) => sum + (typeof n === 'number' ? n : 1), 0);
      return { release: null, coordinates: {}, blocks: [block], range: { lo: total, hi: total } };
    });
}

/** Counts hidden numbers first and the cases behind them only to decide between equals. */
function weighed(problem: Problem): Problem {
  const counts = countsOf(problem);
  const mass = counts.reduce((sum, count) => sum + count, 1);
  const candidates = problem.candidates.map((candidate, position) => {
    return { ...candidate, weight: mass + (counts[position] ?? 0) };
  });
  return { ...problem, candidates };
}

/** `published` false lets go of the numbers that the instance asks to be published. */
export function problemOf(instance: Instance, published: boolean): Problem {
  const blocks = blocksOf(instance);
  const dimensions = Object.entries(instance.dimensions).map(([name, { codes, groups }]) => ({
    name,
    codes,
    groups,
  }));
  const [lo, hi] = instance.rules.nullMeans;
  const hiddenAs: Range = { lo, hi };
  const wanted = new Set(
    (instance.utility?.mustPublish ?? []).map(({ release, c }) =>
      JSON.stringify([release, Object.entries(c).sort()]),
    ),
  );
  const candidates = cellsOf(instance).map((cell): Candidate => {
    const must =
      published && wanted.has(JSON.stringify([cell.release, Object.entries(cell.c).sort()])) ? 'show' : null;
    return {
      release: cell.release,
      coordinates: cell.c,
      blocks: cell.blocks,
      hiddenAs,
      silent: false,
      must,
      weight: 1,
    };
  });
  const place = (each: { c: Coordinates; blocks?: readonly string[] | undefined }): Place => ({
    coordinates: each.c,
    blocks: each.blocks ?? blocks,
  });
  const rules = rulesOf(instance);
  const combinations = dimensions.reduce((product, { codes }) => product * codes.length, blocks.length);
  return weighed({
    dimensions,
    tables: Object.values(instance.tables),
    blocks,
    records: instance.records.map(({ block, n, h, ...codes }) => ({
      block: block === undefined ? (blocks[0] ?? 'all') : String(block),
      codes: Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, String(code)])),
      count: typeof n === 'number' ? n : 1,
      household: h === undefined ? null : String(h),
    })),
    candidates,
    prior: priorOf(instance, hiddenAs),
    facts: [...printedOf(instance.facts, blocks), ...publicTotals(instance, blocks, rules)],
    attackers: instance.attackers.map(({ sees, knows, facts }) => ({
      sees: sees ?? null,
      knows: knows.map(place),
      facts: printedOf(facts, blocks),
      own: null,
    })),
    structuralZeros: instance.structuralZeros.map(place),
    designated: instance.protect.map((each) => ({
      ...place(each),
      allow: each.allow === undefined ? null : { lo: each.allow[0], hi: each.allow[1] },
      width: each.width ?? null,
    })),
    targetBlocks:
      instance.targetBlocks ??
      unionsOf(
        blocks,
        instance.releases.map((release) => release.blocks ?? blocks),
      ),
    model: instance.model ?? (combinations <= MOST_JOINT ? 'joint' : 'tables'),
    rules,
  });
}
