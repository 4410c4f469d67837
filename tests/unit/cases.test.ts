import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contact, casesOf, unknownHousehold } from '../../src-main/core/cases/index.ts';

let last = 0;
function contact(month: number, given: Partial<Contact> = {}): Contact {
  last += 1;
  return {
    id: `r${String(last).padStart(4, '0')}`,
    subject: null,
    who: null,
    phone: null,
    recordedAt: `2026-${String(month).padStart(2, '0')}-10T10:00:00.000Z`,
    area: 'D',
    relation: null,
    ...given,
  };
}

const monthOf = (moment: string) => moment.slice(0, 7);
const counted = (requests: readonly Contact[]) =>
  casesOf(requests, monthOf).map(({ requests: own }) => own.map(({ id }) => id));
const continues = (request: Contact) => ({ kind: 'continues' as const, request: request.id });

describe('a case', () => {
  it('is a household and an area in a month, however often it comes', () => {
    const [first, again] = [contact(3, { who: 'Rodina Vzorová' }), contact(3, { who: 'paní Vzorová' })];
    const elsewhere = contact(3, { who: 'Rodina Vzorová', area: 'C' });
    const nextMonth = contact(4, { who: 'Rodina Vzorová' });
    expect(counted([first, again, elsewhere, nextMonth])).toEqual([
      [first.id, again.id],
      [elsewhere.id],
      [nextMonth.id],
    ]);
  });

  it('takes in what continues it, in whatever month it comes', () => {
    const first = contact(1, { who: 'Jan Vzorový' });
    const second = contact(5, { relation: continues(first), area: 'A' });
    const third = contact(9, { relation: continues(second) });
    expect(counted([third, first, second])).toEqual([[first.id, second.id, third.id]]);
  });

  it('that began before the period was counted then and is not counted again', () => {
    const before = contact(1);
    const follow = contact(7, { relation: continues(before) });
    const more = contact(8, { relation: continues(follow) });
    expect(counted([follow, more])).toEqual([]);
  });

  it('is a new one when somebody said so, also in the same month; what comes then belongs to it', () => {
    const first = contact(2, { who: 'Jan Vzorový' });
    const another = contact(2, { who: 'Jan Vzorový', relation: { kind: 'new' } });
    const again = contact(2, { who: 'Jan Vzorový' });
    expect(counted([first, another, again])).toEqual([[first.id], [another.id, again.id]]);
  });
});

describe('the household of a case', () => {
  const householdsOf = (requests: readonly Contact[]) =>
    casesOf(requests, monthOf).map(({ household }) => household);

  it('is unknown for whoever gave neither name nor telephone and was not called new', () => {
    const [one, other] = [contact(1), contact(2, { subject: 'anonymous' })];
    expect(householdsOf([one, other])).toEqual([unknownHousehold, unknownHousehold]);
  });

  it('is one of its own once somebody said that the case is new', () => {
    const found = householdsOf([1, 2, 3].map((month) => contact(month, { relation: { kind: 'new' } })));
    expect(new Set(found).size).toBe(3);
    expect(found).not.toContain(unknownHousehold);
  });

  it('is the same for two names when one of them continues the other', () => {
    const mother = contact(1, { who: 'Jana Vzorová' });
    const visit = contact(2, { who: 'Karel Ukázkový', relation: continues(mother) });
    const later = contact(6, { who: 'Karel Ukázkový' });
    const [first, second] = householdsOf([mother, visit, later]);
    expect(first).toBe(second);
  });
});

describe('the household of a case that named nobody', () => {
  it('is that of the name under which it was followed up, so that one family is never taken for two', () => {
    const call = contact(1);
    const visit = contact(4, { who: 'Jana Vzorová', relation: continues(call) });
    const other = contact(6, { who: 'Jana Vzorová', area: 'C' });
    const found = casesOf([call, visit, other], monthOf);
    expect(found).toHaveLength(2);
    expect(found[0]?.household).toBe(found[1]?.household);
    expect(found[0]?.household).not.toBe(unknownHousehold);
  });
});

describe('for any requests', () => {
  const requests = fc
    .array(
      fc.record({
        month: fc.integer({ min: 1, max: 12 }),
        who: fc.constantFrom(null, null, 'Rodina A', 'Rodina B', 'Rodina C'),
        area: fc.constantFrom('A' as const, 'D' as const, null),
        relation: fc.oneof(fc.constant(null), fc.constant('new' as const), fc.nat(40)),
      }),
      { maxLength: 40 },
    )
    .map((drawn) => {
      const ordered = drawn
        .sort((one, other) => one.month - other.month)
        .map(({ month, who, area }, at) =>
          contact(month, { who, area, id: `r${String(at).padStart(3, '0')}` }),
        );
      return ordered.map((request, at): Contact => {
        const relation = drawn[at]?.relation ?? null;
        if (relation === null || relation === 'new') {
          return { ...request, relation: relation === null ? null : { kind: 'new' } };
        }
        const earlier = ordered[relation];
        return relation < at && earlier !== undefined
          ? { ...request, relation: continues(earlier) }
          : request;
      });
    });

  it('the order in which they are given changes nothing', () => {
    fc.assert(
      fc.property(requests, (given) => {
        expect(casesOf([...given].reverse(), monthOf)).toEqual(casesOf(given, monthOf));
      }),
    );
  });

  it('every request belongs to one case, and a follow-up never makes one more', () => {
    fc.assert(
      fc.property(requests, fc.nat(39), (given, at) => {
        const cases = counted(given);
        expect(cases.flat().sort()).toEqual(given.map(({ id }) => id).sort());
        const root = given[at % Math.max(1, given.length)];
        if (root === undefined) return;
        const follow = contact(12, { id: 'z', relation: continues(root), who: null });
        expect(counted([...given, follow])).toHaveLength(cases.length);
      }),
    );
  });

  it('two names that turn out to be one household later stay the two cases they were', () => {
    const one = contact(3, { who: 'Rodina B' });
    const other = contact(3, { who: 'Rodina A' });
    const later = contact(9, { who: 'Rodina A', relation: continues(one) });
    expect(casesOf([one, other], monthOf)).toHaveLength(2);
    const found = casesOf([one, other, later], monthOf);
    expect(found).toHaveLength(2);
    // But they are one household, of which nothing may be told apart (R1).
    expect(found[0]?.household).toBe(found[1]?.household);
  });

  it('whatever comes later never changes how many cases an earlier month has', () => {
    fc.assert(
      fc.property(requests, (given) => {
        const closed = given.filter(({ recordedAt }) => recordedAt < '2026-07');
        const begun = (all: readonly Contact[]) =>
          casesOf(all, monthOf).filter(({ requests: [first] }) => first.recordedAt < '2026-07').length;
        expect(begun(given)).toBe(begun(closed));
      }),
      { numRuns: 1000 },
    );
  });
});
