import type { CallInput, RequestFilter, RequestSort } from '#contract';
import { filter } from '../support/requests.ts';

type Question = CallInput<'requests.list'>;

function question(
  more: Partial<RequestFilter>,
  by: RequestSort['by'] = more.search === undefined ? 'recorded' : 'relevance',
  offset = 0,
): Question {
  return { filter: filter(more), sort: { by, descending: true }, page: { offset, limit: 50 } };
}

/** What people look at: the list as it opens, other orders, pages far down, filters. */
export const lists: readonly Question[] = [
  question({}),
  question({}, 'recorded', 50),
  question({}, 'recorded', 20_000),
  question({}, 'changed'),
  question({}, 'number'),
  question({}, 'urgency'),
];

export const filteredLists: readonly Question[] = [
  question({ states: ['noted', 'in-progress'] }),
  question({ areas: ['C'], states: ['closed'] }, 'changed'),
  question({ situations: ['A1', 'C3'] }),
  question({ outcomes: ['full', 'too-far', 'refused'] }, 'number', 1_000),
  question({ from: '2026-01-01', to: '2026-06-30' }),
  question({ from: '2026-01-01', to: '2026-06-30', areas: ['A'], urgencies: ['today'] }, 'urgency'),
];

/** Names, numbers, telephones, frequent and rare words, with and without diacritics, in filters. */
export const searches: readonly Question[] = [
  question({ search: 'sousedka' }),
  question({ search: 'sousedky dluhy' }),
  question({ search: 'prispevek pece' }),
  question({ search: 'vozík' }),
  question({ search: 'exekuce nájem' }),
  question({ search: 'paní brodvo' }),
  question({ search: 'žel' }),
  question({ search: '14/2026' }),
  question({ search: '603 123 223' }),
  question({ search: 'hospic' }, 'relevance', 100),
  question({ search: 'přeplatek energie' }),
  question({ search: 'paní' }),
  question({ search: 'po' }),
  question({ search: 'dluhy', areas: ['D'] }),
  question({ search: 'důchod', states: ['noted'] }),
  question({ search: 'pes' }, 'recorded'),
];
