import type { Instance } from '../attacker/index.ts';
import { Random } from './random.ts';

/**
 * Packages of several obce and the totals their LAG publishes. Attackers: the LAG, which has all packages; a reader
 * of the totals; and each obec, which knows its own numbers and the totals.
 */
export function lagInstance(seed: number): Instance {
  const random = new Random(seed);
  const obce = ['north', 'south', 'west', 'east'].slice(0, random.whole(3, 4));
  const areas = ['care', 'living', 'work', 'family'].slice(0, random.whole(3, 4));
  const records = obce.flatMap((obec) =>
    Array.from({ length: random.whole(3, 30) }, () => ({
      obec,
      area: random.weighted(areas, [5, 3, 2, 1]),
    })),
  );
  return {
    format: 'sdc-instance/1',
    id: `lag-${seed}`,
    dimensions: { obec: { codes: obce }, area: { codes: areas } },
    tables: { whole: ['obec', 'area'] },
    records,
    releases: [
      ...obce.map((obec) => ({ id: obec, only: [{ obec }, ...areas.map((area) => ({ obec, area }))] })),
      { id: 'totals', only: [{}, ...areas.map((area) => ({ area }))] },
    ],
    attackers: [
      { id: 'lag' },
      { id: 'reader', sees: ['totals'] },
      ...obce.map((obec) => ({ id: obec, sees: [obec, 'totals'], knows: [{ c: { obec } }] })),
    ],
    rules: { k: random.of([3, 5]), zeros: random.of(['publish', 'protect']) },
  };
}
