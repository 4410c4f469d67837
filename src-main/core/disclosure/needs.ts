import type { PlaceRule } from './thresholds.ts';

/** What must stay possible for a number, all rules that hold for it taken together (R6, R7). */
export interface Need {
  /** Each of these values. */
  readonly values: readonly number[];
  /** So many different values. */
  readonly distinct: number;
  /** Largest minus smallest value. */
  readonly width: number;
  /** A value of at least this. */
  readonly reach: number;
}

export const nothing: Need = { values: [], distinct: 0, width: 0, reach: 0 };

export function bothOf(one: Need, other: Need): Need {
  return {
    values: [...new Set([...one.values, ...other.values])].sort((a, b) => a - b),
    distinct: Math.max(one.distinct, other.distinct),
    width: Math.max(one.width, other.width),
    reach: Math.max(one.reach, other.reach),
  };
}

export function isNothing({ values, distinct, width, reach }: Need): boolean {
  return values.length === 0 && distinct <= 1 && width === 0 && reach === 0;
}

export function everyValue(lo: number, hi: number): Need {
  return { ...nothing, values: Array.from({ length: hi - lo + 1 }, (_, step) => lo + step) };
}

/** The part of a need that somebody can ask for who knows that the number cannot be more. */
export function within(need: Need, most: number): Need {
  if (!Number.isFinite(most)) return need;
  return {
    ...need,
    values: need.values.filter((value) => value <= most),
    distinct: Math.min(need.distinct, most + 1),
  };
}

/** A small number that is printed as hidden: every whole number of its range. */
export function needOfHidden({ mustAllow }: PlaceRule): Need {
  return everyValue(mustAllow.lo, mustAllow.hi);
}

/**
 * A small number that is printed nowhere: several values, and zero among them where zeros are protected; in a block
 * with a rule of its own also the values of that rule. What is known to be at most one has only two values.
 */
export function needOfUnprinted({ zeros, ofBlock, most, derivedMin }: PlaceRule): Need {
  const values = zeros === 'protect' ? [0] : [];
  const several = { ...nothing, distinct: derivedMin, values };
  return within(ofBlock === null ? several : bothOf(several, everyValue(ofBlock.lo, ofBlock.hi)), most);
}

/** Values outside of those already seen, as whole-number intervals; one of them has to become possible. */
export type Box = readonly [lo: number, hi: number];

/**
 * What of a need is not met by the values seen so far: alternatives, at least one of which must become possible.
 * Empty when the need is met.
 */
export function missing(need: Need, seen: readonly number[]): Box[] {
  const value = need.values.find((each) => !seen.includes(each));
  if (value !== undefined) return [[value, value]];
  const lowest = Math.min(...seen);
  const highest = Math.max(...seen);
  if (highest < need.reach) return [[need.reach, Number.POSITIVE_INFINITY]];
  const outside: Box[] = [
    [highest + 1, Number.POSITIVE_INFINITY],
    ...(lowest > 0 ? [[0, lowest - 1] satisfies Box] : []),
  ];
  if (highest - lowest < need.width) return outside;
  const distinct = [...new Set(seen)].sort((one, other) => one - other);
  if (distinct.length >= need.distinct) return [];
  const between = distinct.slice(1).flatMap((value, position): Box[] => {
    const before = distinct[position] ?? value;
    return value - before > 1 ? [[before + 1, value - 1]] : [];
  });
  return [...outside, ...between];
}
