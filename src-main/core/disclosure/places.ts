import type { Dimension, Place } from './problem.ts';

/** Places resolved to finest codes, so that two ways of naming the same cases are the same place. */

/** Positions of the finest codes of each divided dimension, ascending; a dimension that is not divided is absent. */
export type Codes = ReadonlyMap<string, readonly number[]>;

export interface ResolvedPlace {
  readonly codes: Codes;
  /** Positions of its blocks, ascending. */
  readonly blocks: readonly number[];
  /** The same for every way of naming the same cases. */
  readonly key: string;
}

/** A name that is neither a code, a group nor a dimension. The message names it; nothing else is in it. */
class UnknownCodeError extends Error {}

function positionsOf(dimension: Dimension, value: string | readonly string[]): number[] {
  const names = typeof value === 'string' ? [value] : value;
  const positions = names.flatMap((name) => {
    if (name === '*') return dimension.codes.map((_, position) => position);
    const position = dimension.codes.indexOf(name);
    if (position >= 0) return [position];
    const group = dimension.groups[name];
    if (group === undefined) throw new UnknownCodeError(`${dimension.name}: ${name}`);
    return group.map((code) => {
      const member = dimension.codes.indexOf(code);
      if (member < 0) throw new UnknownCodeError(`${dimension.name}: ${code}`);
      return member;
    });
  });
  return [...new Set(positions)].sort((one, other) => one - other);
}

export function keyOf(codes: Codes, blocks: readonly number[]): string {
  const parts = [...codes].map(([name, positions]) => `${name}=${positions.join('.')}`).sort();
  return `${parts.join(';')}|${blocks.join('.')}`;
}

/** Resolves names to positions. A dimension whose every code is listed is not divided at all. */
export function resolverOf(dimensions: readonly Dimension[], blocks: readonly string[]) {
  const byName = new Map(dimensions.map((dimension) => [dimension.name, dimension]));
  return (place: Place): ResolvedPlace => {
    const codes = new Map<string, readonly number[]>();
    for (const [name, value] of Object.entries(place.coordinates)) {
      const dimension = byName.get(name);
      if (dimension === undefined) throw new UnknownCodeError(name);
      const positions = positionsOf(dimension, value);
      if (positions.length < dimension.codes.length) codes.set(name, positions);
    }
    const numbers = place.blocks.map((block) => {
      const position = blocks.indexOf(block);
      if (position < 0) throw new UnknownCodeError(block);
      return position;
    });
    const ordered = [...new Set(numbers)].sort((one, other) => one - other);
    return { codes, blocks: ordered, key: keyOf(codes, ordered) };
  };
}

/** Do two places have any finest cell in common? */
export function overlaps(one: ResolvedPlace, other: ResolvedPlace): boolean {
  if (!one.blocks.some((block) => other.blocks.includes(block))) return false;
  return [...one.codes].every(([name, positions]) => {
    const others = other.codes.get(name);
    return others === undefined || positions.some((position) => others.includes(position));
  });
}

/** Is every finest cell of the first also one of the second? */
export function isWithin(one: ResolvedPlace, other: ResolvedPlace): boolean {
  if (!one.blocks.every((block) => other.blocks.includes(block))) return false;
  return [...other.codes].every(([name, positions]) => {
    const own = one.codes.get(name);
    return own?.every((position) => positions.includes(position)) ?? false;
  });
}
