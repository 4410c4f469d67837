import { keyOf, type ResolvedPlace } from './places.ts';
import type { Problem } from './problem.ts';
import type { Space } from './space.ts';

/**
 * R6, line remainder: the hidden numbers of a line together are known as soon as the line's own number and the
 * shown ones are. A line is a printed number divided once: by the codes of one more dimension, by the members of a
 * group, or by groups that do not overlap.
 */
export interface Line {
  readonly parent: ResolvedPlace;
  readonly dimension: string;
  readonly children: readonly ResolvedPlace[];
}

/** The ways to divide some codes of a dimension: into finest codes, and into disjoint groups that fill them. */
function divisionsOf(
  codes: readonly number[],
  groups: readonly (readonly number[])[],
): (readonly (readonly number[])[])[] {
  const finest = codes.map((code) => [code]);
  const inside = groups.filter(
    (group) => group.length < codes.length && group.every((code) => codes.includes(code)),
  );
  const filled = inside.flat();
  const partition = filled.length === codes.length && new Set(filled).size === codes.length;
  return [finest, ...(partition ? [inside] : [])].filter((division) => division.length > 1);
}

/** The lines of everything that may be printed, once each. */
export function linesOf(problem: Problem, space: Space): Line[] {
  const lines = new Map<string, Line>();
  const groupsOf = new Map(
    problem.dimensions.map(({ name, groups }) => [
      name,
      Object.keys(groups).map(
        (group) =>
          space.resolve({ coordinates: { [name]: group }, blocks: problem.blocks }).codes.get(name) ?? [],
      ),
    ]),
  );
  for (const candidate of [...problem.candidates, ...problem.prior]) {
    const parent = space.resolve(candidate);
    for (const table of problem.tables) {
      if (![...parent.codes.keys()].every((name) => table.includes(name))) continue;
      for (const dimension of problem.dimensions.filter(({ name }) => table.includes(name))) {
        const { name } = dimension;
        const codes = parent.codes.get(name) ?? dimension.codes.map((_, position) => position);
        divisionsOf(codes, groupsOf.get(name) ?? []).forEach((division, way) => {
          const children = division.map((part) => {
            const own = new Map([...parent.codes, [name, part]]);
            return { codes: own, blocks: parent.blocks, key: keyOf(own, parent.blocks) };
          });
          lines.set(`${parent.key}/${name}/${way}`, { parent, dimension: name, children });
        });
      }
    }
  }
  return [...lines.values()];
}
