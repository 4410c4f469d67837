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
    outcome: null,
    relation: { kind: 'new' },
    ...given,
  };
}

function sizes(requests: readonly Countable[]): number {
  return new Set(households(requests)).size;
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
    const truth = tabulate(
      [
        request({ recordedAt: '2025-12-31T22:59:59.999Z' }),
        request({ recordedAt: '2025-12-31T23:00:00.000Z', area: 'A', outcome: 'solved' }),
        request({ recordedAt: '2026-06-30T21:59:59.999Z', area: 'C' }),
        request({ recordedAt: '2026-06-30T22:00:00.000Z' }),
      ],
      '2026-H1',
    );
    const counts = Object.fromEntries(
      truth.tables.map(({ name, cells }) => [
        name,
        cells.filter(({ count }) => count > 0).map(({ code, count }) => [code, count]),
      ]),
    );
    expect(truth.total.count).toBe(2);
    expect(counts).toEqual({
      area: [
        ['A', 1],
        ['C', 1],
      ],
      outcome: [
        ['solved', 1],
        ['open', 1],
      ],
      month: [
        ['2026-01', 1],
        ['2026-06', 1],
      ],
    });
  });

  it('every table adds up to the total and knows whose requests it counts', () => {
    const family = { who: 'Rodina Vzorová', area: 'C' } as const;
    const truth = tabulate([request(family), request(family), request({ area: 'C' })], '2026');
    for (const { cells } of truth.tables) {
      expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    }
    const housing = truth.tables[0]?.cells.find(({ code }) => code === 'C');
    expect([...(housing?.households.values() ?? [])].sort()).toEqual([1, 2]);
  });
});
