import { type Codes, type ResolvedPlace, resolverOf } from './places.ts';
import type { Place, Problem } from './problem.ts';

/**
 * The unknowns of whoever reads the releases: what he would have to know to know everything. In the joint model
 * there is one for every block and combination of codes; in the model of tables one for every block and cell of
 * each largest table, and tables that share dimensions agree in what they share (disclosure control §5).
 */

/** A sum of unknowns with signs that is always zero. */
export interface Link {
  readonly plus: Int32Array;
  readonly minus: Int32Array;
}

export interface Space {
  readonly size: number;
  /** True count of each unknown. */
  readonly truth: Int32Array;
  /** Positions of the records that each unknown counts. */
  readonly records: readonly (readonly number[])[];
  /** One for an unknown that everybody knows to be zero. */
  readonly impossible: Uint8Array;
  readonly links: readonly Link[];
  resolve(place: Place): ResolvedPlace;
  /** Unknowns that make up a place, ascending; null when no table has all its dimensions. */
  sumOf(place: ResolvedPlace): Int32Array | null;
  /** Unknowns that lie wholly inside a place, in every table. */
  inside(place: ResolvedPlace): Int32Array;
}

interface Cube {
  readonly dimensions: readonly { readonly name: string; readonly size: number }[];
  readonly offset: number;
  readonly cells: number;
}

function largest(tables: readonly (readonly string[])[]): (readonly string[])[] {
  const distinct = tables.filter(
    (table, at) =>
      tables.findIndex((other) => other.length === table.length && table.every((d) => other.includes(d))) ===
      at,
  );
  return distinct.filter(
    (table) =>
      !distinct.some((other) => other.length > table.length && table.every((d) => other.includes(d))),
  );
}

function cubesOf({ dimensions, tables, blocks, model }: Problem): Cube[] {
  const chosen = model === 'joint' ? [dimensions.map(({ name }) => name)] : largest(tables);
  let offset = 0;
  return (chosen.length === 0 ? [[]] : chosen).map((names): Cube => {
    const own = dimensions
      .filter(({ name }) => names.includes(name))
      .map(({ name, codes }) => ({ name, size: codes.length }));
    const cells = own.reduce((product, { size }) => product * size, 1);
    const cube = { dimensions: own, offset, cells };
    offset += cells * blocks.length;
    return cube;
  });
}

/** Unknowns of a cube at some codes and blocks. */
function members(cube: Cube, codes: Codes, blocks: readonly number[]): Int32Array {
  let positions = [0];
  for (const { name, size } of cube.dimensions) {
    const chosen = codes.get(name) ?? Array.from({ length: size }, (_, position) => position);
    positions = positions.flatMap((position) => chosen.map((code) => position * size + code));
  }
  const all = blocks.flatMap((block) =>
    positions.map((position) => cube.offset + block * cube.cells + position),
  );
  return Int32Array.from(all).sort();
}

function covers(cube: Cube, codes: Codes): boolean {
  return [...codes.keys()].every((name) => cube.dimensions.some((dimension) => dimension.name === name));
}

/** Two tables agree, block by block, in every cell of the dimensions they share. */
function linksBetween(one: Cube, other: Cube, blocks: number): Link[] {
  const shared = one.dimensions.filter(({ name }) => other.dimensions.some((each) => each.name === name));
  let cells: Codes[] = [new Map()];
  for (const { name, size } of shared) {
    cells = cells.flatMap((codes) =>
      Array.from({ length: size }, (_, code) => new Map([...codes, [name, [code]]])),
    );
  }
  return Array.from({ length: blocks }, (_, block) => block).flatMap((block) =>
    cells.map((codes) => ({ plus: members(one, codes, [block]), minus: members(other, codes, [block]) })),
  );
}

export function spaceOf(problem: Problem): Space {
  const { blocks, records } = problem;
  const cubes = cubesOf(problem);
  const resolve = resolverOf(problem.dimensions, blocks);
  const size = cubes.reduce((sum, { cells }) => sum + cells * blocks.length, 0);
  const truth = new Int32Array(size);
  const counted: number[][] = Array.from({ length: size }, () => []);
  for (const [position, { block, codes, count }] of records.entries()) {
    const place = resolve({ coordinates: codes, blocks: [block] });
    for (const cube of cubes) {
      const [unknown] = members(cube, place.codes, place.blocks);
      if (unknown === undefined) continue;
      truth[unknown] = (truth[unknown] ?? 0) + count;
      counted[unknown]?.push(position);
    }
  }
  function inside(place: ResolvedPlace): Int32Array {
    const within = cubes.filter((cube) => covers(cube, place.codes));
    return Int32Array.from(within.flatMap((cube) => [...members(cube, place.codes, place.blocks)]));
  }
  // The same place is asked for again and again, and what is known of a sum is kept by the sum.
  const sums = new Map<string, Int32Array | null>();
  const impossible = new Uint8Array(size);
  for (const zero of problem.structuralZeros) {
    for (const unknown of inside(resolve(zero))) impossible[unknown] = 1;
  }
  return {
    size,
    truth,
    records: counted,
    impossible,
    links: cubes.flatMap((one, at) =>
      cubes.slice(at + 1).flatMap((other) => linksBetween(one, other, blocks.length)),
    ),
    resolve,
    sumOf(place) {
      const known = sums.get(place.key);
      if (known !== undefined) return known;
      const cube = cubes.find((candidate) => covers(candidate, place.codes));
      const sum = cube === undefined ? null : members(cube, place.codes, place.blocks);
      sums.set(place.key, sum);
      return sum;
    },
    inside,
  };
}

/** Adds up some unknowns of a table. */
export function addUp(sum: Int32Array, table: Int32Array): number {
  let total = 0;
  for (const unknown of sum) total += table[unknown] ?? 0;
  return total;
}

/** True counts of the candidates, in their order. */
export function countsOf(problem: Problem): number[] {
  const space = spaceOf(problem);
  return problem.candidates.map((candidate) => {
    const sum = space.sumOf(space.resolve(candidate));
    if (sum === null) throw new RangeError('A number outside of every table.');
    return addUp(sum, space.truth);
  });
}
