import type { Place, Problem } from './problem.ts';

/** A part of a problem that can be decided alone, and where its candidates stand in the whole. */
export interface Component {
  readonly problem: Problem;
  readonly positions: readonly number[];
}

/** Up to so many blocks a union of parts is protected as itself when that is asked for: all is decided together. */
const FEW_BLOCKS = 5;

/** Blocks in groups: two are together when something was printed, or is known, of both of them at once. */
function groupsOf({ blocks }: Problem, places: readonly Place[]): Map<string, string> {
  const groups = new Map(blocks.map((block) => [block, block]));
  for (const place of places) {
    const joined = new Set(place.blocks.map((block) => groups.get(block)));
    const [first] = joined;
    if (first === undefined || joined.size < 2) continue;
    for (const [block, group] of groups) if (joined.has(group)) groups.set(block, first);
  }
  return groups;
}

/**
 * Divides a problem into parts that share no printed number: nothing can be subtracted across them, and a sum over
 * several of them is at least as uncertain as each of its parts (disclosure control §5). Parts in which nothing is
 * to be decided are left out: twenty packages of earlier periods cost nothing.
 */
export function componentsOf(problem: Problem): Component[] {
  const all = problem.candidates.map((_, position) => position);
  const { attackers } = problem;
  const groups = groupsOf(problem, [
    ...problem.candidates,
    ...problem.prior,
    ...problem.facts,
    ...problem.designated,
    ...attackers.flatMap(({ facts }) => facts),
  ]);
  const spans = (union: readonly string[]) => new Set(union.map((block) => groups.get(block))).size > 1;
  if (problem.blocks.length <= FEW_BLOCKS && problem.targetBlocks.some(spans)) {
    return [{ problem, positions: all }];
  }
  const within = (group: string | undefined) => (place: Place) => groups.get(place.blocks[0] ?? '') === group;
  const byGroup = Map.groupBy(all, (position) => groups.get(problem.candidates[position]?.blocks[0] ?? ''));
  return [...byGroup].map(([group, positions]) => {
    const own = within(group);
    const inside = (blocks: readonly string[]) => blocks.filter((block) => groups.get(block) === group);
    const cut = <Item extends Place>(places: readonly Item[]) =>
      places.flatMap((place) => {
        const blocks = inside(place.blocks);
        return blocks.length === 0 ? [] : [{ ...place, blocks }];
      });
    return {
      positions,
      problem: {
        ...problem,
        blocks: inside(problem.blocks),
        records: problem.records.filter(({ block }) => groups.get(block) === group),
        candidates: problem.candidates.filter(own),
        prior: problem.prior.filter(own),
        facts: problem.facts.filter(own),
        designated: problem.designated.filter(own),
        structuralZeros: cut(problem.structuralZeros),
        attackers: attackers.map((attacker) => ({
          sees: attacker.sees,
          knows: cut(attacker.knows),
          facts: attacker.facts.filter(own),
          own: attacker.own === null ? null : cut(attacker.own),
        })),
        targetBlocks: problem.targetBlocks.map(inside).filter((union) => union.length > 0),
        rules: {
          ...problem.rules,
          publishedZeros: problem.rules.publishedZeros.flatMap((own) => {
            const blocks = inside(own.blocks);
            return blocks.length === 0 ? [] : [{ ...own, blocks }];
          }),
          blocks: problem.rules.blocks.filter(({ block }) => groups.get(block) === group),
        },
      },
    };
  });
}
