import { describe, expect, it } from 'vitest';
import { RequestFilter } from '../../src-main/contract/requests.ts';
import {
  activeFilters,
  addressOfQuery,
  daysOfPeriod,
  emptyQuery,
  filterOf,
  orderOf,
  pageCount,
  periods,
  queryFromAddress,
  sortOf,
} from '../../src-renderer/features/requests/list-query.ts';
import { markedPieces } from '../../src-renderer/ui/marked-text.tsx';

const today = '2026-03-05';

describe('the address of the list', () => {
  it('brings back the same list when the person returns', () => {
    const query = {
      ...emptyQuery,
      states: ['noted', 'closed'] as const,
      areas: ['A'] as const,
      urgencies: ['today'] as const,
      outcomes: ['full', 'too-far'] as const,
      period: 'custom' as const,
      from: '2026-01-01',
      to: '2026-02-28',
      order: 'oldest' as const,
      page: 3,
    };
    const back = queryFromAddress(addressOfQuery(query));
    expect({ ...back, outcomes: [...back.outcomes].sort() }).toEqual({
      ...query,
      outcomes: ['full', 'too-far'],
    });
  });

  it('can ask for requests nobody classified', () => {
    const query = queryFromAddress({ area: 'none' });
    expect(query).toEqual({ ...emptyQuery, unclassified: true });
    expect(queryFromAddress(addressOfQuery(query))).toEqual(query);
    expect(filterOf(query, '', today).unclassified).toBe(true);
    expect(activeFilters(query).map(({ without }) => without)).toEqual([emptyQuery]);
  });

  it('is empty for the whole list', () => {
    expect(JSON.parse(JSON.stringify(addressOfQuery(emptyQuery)))).toEqual({});
    expect(queryFromAddress({})).toEqual(emptyQuery);
  });

  it('leaves out what it does not know', () => {
    const odd = { state: 'gone,noted', area: 7, from: 'včera', page: -2, order: 'random', period: [] };
    expect(queryFromAddress(odd)).toEqual({ ...emptyQuery, states: ['noted'] });
  });
});

describe('the filter', () => {
  it('is one the core accepts', () => {
    for (const period of periods) {
      const filter = filterOf({ ...emptyQuery, period, from: '2026-02-01', to: null }, '  obědy ', today);
      expect(RequestFilter.parse(filter).search).toBe('obědy');
    }
  });

  it.each([
    ['last-30-days', '2026-02-03', null],
    ['this-month', '2026-03-01', null],
    ['last-month', '2026-02-01', '2026-02-28'],
    ['this-year', '2026-01-01', null],
    ['last-year', '2025-01-01', '2025-12-31'],
    ['any', null, null],
  ] as const)('counts the days of %s', (period, from, to) => {
    expect(daysOfPeriod({ period, from: null, to: null }, today)).toEqual({ from, to });
  });

  it('looks back over the new year', () => {
    expect(daysOfPeriod({ period: 'last-month', from: null, to: null }, '2026-01-15')).toEqual({
      from: '2025-12-01',
      to: '2025-12-31',
    });
  });

  it('turns round days that were chosen the wrong way', () => {
    const wrong = { period: 'custom', from: '2026-05-01', to: '2026-04-01' } as const;
    expect(daysOfPeriod(wrong, today)).toEqual({ from: '2026-04-01', to: '2026-05-01' });
  });

  it('offers each part of itself to be taken away', () => {
    const query = {
      ...emptyQuery,
      states: ['noted', 'closed'] as const,
      period: 'this-year' as const,
      page: 4,
    };
    const filters = activeFilters(query);
    expect(filters.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'state noted',
      'state closed',
      'period this-year',
    ]);
    expect(filters[0]?.without).toEqual({ ...query, states: ['closed'], page: 1 });
    expect(filters[2]?.without).toEqual({ ...query, period: 'any', page: 1 });
  });
});

describe('the order', () => {
  it('is by the best match while searching, otherwise the newest first', () => {
    expect(orderOf(emptyQuery, '')).toBe('newest');
    expect(orderOf(emptyQuery, 'obědy')).toBe('best');
    expect(orderOf({ ...emptyQuery, order: 'oldest' }, 'obědy')).toBe('oldest');
    expect(orderOf({ ...emptyQuery, order: 'best' }, ' ')).toBe('newest');
    expect(sortOf('oldest')).toEqual({ by: 'recorded', descending: false });
  });
});

describe('pages', () => {
  it('hold fifty rows, and there is always at least one', () => {
    expect([0, 1, 50, 51, 152].map(pageCount)).toEqual([1, 1, 1, 2, 4]);
  });
});

describe('an excerpt', () => {
  it('marks what the search found', () => {
    expect(markedPieces('Vozit ⟦obědy⟧ a ⟦oběd⟧')).toEqual([
      { text: 'Vozit ', found: false },
      { text: 'obědy', found: true },
      { text: ' a ', found: false },
      { text: 'oběd', found: true },
    ]);
  });

  it('is one piece without a search', () => {
    expect(markedPieces('Vozit obědy')).toEqual([{ text: 'Vozit obědy', found: false }]);
    expect(markedPieces('')).toEqual([]);
  });

  it('loses no letter when a mark was cut off', () => {
    expect(markedPieces('Vozit ⟦obě')).toEqual([
      { text: 'Vozit ', found: false },
      { text: 'obě', found: true },
    ]);
  });
});
