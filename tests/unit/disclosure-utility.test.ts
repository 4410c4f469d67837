import { describe, expect, it } from 'vitest';
import { attack } from '../support/attacker/index.ts';
import { afterEarlier, village } from '../support/instances/index.ts';
import { released, shownCells } from '../support/protect.ts';

/**
 * How much a village still says. `floor`: what the tree rule reached in earlier experiments (disclosure control §3,
 * R4); `before`: the median of what this engine showed of these villages when it was measured. A tenth less fails.
 */
const villages = [
  { requests: 29, floor: 11, before: 15 },
  { requests: 64, floor: 23, before: 33 },
  { requests: 102, floor: 30, before: 41 },
  { requests: 184, floor: 37, before: 57 },
];
const seeds = [1, 2, 3, 4, 5];

describe.each(villages)('of $requests requests', ({ requests, floor, before }) => {
  const answers = seeds.map((seed) => {
    const instance = village(requests, seed, true);
    return { instance, answer: released(instance) };
  });

  it('enough numbers are shown', () => {
    const shown = answers.map(({ answer }) => shownCells(answer)).sort((one, other) => one - other);
    const median = shown[Math.floor(shown.length / 2)] ?? 0;
    expect(median, shown.join(' ')).toBeGreaterThanOrEqual(Math.max(floor, 0.9 * before));
  });

  it('and nothing is given away by them', () => {
    for (const { instance, answer } of answers) expect(attack(instance, answer), instance.id).toEqual([]);
  });
});

describe('in the period after three packages', () => {
  const earlier = [11, 12, 13].map((seed) => {
    const instance = village(40, seed, true);
    return { instance, answer: released(instance) };
  });
  const next = village(40, 14, true);
  const instance = afterEarlier(next, earlier);
  const answer = released(instance);

  it('exactly as much is shown as if nothing had been printed before', () => {
    expect(answer.releases[0]?.cells).toEqual(released(next).releases[0]?.cells);
  });

  it('and nothing is given away, whoever has kept all of them', () => {
    expect(attack(instance, answer)).toEqual([]);
  }, 60_000);
});
