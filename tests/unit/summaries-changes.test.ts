import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, type KeptCase } from '../../src-main/core/summaries/changes.ts';
import type { CountedCase } from '../../src-main/core/summary-protection/index.ts';

const codes: CountedCase['codes'] = {
  area: 'A',
  age: '65+',
  sex: 'female',
  channel: 'resident',
  outcome: 'open',
  time: '2026-Q1',
};

function kept(request: string, household: number, more: Partial<CountedCase['codes']> = {}): KeptCase {
  return { request, counted: { codes: { ...codes, ...more }, household } };
}

const anyCase = fc.record({
  request: fc.integer({ min: 0, max: 12 }).map(String),
  household: fc.integer({ min: -1, max: 4 }),
  area: fc.constantFrom('A', 'B', 'C'),
});
const counting = fc
  .uniqueArray(anyCase, { selector: ({ request }) => request, maxLength: 13 })
  .map((all) => all.map(({ request, household, area }) => kept(request, household, { area } as never)));

function multiset(cases: readonly (CountedCase | undefined)[]): string[] {
  return cases.map((own) => JSON.stringify(own?.codes)).sort();
}

describe('what a correction changes', () => {
  it('is what is no longer counted, what is counted anew, and both of what is counted otherwise', () => {
    const before = [kept('same', 1), kept('gone', 2), kept('moved', 3)];
    const now = [kept('same', 7), kept('moved', 8, { area: 'C' }), kept('new', 9)];
    const { unchanged, deleted, added } = changesOf(before, now);
    expect(multiset(unchanged)).toEqual(multiset([before[0]?.counted]));
    expect(multiset(deleted)).toEqual(multiset([before[1]?.counted, before[2]?.counted]));
    expect(multiset(added)).toEqual(multiset([now[1]?.counted, now[2]?.counted]));
  });

  it('knows a household again by a case of both countings, whatever its number was', () => {
    const before = [kept('one', 1), kept('two', 1), kept('other', 2)];
    const now = [kept('one', 5), kept('two', 5, { outcome: 'solved' }), kept('other', 1)];
    const { unchanged, deleted, added } = changesOf(before, now);
    const [one, other] = unchanged;
    expect(deleted[0]?.household).toBe(one?.household);
    expect(added[0]?.household).toBe(one?.household);
    expect(other?.household).not.toBe(one?.household);
  });

  it('two households of one counting that are one in the other are one in all of it', () => {
    const { unchanged, deleted } = changesOf(
      [kept('one', 1), kept('two', 2), kept('third', 2)],
      [kept('one', 4), kept('two', 4)],
    );
    expect(new Set([...unchanged, ...deleted].map(({ household }) => household)).size).toBe(1);
  });

  it('adds up: unchanged and deleted are what was counted, unchanged and added what is counted now', () => {
    fc.assert(
      fc.property(counting, counting, (before, now) => {
        const { unchanged, deleted, added } = changesOf(before, now);
        expect(multiset([...unchanged, ...deleted])).toEqual(multiset(before.map(({ counted }) => counted)));
        expect(multiset([...unchanged, ...added])).toEqual(multiset(now.map(({ counted }) => counted)));
        // No case is taken away and added with the same codes under the same request.
        expect(unchanged.length).toBe(
          now.filter(({ request, counted }) =>
            before.some(
              (own) =>
                own.request === request &&
                JSON.stringify(own.counted.codes) === JSON.stringify(counted.codes),
            ),
          ).length,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('of nothing that changed is nothing', () => {
    fc.assert(
      fc.property(counting, (all) => {
        const { deleted, added } = changesOf(all, all);
        expect([...deleted, ...added]).toEqual([]);
      }),
    );
  });
});
