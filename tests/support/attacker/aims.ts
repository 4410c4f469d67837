import type { Finding, Instance } from './format.ts';
import type { Oracle } from './oracle.ts';
import { blockRuleAt, countAt, hasPublicTotal, thresholdAt, unsafeAt } from './rules.ts';
import { blocksOf, nameOf, type Spot, spotOf, type World } from './truth.ts';

export type Status = 'shown' | 'hidden';

/** A number somebody is after, and what must stay possible for it. */
export interface Aim {
  readonly kind: Finding['kind'];
  readonly spot: Spot;
  readonly sum: readonly number[];
  readonly values?: readonly number[];
  readonly distinct?: number;
  readonly width?: number;
  readonly atLeast?: number;
}

/** What of an aim the attacker can rule out; null when everything stays possible. */
export function needOf(aim: Aim, oracle: Oracle): 'reached' | 'undecided' | null {
  const { sum, values = [], distinct = 1, width = 0, atLeast = 0 } = aim;
  const asks = (lo: number, hi: number | null) => oracle.reaches(sum, lo, hi);
  for (const value of values) {
    const possible = asks(value, value);
    if (possible !== true) return possible === null ? 'undecided' : 'reached';
  }
  if (atLeast > 0) {
    const possible = asks(atLeast, null);
    if (possible !== true) return possible === null ? 'undecided' : 'reached';
  }
  for (;;) {
    const seen = [...oracle.valuesSeen(sum)].sort((one, other) => one - other);
    const [lowest = 0] = seen;
    const highest = seen.at(-1) ?? 0;
    const wide = highest - lowest >= width;
    if (wide && seen.length >= distinct) return null;
    const gaps = seen.slice(1).flatMap((value, at): [number, number][] => {
      const before = seen[at] ?? value;
      return value - before > 1 ? [[before + 1, value - 1]] : [];
    });
    const outside: [number, number | null][] = [[highest + 1, null]];
    if (lowest > 0) outside.push([0, lowest - 1]);
    const answers = [...outside, ...(wide ? gaps : [])].map(([lo, hi]) => asks(lo, hi));
    if (answers.includes(true)) continue;
    return answers.includes(null) ? 'undecided' : 'reached';
  }
}

/** Every spot of some dimensions: each undivided, by a code or by a group. */
function lattice(instance: Instance, names: readonly string[], blocks: readonly string[]): Spot[] {
  const cells = names.reduce<Record<string, string>[]>(
    (before, name) => {
      const { codes = [], groups = {} } = instance.dimensions[name] ?? {};
      return before.flatMap((cell) => [
        cell,
        ...[...codes, ...Object.keys(groups)].map((code) => ({ ...cell, [name]: code })),
      ]);
    },
    [{}],
  );
  return cells.map((cell) => spotOf(instance, cell, blocks));
}

function unionsOf(instance: Instance): readonly (readonly string[])[] {
  const blocks = blocksOf(instance);
  return (
    instance.targetBlocks ??
    Array.from({ length: 2 ** blocks.length - 1 }, (_, bits) =>
      blocks.filter((_block, at) => (((bits + 1) >> at) & 1) === 1),
    )
  );
}

function countAims(instance: Instance, world: World, status: ReadonlyMap<string, Status>): Aim[] {
  const spots = new Map<string, Spot>();
  for (const table of [...world.tables, ...Object.values(instance.tables)]) {
    for (const union of unionsOf(instance)) {
      for (const spot of lattice(instance, table, union)) spots.set(nameOf(spot), spot);
    }
  }
  return [...spots].flatMap(([name, spot]): Aim[] => {
    const sum = world.members(spot);
    const why = unsafeAt(instance, world, spot);
    if (sum === null || why === null || status.get(name) === 'shown') return [];
    if (why === 'household') {
      return [{ kind: why, spot, sum, width: instance.rules.households?.width ?? instance.rules.k }];
    }
    const { zeros, mustAllow } = thresholdAt(instance, spot);
    if (status.get(name) === 'hidden') {
      const [lo, hi] = mustAllow;
      return [{ kind: why, spot, sum, values: Array.from({ length: hi - lo + 1 }, (_, step) => lo + step) }];
    }
    // Of a public total of one or two there are only so many values.
    const most = hasPublicTotal(instance, spot)
      ? countAt(world, { ...spot, codes: new Map() })
      : Number.POSITIVE_INFINITY;
    const distinct = instance.rules.derivedMin ?? 3;
    const values = zeros === 'protect' ? [0] : [];
    const asked = (blockRuleAt(instance, spot)?.mustAllow ?? []).filter((value) => value <= most);
    return [
      {
        kind: why,
        spot,
        sum,
        distinct: Math.min(distinct, most + 1),
        values: [...new Set([...values, ...asked])],
      },
    ];
  });
}

function groupAims(instance: Instance, world: World): Aim[] {
  return (instance.rules.homogeneity ?? []).flatMap(({ given, dim, codes, minOthers = 2 }) => {
    const leaves = instance.dimensions[dim]?.codes ?? [];
    return unionsOf(instance).flatMap((union) =>
      lattice(instance, given, union)
        .filter((row) => given.every((name) => row.codes.has(name)))
        .flatMap((row) =>
          (codes ?? leaves).flatMap((code): Aim[] => {
            const within = spotOf(instance, { [dim]: code }, union).codes.get(dim) ?? new Set();
            const others = new Set(leaves.filter((leaf) => !within.has(leaf)));
            const spot: Spot = { codes: new Map([...row.codes, [dim, others]]), blocks: row.blocks };
            const sum = world.members(spot);
            const elsewhere = countAt(world, spot);
            if (sum === null || elsewhere >= minOthers || countAt(world, row) === elsewhere) return [];
            // Where everybody knows that there are fewer, so many others were never possible.
            const all = countAt(world, { ...row, codes: new Map() });
            if (hasPublicTotal(instance, row) && all < minOthers) return [];
            return [{ kind: 'homogeneity', spot, sum, atLeast: minOthers }];
          }),
        ),
    );
  });
}

/** Everything an attacker is after, but for the remainders of lines. */
export function aimsOf(instance: Instance, world: World, status: ReadonlyMap<string, Status>): Aim[] {
  const designated = (instance.protect ?? []).map(({ c, blocks, allow, width = 0 }): Aim => {
    const spot = spotOf(instance, c, blocks ?? blocksOf(instance));
    const [lo, hi] = allow ?? [0, -1];
    const values = Array.from({ length: hi - lo + 1 }, (_, step) => lo + step);
    return { kind: 'designated', spot, sum: world.members(spot) ?? [], values, width };
  });
  return [...countAims(instance, world, status), ...groupAims(instance, world), ...designated];
}
