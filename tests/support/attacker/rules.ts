import type { Instance } from './format.ts';
import { blocksOf, isPart, type Spot, spotOf, type World } from './truth.ts';

export interface Threshold {
  readonly k: number;
  readonly zeros: 'protect' | 'publish';
  readonly mustAllow: readonly [number, number];
}

/** The threshold of a spot: that of the sensitive codes it lies inside, the highest first, or else the general one. */
export function thresholdAt(instance: Instance, spot: Spot): Threshold {
  const { rules } = instance;
  const complete = (own: {
    k?: number;
    zeros?: Threshold['zeros'];
    mustAllow?: readonly [number, number];
  }) => {
    const k = own.k ?? rules.k;
    const zeros = own.zeros ?? rules.zeros ?? 'publish';
    return { k, zeros, mustAllow: own.mustAllow ?? [zeros === 'protect' ? 0 : 1, k - 1] } satisfies Threshold;
  };
  const inside = (rules.sensitive ?? []).filter(({ dim, codes, alone = false }) => {
    if (alone && spot.codes.size !== 1) return false;
    const within = spotOf(instance, { [dim]: codes }, blocksOf(instance)).codes.get(dim);
    return (
      within !== undefined && isPart(spot.codes.get(dim) ?? new Set(instance.dimensions[dim]?.codes), within)
    );
  });
  const [strictest] = inside.map(complete).sort((one, other) => other.k - one.k);
  const own = blockRuleAt(instance, spot);
  return strictest ?? complete(own ?? rules);
}

/** Does everybody know how many cases the blocks of a spot have together? */
export function hasPublicTotal({ rules }: Instance, { blocks }: Spot): boolean {
  return [...blocks].every((block) => rules.blockRules?.[block]?.exemptTotal === true);
}

/** The rule of its own that a single block has. */
export function blockRuleAt({ rules }: Instance, { blocks }: Spot) {
  const [only = ''] = blocks;
  return blocks.size === 1 ? rules.blockRules?.[only] : undefined;
}

export function countAt(world: World, spot: Spot): number {
  return (world.members(spot) ?? []).reduce((total, at) => total + (world.truth[at] ?? 0), 0);
}

/** Households in a spot, and the cases of the largest of them. */
function householdsAt(instance: Instance, spot: Spot): { households: number; largest: number } {
  const shares = new Map<string, number>();
  let alone = 0;
  const [first] = blocksOf(instance);
  for (const record of instance.records) {
    const here =
      spot.blocks.has(String(record.block ?? first)) &&
      [...spot.codes].every(([name, leaves]) => leaves.has(String(record[name])));
    if (!here) continue;
    const count = Number(record.n ?? 1);
    if (record.h === undefined) alone += count;
    else shares.set(String(record.h), (shares.get(String(record.h)) ?? 0) + count);
  }
  return { households: alone + shares.size, largest: Math.max(alone > 0 ? 1 : 0, 0, ...shares.values()) };
}

/** Why the number of a spot may not be printed; null when it may. */
export function unsafeAt(
  instance: Instance,
  world: World,
  spot: Spot,
): 'small' | 'zero' | 'household' | null {
  const { k, zeros } = thresholdAt(instance, spot);
  const impossible = (instance.structuralZeros ?? []).some(({ c, blocks }) => {
    const zero = spotOf(instance, c, blocks ?? blocksOf(instance));
    return (
      isPart(spot.blocks, zero.blocks) &&
      [...zero.codes].every(([name, leaves]) =>
        isPart(spot.codes.get(name) ?? new Set(instance.dimensions[name]?.codes), leaves),
      )
    );
  });
  if (impossible) return null;
  if (spot.codes.size === 0 && hasPublicTotal(instance, spot)) return null;
  const count = countAt(world, spot);
  if (count === 0) return zeros === 'protect' ? 'zero' : null;
  if (count < k) return 'small';
  if (instance.rules.households === undefined) return null;
  const { households, largest } = householdsAt(instance, spot);
  return households < k || count - largest < k - 1 ? 'household' : null;
}
