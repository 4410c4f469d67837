import { describe, expect, it } from 'vitest';
import { type Answer, attack, type Finding, type Instance } from '../support/attacker/index.ts';
import {
  benchmarks,
  type Family,
  families,
  lagInstance,
  smallInstance,
  village,
} from '../support/instances/index.ts';
import { released, shownCells } from '../support/protect.ts';

/** So many instances of each family in every run; `npm run attack` tries as many as it is told. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

function kinds(findings: readonly Finding[]): Set<string> {
  return new Set(findings.map(({ kind }) => kind));
}

describe.each(families)('instances of the family %s', (family) => {
  it.each(SEEDS)('tell nothing to somebody who subtracts (seed %i)', (seed) => {
    const instance = smallInstance(family, seed);
    const answer = released(instance);
    expect(answer.refused).toBeUndefined();
    expect(attack(instance, answer)).toEqual([]);
  });
});

describe('a release that corrects one that is out', () => {
  it('tells nothing of what was taken away and added, or is refused', () => {
    const answers = SEEDS.map((seed) => {
      const instance = smallInstance('known-correction', seed);
      const blocks = instance.releases[0]?.blocks ?? [];
      const { blockRules: _, ...rules } = instance.rules;
      const first = released({
        ...instance,
        blocks,
        records: instance.records.filter(({ block }) => block !== 'added'),
        releases: instance.releases.slice(0, 1),
        rules,
      });
      const prior = first.releases.map((release) => ({ ...release, blocks }));
      const later: Instance = {
        ...instance,
        releases: instance.releases.slice(1),
        prior,
        refusalAllowed: true,
      };
      const answer = released(later);
      expect(attack(later, answer), instance.id).toEqual([]);
      return answer;
    });
    expect(answers.filter(({ refused }) => refused === undefined).length).toBeGreaterThan(SEEDS.length / 2);
  });
});

describe('a release and its correction in which groups of people are protected, too', () => {
  it.each(SEEDS)('tell nothing, and are not refused for one case taken away (seed %i)', (seed) => {
    const instance = smallInstance('known-correction', seed);
    const [given = '', dim = ''] = Object.keys(instance.dimensions);
    const homogeneity = [{ given: dim === '' ? [] : [given], dim: dim === '' ? given : dim, minOthers: 2 }];
    const grouped: Instance = { ...instance, rules: { ...instance.rules, homogeneity } };
    const answer = released(grouped);
    expect(answer.refused).toBeUndefined();
    expect(attack(grouped, answer)).toEqual([]);
  });
});

describe('packages of several obce and the totals of their LAG', () => {
  it.each(SEEDS)('tell nothing to the LAG, a reader or a neighbouring obec (seed %i)', (seed) => {
    const instance = lagInstance(seed);
    const answer = released(instance);
    expect(answer.refused).toBeUndefined();
    expect(attack(instance, answer)).toEqual([]);
  });
});

describe('villages by the star plan', () => {
  it.each([
    { requests: 29, seed: 1 },
    { requests: 64, seed: 2 },
    { requests: 102, seed: 3 },
  ])('tell nothing and still something ($requests requests)', ({ requests, seed }) => {
    const instance = village(requests, seed, true);
    const answer = released(instance);
    expect(attack(instance, answer)).toEqual([]);
    expect(shownCells(answer)).toBeGreaterThan(requests / 10);
  });
});

/** The engine asked to forget one of its rules: the attacker, who has not forgotten it, must find what it gives away. */
interface Mutation {
  readonly forgets: string;
  readonly on: Family | 'benchmarks';
  readonly weaken: (instance: Instance) => Instance;
  readonly finds: Finding['kind'];
}

const mutations: readonly Mutation[] = [
  {
    forgets: 'what the remainder of a line gives away',
    on: 'benchmarks',
    weaken: (instance) => ({ ...instance, rules: { ...instance.rules, derivedMin: 1 } }),
    finds: 'remainder',
  },
  {
    forgets: 'the differences of releases',
    on: 'blocks',
    weaken: (instance) => ({ ...instance, targetBlocks: instance.blocks?.map((block) => [block]) ?? [] }),
    finds: 'small',
  },
  {
    forgets: 'that a correction is a difference',
    on: 'known-correction',
    weaken: (instance) => ({ ...instance, targetBlocks: instance.releases.map(({ blocks = [] }) => blocks) }),
    finds: 'small',
  },
  {
    forgets: 'that somebody is in the data',
    on: 'insider',
    weaken: ({ attackers: _, ...instance }) => instance,
    finds: 'small',
  },
  {
    forgets: 'households',
    on: 'households',
    weaken: ({ rules: { households: _, ...rules }, ...instance }) => ({ ...instance, rules }),
    finds: 'direct',
  },
  {
    forgets: 'groups of people',
    on: 'group',
    weaken: ({ rules: { homogeneity: _, ...rules }, ...instance }) => ({ ...instance, rules }),
    finds: 'homogeneity',
  },
  {
    forgets: 'what is sensitive',
    on: 'sensitive',
    weaken: ({ rules: { sensitive: _, ...rules }, ...instance }) => ({ ...instance, rules }),
    finds: 'direct',
  },
];

describe('an engine that', () => {
  it.each(mutations)('forgets $forgets is found out', ({ on, weaken, finds }) => {
    const instances = on === 'benchmarks' ? benchmarks() : SEEDS.map((seed) => smallInstance(on, seed));
    const found = instances.flatMap((instance) => [...kinds(attack(instance, released(weaken(instance))))]);
    expect(found).toContain(finds);
  });

  it('forgets what is out already is found out', () => {
    const found = SEEDS.flatMap((seed) => {
      const instance = smallInstance('blocks', seed);
      const [first, second] = released(instance).releases;
      if (first === undefined || second === undefined) return [];
      const blocks = instance.releases[0]?.blocks ?? [];
      const later: Instance = {
        ...instance,
        releases: instance.releases.slice(1),
        prior: [{ ...first, blocks }],
      };
      const forgetful = released({ ...later, prior: [] });
      expect(attack(later, released(later))).toEqual([]);
      return [...kinds(attack(later, forgetful))];
    });
    expect(found).toContain('small');
  });

  it('hides small numbers and nothing else is found out', () => {
    const found = SEEDS.flatMap((seed) => {
      const instance = smallInstance('plain', seed);
      const shown = released({ ...instance, rules: { ...instance.rules, k: 1, zeros: 'publish' } });
      const { k, zeros } = instance.rules;
      const small = (value: number) => (value === 0 ? zeros === 'protect' : value < k);
      const naive: Answer = {
        releases: shown.releases.map((release) => ({
          ...release,
          cells: release.cells.map(({ c, v }) => ({ c, v: v === null || small(v) ? null : v })),
        })),
      };
      return [...kinds(attack(instance, naive))];
    });
    expect(found).toContain('small');
  });

  it('believes fractions is found out', () => {
    const instance = benchmarks().find(({ id }) => id === 'b9');
    if (instance === undefined) throw new RangeError('b9');
    // With a, b, c, a + b and the total hidden, fractions of a + b reach from 0 to 18; whole numbers are even.
    const hidden = new Set(['{"row":"a"}', '{"row":"b"}', '{"row":"c"}', '{"row":"ab"}', '{}']);
    const everything = released({ ...instance, rules: { k: 1, zeros: 'publish' } });
    const fractional: Answer = {
      releases: everything.releases.map((release) => ({
        ...release,
        cells: release.cells.map(({ c, v }) => ({ c, v: hidden.has(JSON.stringify(c)) ? null : v })),
      })),
    };
    expect(kinds(attack(instance, fractional))).toContain('small');
  });
});
