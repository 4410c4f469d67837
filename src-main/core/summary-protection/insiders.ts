import type { Attacker, Coordinates, Printed } from '../disclosure/index.ts';
import type { Classified } from './classify.ts';
import type { CountedCase } from './counted-case.ts';

/** Cases that are counted together. */
export interface Block {
  readonly name: string;
  readonly cases: readonly CountedCase[];
}

/** What a household knows of the tables: that in each cell in which it has cases there are at least so many. */
function factsOf({ name, cases }: Block): Printed[] {
  const places = cases.flatMap(({ codes: { area, age, sex, channel, outcome, time } }): Coordinates[] => [
    { area, age },
    { area, sex },
    { area, channel },
    { area, outcome },
    { time },
  ]);
  const alike = Map.groupBy(places, (coordinates) => JSON.stringify(coordinates));
  return [...alike.values()].flatMap((members) => {
    const [coordinates] = members;
    if (coordinates === undefined) return [];
    return [{ coordinates, blocks: [name], release: null, range: { lo: members.length, hi: null } }];
  });
}

/**
 * R8: the households that alone fill a number that will be hidden. Each knows its own cases and must not find out
 * the others (facts: disclosure control §3). Large numbers are never filled by one household alone and shown. In a
 * correction also those whose cases changed: each may know what of its own was taken away or added.
 */
export function insidersOf(blocks: readonly Block[], candidates: readonly Classified[]): Attacker[] {
  const alone = new Set(
    candidates
      .filter(({ danger, households }) => danger !== null && households.size === 1)
      .flatMap(({ households }) => [...households.keys()]),
  );
  const changed = blocks.slice(1).flatMap(({ cases }) => cases.map(({ household }) => household));
  const insiders = new Set([...alone, ...changed]);
  return [...insiders]
    .sort((one, other) => one - other)
    .map((household) => {
      const own = blocks.map(({ name, cases }) => {
        return { name, cases: cases.filter((each) => each.household === household) };
      });
      return {
        sees: null,
        knows: [],
        facts: own.flatMap(factsOf),
        own: own.flatMap(({ name, cases }) =>
          cases.map(({ codes }) => ({ coordinates: codes, blocks: [name] })),
        ),
      };
    });
}
