import type { Answer, Instance } from '../attacker/index.ts';

/** A package of an earlier period and what was printed of it. */
export interface Earlier {
  readonly instance: Instance;
  readonly answer: Answer;
}

/**
 * The same obec in its next period: what it counted and printed before is out and known to everybody. Periods do
 * not overlap, so each is a block of its own.
 */
export function afterEarlier(next: Instance, earlier: readonly Earlier[]): Instance {
  const name = (position: number) => `period-${position}`;
  const own = name(earlier.length);
  const inBlock = (instance: Instance, block: string) =>
    instance.records.map((record) => ({ ...record, block }));
  return {
    ...next,
    id: `${next.id}-after-${earlier.length}`,
    blocks: [...earlier.keys(), earlier.length].map(name),
    records: [
      ...earlier.flatMap(({ instance }, position) => inBlock(instance, name(position))),
      ...inBlock(next, own),
    ],
    // Periods share no printed number (disclosure control §5): each is protected by itself.
    targetBlocks: [...earlier.keys(), earlier.length].map((position) => [name(position)]),
    releases: next.releases.map((release) => ({ ...release, blocks: [own] })),
    prior: earlier.flatMap(({ answer }, position) =>
      answer.releases.map(({ cells }) => ({ id: name(position), blocks: [name(position)], cells })),
    ),
  };
}
