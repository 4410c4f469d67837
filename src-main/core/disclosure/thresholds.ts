import { isWithin, type ResolvedPlace } from './places.ts';
import type { Problem, Threshold } from './problem.ts';
import { addUp, type Space } from './space.ts';

/** R1–R3: which threshold holds where, and which true counts are unsafe. */

export interface PlaceRule extends Threshold {
  /** The grand total of blocks whose totals are public knowledge needs no protection. */
  readonly exempt: boolean;
  /** What else must stay possible of a small number printed nowhere; null where only the general rule holds. */
  readonly ofBlock: Threshold['mustAllow'] | null;
  /** Everybody knows that it cannot be more: the public totals of its blocks. */
  readonly most: number;
  /** Width that a number of few households must keep; null: the same is asked of it as of a small one. */
  readonly householdWidth: number | null;
  /** How many values must stay possible for a small number that is printed nowhere. */
  readonly derivedMin: number;
}

/** The threshold of a place: that of its block, of the sensitive codes it lies in (the strictest), or the general one. */
export function thresholdsOf({ rules, blocks }: Problem, space: Space): (place: ResolvedPlace) => PlaceRule {
  const sensitive = rules.sensitive.map((rule) => ({
    rule,
    place: space.resolve({ coordinates: { [rule.dimension]: rule.codes }, blocks }),
  }));
  const published = rules.publishedZeros.map(({ dimension, codes, blocks: own }) =>
    space.resolve({ coordinates: { [dimension]: codes }, blocks: own }),
  );
  const byBlock = new Map(
    rules.blocks.map((rule) => {
      const whole = space.sumOf(space.resolve({ coordinates: {}, blocks: [rule.block] }));
      // Of a public total no part can be larger.
      const most = rule.exemptTotal && whole !== null ? addUp(whole, space.truth) : Number.POSITIVE_INFINITY;
      return [blocks.indexOf(rule.block), { ...rule, most }] as const;
    }),
  );
  return (place) => {
    const [only, ...more] = place.blocks;
    const own = more.length === 0 && only !== undefined ? byBlock.get(only) : undefined;
    const most = place.blocks.reduce(
      (sum, block) => sum + (byBlock.get(block)?.most ?? Number.POSITIVE_INFINITY),
      0,
    );
    const exempt = Number.isFinite(most) && place.codes.size === 0;
    const inside = sensitive.filter((each) => isWithin(place, each.place)).map(({ rule }) => rule);
    const ofBlock = own?.mustAllow ?? null;
    const { derivedMin } = own ?? rules;
    const householdWidth = own === undefined ? (rules.householdWidth ?? 0) : own.householdWidth;
    const strictest = own?.ofAllCodes ? undefined : inside.sort((one, other) => other.k - one.k)[0];
    if (
      strictest === undefined &&
      own === undefined &&
      place.codes.size === 1 &&
      published.some((each) => isWithin(place, each))
    ) {
      const { k } = rules;
      return {
        k,
        zeros: 'publish',
        mustAllow: { lo: 1, hi: k - 1 },
        exempt,
        ofBlock,
        most,
        householdWidth,
        derivedMin,
      };
    }
    const { k, zeros, mustAllow } = strictest ?? own ?? rules;
    return { k, zeros, mustAllow, exempt, ofBlock, most, householdWidth, derivedMin };
  };
}

/** R1, R3: a count from 1 to k − 1, or a zero where zeros are protected. */
export function isSmall(count: number, { k, zeros }: Threshold): boolean {
  return count === 0 ? zeros === 'protect' : count < k;
}

/** Cases of each household in a place; records without a household are each of their own. */
export interface Shares {
  readonly households: number;
  readonly largest: number;
}

/** Counts the households of a place. */
export function sharesOf({ records }: Problem, space: Space): (place: ResolvedPlace) => Shares {
  return (place) => {
    const named = new Map<string, number>();
    let alone = 0;
    for (const unknown of space.sumOf(place) ?? []) {
      for (const position of space.records[unknown] ?? []) {
        const { count, household } = records[position] ?? { count: 0, household: null };
        if (count === 0) continue;
        if (household === null) alone += count;
        else named.set(household, (named.get(household) ?? 0) + count);
      }
    }
    return {
      households: alone + named.size,
      largest: Math.max(alone > 0 ? 1 : 0, ...named.values()),
    };
  };
}

/** The most cases that one household has anywhere; no place can have more of it. */
export function largestHousehold({ records }: Problem): number {
  const named = new Map<string, number>();
  for (const { household, count } of records) {
    if (household !== null) named.set(household, (named.get(household) ?? 0) + count);
  }
  let largest = 1;
  for (const cases of named.values()) largest = Math.max(largest, cases);
  return largest;
}

/** So many cases that they are of many households wherever they are: nobody need be counted. */
export function isOfManyAnyway(count: number, largest: number, k: number): boolean {
  return count >= k * largest && count - largest >= k - 1;
}

/** R1, second half: a large count of fewer than k households, or of k − 2 or fewer cases outside the largest one. */
export function isOfFew(count: number, { households, largest }: Shares, k: number): boolean {
  return count >= k && (households < k || count - largest < k - 1);
}
