import { describe, expect, it } from 'vitest';
import { households } from '../../src-main/core/cases/household.ts';
import { type Countable, tabulate } from '../../src-main/core/summaries/tabulate.ts';

let last = 0;
function request(given: Partial<Countable>): Countable {
  last += 1;
  return {
    id: `r${last}`,
    subject: null,
    who: null,
    phone: null,
    recordedAt: '2026-03-10T08:00:00.000Z',
    area: null,
    situations: [],
    channel: null,
    age: null,
    sex: null,
    outcome: null,
    relation: { kind: 'new' },
    ...given,
  };
}

function sizes(requests: readonly Countable[]): number {
  return new Set(households(requests).inTheEnd).size;
}

describe('households', () => {
  it('one name is one household, however it is written', () => {
    const names = ['Jan Vzorový', 'vzorovy  jan', 'pan Jan Vzorový', 'JAN VZOROVÝ,'];
    expect(sizes(names.map((who) => request({ subject: 'named', who })))).toBe(1);
  });

  it('one telephone joins two names, also through a third request', () => {
    const first = request({ who: 'Jan Vzorový', phone: '+420 600 000 001' });
    const second = request({ who: 'Jana Vzorová', phone: '600000001' });
    const third = request({ who: 'Jana Vzorová' });
    expect(sizes([first, third, second])).toBe(1);
    expect(sizes([first, third])).toBe(2);
  });

  it('requests that say nothing about the person are households of their own', () => {
    expect(sizes([request({}), request({}), request({ subject: 'anonymous', who: null })])).toBe(3);
    expect(sizes([request({ who: 'pan' }), request({ who: 'paní' })])).toBe(2);
  });
});

describe('counting', () => {
  it('counts by the moment of entry in Prague, and only within the period', () => {
    const cases = tabulate(
      [
        request({ recordedAt: '2025-12-31T22:59:59.999Z' }),
        request({ recordedAt: '2025-12-31T23:00:00.000Z', area: 'A', outcome: 'solved' }),
        request({ recordedAt: '2026-06-30T21:59:59.999Z', area: 'C' }),
        request({ recordedAt: '2026-06-30T22:00:00.000Z' }),
      ],
      '2026-H1',
    );
    expect(cases.map(({ codes: { area, outcome, time } }) => [area, outcome, time])).toEqual([
      ['A', 'solved', '2026-Q1'],
      ['C', 'open', '2026-Q2'],
    ]);
  });

  it('counts the time of a quarter by months', () => {
    const [one] = tabulate([request({ recordedAt: '2026-05-10T08:00:00.000Z' })], '2026-Q2');
    expect(one?.codes.time).toBe('2026-05');
  });

  it('a case is counted once, with what was known first and what came of it last', () => {
    const family = { who: 'Rodina Vzorová', area: 'C' } as const;
    const cases = tabulate(
      [
        request({ ...family, relation: null, channel: 'phone' }),
        request({
          ...family,
          relation: null,
          recordedAt: '2026-03-20T08:00:00.000Z',
          channel: 'visit',
          age: { by: 'band', band: '65-79' },
          sex: 'female',
          outcome: 'too-far',
        }),
      ],
      '2026',
    );
    expect(cases.map(({ codes }) => codes)).toEqual([
      { area: 'C', age: '65+', sex: 'female', channel: 'resident', outcome: 'too-far', time: '2026-Q1' },
    ]);
  });

  it('an age is that of the year of the first contact, and one that nobody knows is unknown', () => {
    const ages = [2009, 2008, 1962, 1961].map((year) => request({ age: { by: 'year', year } }));
    expect(tabulate(ages, '2026').map(({ codes }) => codes.age)).toEqual(['0-17', '18-64', '18-64', '65+']);
    const unknown = [null, 'unknown'] as const;
    expect(
      tabulate(
        unknown.map((age) => request({ age })),
        '2026',
      ).map(({ codes }) => codes.age),
    ).toEqual(['unknown', 'unknown']);
  });

  it('what is about a sensitive situation counts there, whatever else it is about (R2)', () => {
    const areaWith = (...situations: Countable['situations']) =>
      tabulate([request({ area: 'D', situations })], '2026')[0]?.codes.area;
    expect(areaWith()).toBe('D');
    expect(areaWith('D1')).toBe('D');
    expect(areaWith('D1', 'D3')).toBe('debts');
    expect(areaWith('D3', 'F1')).toBe('violence');
  });

  it('knows whose cases it counts', () => {
    const family = { who: 'Rodina Vzorová', area: 'C' } as const;
    const cases = tabulate([request(family), request(family), request({ area: 'C' })], '2026');
    expect(new Set(cases.map(({ household }) => household)).size).toBe(2);
  });
});
