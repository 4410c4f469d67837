import {
  type Area,
  areas,
  type Outcome,
  outcomes,
  type RequestFilter,
  type RequestSort,
  type RequestState,
  requestStates,
  type Urgency,
  urgencies,
} from '#contract';

/** Ways to choose when the request was recorded. `custom` goes with `from` and `to`. */
export const periods = [
  'any',
  'last-30-days',
  'this-month',
  'last-month',
  'this-year',
  'last-year',
  'custom',
] as const;
export type Period = (typeof periods)[number];

/** Orders offered above the list. `best` only makes sense with a search. */
export const orders = ['newest', 'oldest', 'changed', 'urgent', 'number', 'best'] as const;
export type Order = (typeof orders)[number];

/** What the list is asked for, without the words that are searched. */
export interface ListQuery {
  readonly states: readonly RequestState[];
  readonly areas: readonly Area[];
  /** Only requests without an area; never together with `areas`. */
  readonly unclassified: boolean;
  readonly urgencies: readonly Urgency[];
  readonly outcomes: readonly Outcome[];
  readonly period: Period;
  readonly from: string | null;
  readonly to: string | null;
  /** Null: the best match when something is searched, otherwise the newest. */
  readonly order: Order | null;
  /** From 1, as people count pages. */
  readonly page: number;
}

export const emptyQuery: ListQuery = {
  states: [],
  areas: [],
  unclassified: false,
  urgencies: [],
  outcomes: [],
  period: 'any',
  from: null,
  to: null,
  order: null,
  page: 1,
};

/** Rows on one page; the page never holds more than the list can show without slowing down. */
export const PAGE_SIZE = 50;

/** Stands for the area in the address when only requests without one are wanted. */
const WITHOUT_AREA = 'none';

function codes<Code extends string>(value: unknown, allowed: readonly Code[]): Code[] {
  const typed = String(value ?? '').split(',');
  return allowed.filter((code) => typed.includes(code));
}

function oneOf<Code extends string>(value: unknown, allowed: readonly Code[]): Code | null {
  return allowed.find((code) => code === value) ?? null;
}

function day(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
}

/**
 * Reads the address of the list. The address holds codes and days only: searched words may be somebody's name,
 * and addresses end up in the history of the browser, outside the vault.
 */
export function queryFromAddress(address: Readonly<Record<string, unknown>>): ListQuery {
  const page = Number(address.page ?? 1);
  return {
    states: codes(address.state, requestStates),
    areas: address.area === WITHOUT_AREA ? [] : codes(address.area, areas),
    unclassified: address.area === WITHOUT_AREA,
    urgencies: codes(address.urgency, urgencies),
    outcomes: codes(address.outcome, outcomes),
    period: oneOf(address.period, periods) ?? 'any',
    from: day(address.from),
    to: day(address.to),
    order: oneOf(address.order, orders),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The address of a query; whatever is at its default is left out. */
export function addressOfQuery(query: ListQuery): Record<string, string | undefined> {
  const list = (values: readonly string[]) => (values.length === 0 ? undefined : values.join(','));
  const custom = query.period === 'custom';
  return {
    state: list(query.states),
    area: query.unclassified ? WITHOUT_AREA : list(query.areas),
    urgency: list(query.urgencies),
    outcome: list(query.outcomes),
    period: query.period === 'any' ? undefined : query.period,
    from: custom ? (query.from ?? undefined) : undefined,
    to: custom ? (query.to ?? undefined) : undefined,
    order: query.order ?? undefined,
    page: query.page === 1 ? undefined : String(query.page),
  };
}

/** First and last day of a period, both inclusive; null where it is open. `today` is a day in Prague. */
export function daysOfPeriod(
  query: Pick<ListQuery, 'period' | 'from' | 'to'>,
  today: string,
): { from: string | null; to: string | null } {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  // Day 0 of a month is the last day of the month before it; UTC keeps the arithmetic free of summer time.
  const iso = (...parts: [number, number, number]) => new Date(Date.UTC(...parts)).toISOString().slice(0, 10);
  switch (query.period) {
    case 'any':
      return { from: null, to: null };
    case 'last-30-days':
      return { from: iso(year, month - 1, Number(today.slice(8, 10)) - 30), to: null };
    case 'this-month':
      return { from: iso(year, month - 1, 1), to: null };
    case 'last-month':
      return { from: iso(year, month - 2, 1), to: iso(year, month - 1, 0) };
    case 'this-year':
      return { from: `${year}-01-01`, to: null };
    case 'last-year':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
    case 'custom':
      return query.from !== null && query.to !== null && query.from > query.to
        ? { from: query.to, to: query.from }
        : { from: query.from, to: query.to };
  }
}

/** The filter for `requests.list`. */
export function filterOf(query: ListQuery, search: string, today: string): RequestFilter {
  return {
    search: search.trim(),
    states: [...query.states],
    areas: [...query.areas],
    unclassified: query.unclassified,
    situations: [],
    urgencies: [...query.urgencies],
    outcomes: [...query.outcomes],
    ...daysOfPeriod(query, today),
    bin: false,
  };
}

const sorts: Readonly<Record<Order, RequestSort>> = {
  newest: { by: 'recorded', descending: true },
  oldest: { by: 'recorded', descending: false },
  changed: { by: 'changed', descending: true },
  urgent: { by: 'urgency', descending: true },
  number: { by: 'number', descending: true },
  best: { by: 'relevance', descending: true },
};

/** The order that really applies: without searched words nothing can match best. */
export function orderOf(query: ListQuery, search: string): Order {
  const searching = search.trim() !== '';
  if (query.order === null || (query.order === 'best' && !searching)) return searching ? 'best' : 'newest';
  return query.order;
}

/** The sorting for `requests.list`. */
export function sortOf(order: Order): RequestSort {
  return sorts[order];
}

/** One filter that is switched on; `without` is the query after it is taken away. */
export interface ActiveFilter {
  readonly kind: 'state' | 'area' | 'urgency' | 'outcome' | 'period';
  readonly value: string;
  readonly without: ListQuery;
}

/** Filters that are on, in the order they are offered. Taking one away goes back to the first page. */
export function activeFilters(query: ListQuery): ActiveFilter[] {
  const first = { ...query, page: 1 };
  const except = <Code>(values: readonly Code[], value: Code) => values.filter((one) => one !== value);
  return [
    ...query.states.map((value) => ({
      kind: 'state' as const,
      value,
      without: { ...first, states: except(query.states, value) },
    })),
    ...query.areas.map((value) => ({
      kind: 'area' as const,
      value,
      without: { ...first, areas: except(query.areas, value) },
    })),
    ...(query.unclassified
      ? [{ kind: 'area' as const, value: 'none', without: { ...first, unclassified: false } }]
      : []),
    ...query.urgencies.map((value) => ({
      kind: 'urgency' as const,
      value,
      without: { ...first, urgencies: except(query.urgencies, value) },
    })),
    ...query.outcomes.map((value) => ({
      kind: 'outcome' as const,
      value,
      without: { ...first, outcomes: except(query.outcomes, value) },
    })),
    ...(query.period === 'any'
      ? []
      : [
          {
            kind: 'period' as const,
            value: query.period,
            without: { ...first, period: 'any' as const, from: null, to: null },
          },
        ]),
  ];
}

/** Pages needed for that many rows; at least one. */
export function pageCount(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}
