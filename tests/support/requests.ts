import type { CallInput, RequestContent, RequestFilter } from '#contract';

/** A request of which only the text is known, or a bit more. */
export function content(text: string, more: Partial<RequestContent> = {}): RequestContent {
  return {
    text,
    area: null,
    situations: [],
    channel: null,
    urgency: null,
    subject: null,
    who: null,
    phone: null,
    where: null,
    age: null,
    sex: null,
    part: null,
    ...more,
  };
}

/** A filter that asks nothing, or a bit. */
export function filter(more: Partial<RequestFilter> = {}): RequestFilter {
  return {
    search: '',
    states: [],
    areas: [],
    situations: [],
    urgencies: [],
    outcomes: [],
    from: null,
    to: null,
    bin: false,
    ...more,
  };
}

/** The list as it opens: newest first, the first page; found by relevance when something is searched for. */
export function listing(more: Partial<RequestFilter> = {}, limit = 50): CallInput<'requests.list'> {
  const by = more.search === undefined ? 'recorded' : 'relevance';
  return { filter: filter(more), sort: { by, descending: true }, page: { offset: 0, limit } };
}
