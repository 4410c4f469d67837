import { describe, expect, it } from 'vitest';
import { attack } from '../support/attacker/index.ts';
import { benchmarks } from '../support/instances/index.ts';
import { hiddenCells, released } from '../support/protect.ts';

/** How many more numbers than the fewest possible may be hidden. */
const TOLERANCE = 1.25;

describe.each(benchmarks().map((instance) => ({ id: instance.id, instance })))(
  'benchmark $id',
  ({ instance }) => {
    const answer = released(instance);
    const fewest = instance.expected?.minHidden ?? Number.NaN;

    it('withstands the attacker', () => {
      expect(attack(instance, answer)).toEqual([]);
    });

    it('lists every number', () => {
      expect(answer.releases.flatMap(({ cells }) => cells)).toHaveLength(instance.expected?.candidates ?? 0);
    });

    it('hides no fewer numbers than are needed, and hardly more', () => {
      expect(hiddenCells(answer)).toBeGreaterThanOrEqual(fewest);
      expect(hiddenCells(answer)).toBeLessThanOrEqual(Math.floor(fewest * TOLERANCE));
    });

    it('gives the same answer to the byte', () => {
      expect(JSON.stringify(released(instance))).toBe(JSON.stringify(answer));
    });
  },
);
