import type { Period } from '#contract';
import type { Attacker, Coordinates, Printed } from '../disclosure/index.ts';
import type { Classified } from './classify.ts';
import type { CountedCase } from './counted-case.ts';

/** What a household knows of the tables: that in each cell in which it has cases there are at least so many. */
function factsOf(own: readonly CountedCase[], period: Period): Printed[] {
  const places = own.flatMap(({ codes: { area, age, sex, channel, outcome, time } }): Coordinates[] => [
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
    return [{ coordinates, blocks: [period], release: null, range: { lo: members.length, hi: null } }];
  });
}

/**
 * R8: the households that alone fill a number that will be hidden. Each knows its own cases and must not find out
 * the others (facts: disclosure control §3). Large numbers are never filled by one household alone and shown.
 */
export function insidersOf(
  cases: readonly CountedCase[],
  period: Period,
  candidates: readonly Classified[],
): Attacker[] {
  const alone = new Set(
    candidates
      .filter(({ danger, households }) => danger !== null && households.size === 1)
      .flatMap(({ households }) => [...households.keys()]),
  );
  const byHousehold = Map.groupBy(cases, ({ household }) => household);
  return [...byHousehold]
    .filter(([household]) => alone.has(household))
    .map(([, own]) => ({
      sees: null,
      knows: [],
      facts: factsOf(own, period),
      own: own.map(({ codes }) => ({ coordinates: codes, blocks: [period] })),
    }));
}
