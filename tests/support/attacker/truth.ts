import type { Instance, Where } from './format.ts';

/** The combinations of codes an attacker does not know the counts of, and what he is not to learn of them. */

/** Do two sets have nothing in common? */
export function apart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].every((each) => !other.has(each));
}

export function isPart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].every((each) => other.has(each));
}

/** A cell: for each divided dimension its finest codes, and its blocks. */
export interface Spot {
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly blocks: ReadonlySet<string>;
}

export interface Unknown {
  readonly block: string;
  readonly codes: Readonly<Record<string, string>>;
  /** Which of the tables it belongs to. */
  readonly table: number;
}

export function blocksOf({ blocks }: Instance): readonly string[] {
  return blocks ?? ['all'];
}

export function spotOf(instance: Instance, where: Where, blocks: readonly string[]): Spot {
  const codes = new Map<string, ReadonlySet<string>>();
  for (const [name, value] of Object.entries(where)) {
    const dimension = instance.dimensions[name];
    if (dimension === undefined) throw new RangeError(name);
    const leaves = new Set(
      [value].flat().flatMap((one) => {
        if (one === '*') return dimension.codes;
        return dimension.codes.includes(one) ? [one] : (dimension.groups?.[one] ?? []);
      }),
    );
    if (leaves.size < dimension.codes.length) codes.set(name, leaves);
  }
  return { codes, blocks: new Set(blocks) };
}

export function nameOf({ codes, blocks }: Spot): string {
  const parts = [...codes].map(([name, leaves]) => `${name}=${[...leaves].sort().join('+')}`);
  return `${parts.sort().join(' ')} [${[...blocks].sort().join('+')}]`;
}

export interface World {
  readonly tables: readonly (readonly string[])[];
  readonly unknowns: readonly Unknown[];
  readonly truth: readonly number[];
  /** Unknowns of a spot in the first table that has its dimensions; null when none has. */
  members(spot: Spot): number[] | null;
  /** Unknowns wholly inside a spot, in every table that can tell. */
  inside(spot: Spot): number[];
  /** Pairs of sums that are equal because tables share dimensions. */
  readonly ties: readonly { readonly one: readonly number[]; readonly other: readonly number[] }[];
}

function combinations(instance: Instance, names: readonly string[]): Record<string, string>[] {
  return names.reduce<Record<string, string>[]>(
    (cells, name) =>
      cells.flatMap((cell) =>
        (instance.dimensions[name]?.codes ?? []).map((code) => ({ ...cell, [name]: code })),
      ),
    [{}],
  );
}

export function worldOf(instance: Instance): World {
  const names = Object.keys(instance.dimensions);
  const blocks = blocksOf(instance);
  const size = names.reduce((product, name) => product * (instance.dimensions[name]?.codes.length ?? 1), 1);
  const joint = (instance.model ?? (size * blocks.length <= 900 ? 'joint' : 'tables')) === 'joint';
  const all = Object.values(instance.tables).map((table) => [...table].sort());
  const distinct = [...new Map(all.map((table) => [table.join(), table])).values()];
  const tables = joint
    ? [names]
    : distinct.filter(
        (table) => !distinct.some((other) => other !== table && table.every((name) => other.includes(name))),
      );
  const unknowns = tables.flatMap((table, at) =>
    blocks.flatMap((block) => combinations(instance, table).map((codes) => ({ block, codes, table: at }))),
  );
  const keyOf = (table: number, block: string, codes: Readonly<Record<string, string | number>>) =>
    JSON.stringify([table, block, ...(tables[table] ?? []).map((name) => codes[name])]);
  const place = new Map(
    unknowns.map((unknown, at) => [keyOf(unknown.table, unknown.block, unknown.codes), at]),
  );
  const truth = unknowns.map(() => 0);
  for (const record of instance.records) {
    const block = String(record.block ?? blocks[0]);
    tables.forEach((_, table) => {
      const at = place.get(keyOf(table, block, record)) ?? -1;
      truth[at] = (truth[at] ?? 0) + Number(record.n ?? 1);
    });
  }
  const holds = ({ codes, blocks: within }: Spot, unknown: Unknown) =>
    within.has(unknown.block) && [...codes].every(([name, leaves]) => leaves.has(unknown.codes[name] ?? ''));
  const can = (table: readonly string[], spot: Spot) =>
    [...spot.codes.keys()].every((name) => table.includes(name));
  const pick = (table: number, spot: Spot) =>
    unknowns.flatMap((unknown, at) => (unknown.table === table && holds(spot, unknown) ? [at] : []));
  const ties = tables.flatMap((one, at) =>
    tables.slice(at + 1).flatMap((other, step) => {
      const shared = one.filter((name) => other.includes(name));
      return blocks.flatMap((block) =>
        combinations(instance, shared).map((codes) => {
          const spot: Spot = {
            codes: new Map(Object.entries(codes).map(([name, code]) => [name, new Set([code])])),
            blocks: new Set([block]),
          };
          return { one: pick(at, spot), other: pick(at + 1 + step, spot) };
        }),
      );
    }),
  );
  return {
    tables,
    unknowns,
    truth,
    members(spot) {
      const table = tables.findIndex((candidate) => can(candidate, spot));
      return table < 0 ? null : pick(table, spot);
    },
    inside: (spot) => tables.flatMap((table, at) => (can(table, spot) ? pick(at, spot) : [])),
    ties,
  };
}
