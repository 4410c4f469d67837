import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  areas,
  type CallInput,
  outcomes,
  type Request,
  type RequestFilter,
  type RequestSort,
  requestStates,
  situations,
  urgencies,
} from '#contract';
import { dayInPrague } from '../../src-main/core/requests/prague-time.ts';
import { type OpenApp, openMunicipality } from '../support/open-app.ts';
import { content, filter } from '../support/requests.ts';

let open: OpenApp;
let all: Request[];

/** Every seventh value is missing, so that "nobody said" is among them. */
function some<Value>(values: readonly Value[], position: number): Value | null {
  return position % 7 === 6 ? null : (values[position % values.length] ?? null);
}

beforeAll(async () => {
  open = await openMunicipality();
  open.host.setNow('2026-03-25T21:00:00.000Z');
  for (let position = 0; position < 60; position += 1) {
    open.host.advance(position % 5 === 0 ? 0 : 7 * 3_600_000);
    const situation = some(situations, position * 3);
    const recorded = await open.call('requests.record', {
      content: content(`Zápis ${position}`, {
        area: some(areas, position),
        urgency: some(urgencies, position + 2),
        situations: situation === null ? [] : [situation, 'A1'],
      }),
    });
    const seen = { id: recorded.id, version: 1, note: null, handedTo: null };
    if (position % 4 === 1) {
      await open.call('requests.setState', { ...seen, state: 'in-progress', outcome: null });
    }
    if (position % 4 === 2) {
      const outcome = outcomes[position % 2 === 0 ? 3 + (position % 5) : 0] ?? 'other';
      await open.call('requests.setState', { ...seen, state: 'closed', outcome });
    }
    if (position % 11 === 10) await open.call('requests.moveToBin', { id: recorded.id });
  }
  const listed = await Promise.all(
    [true, false].map((bin) => open.call('requests.list', ask(filter({ bin }), 'recorded', true, 0, 200))),
  );
  const rows = listed.flatMap((answer) => answer.rows);
  all = await Promise.all(rows.map(async ({ id }) => (await open.call('requests.get', { id })).request));
});
afterAll(() => open.dispose());

function ask(
  asked: RequestFilter,
  by: RequestSort['by'],
  descending: boolean,
  offset: number,
  limit: number,
): CallInput<'requests.list'> {
  return { filter: asked, sort: { by, descending }, page: { offset, limit } };
}

function allowed<Value>(wanted: readonly Value[], value: Value | null): boolean {
  return wanted.length === 0 || (value !== null && wanted.includes(value));
}

/** The same question answered by going through everything. */
function fits({ content: filled, status, recordedAt, binnedAt }: Request, asked: RequestFilter): boolean {
  const day = dayInPrague(new Date(recordedAt));
  return (
    (binnedAt !== null) === asked.bin &&
    allowed(asked.states, status.state) &&
    allowed(asked.areas, filled.area) &&
    allowed(asked.urgencies, filled.urgency) &&
    allowed(asked.outcomes, status.outcome) &&
    (asked.situations.length === 0 || filled.situations.some((code) => asked.situations.includes(code))) &&
    (asked.from === null || day >= asked.from) &&
    (asked.to === null || day <= asked.to)
  );
}

const days = fc.option(fc.constantFrom('0001-01-01', '2026-03-26', '2026-03-29', '2026-04-05', '9999-12-31'));
const filters: fc.Arbitrary<RequestFilter> = fc.record({
  search: fc.constantFrom('', 'zápis', 'zapisy'),
  states: fc.subarray([...requestStates]),
  areas: fc.subarray([...areas]),
  situations: fc.subarray(['A1', 'B2', 'C7', 'F8'] as const).map((codes) => [...codes]),
  urgencies: fc.subarray([...urgencies]),
  outcomes: fc.subarray([...outcomes]),
  from: days,
  to: days,
  bin: fc.boolean(),
});
const orders = fc.constantFrom('recorded', 'changed', 'urgency', 'number', 'relevance') as fc.Arbitrary<
  RequestSort['by']
>;

describe('the list', () => {
  test('shows exactly what fits the filter, whatever it is, each request once over all its pages', async () => {
    await fc.assert(
      fc.asyncProperty(filters, orders, fc.boolean(), async (asked, by, descending) => {
        const expected = all.filter((request) => fits(request, asked)).map(({ id }) => id);
        const found: string[] = [];
        for (let offset = 0; offset === 0 || offset < expected.length; offset += 20) {
          const answer = await open.call('requests.list', ask(asked, by, descending, offset, 20));
          expect(answer.total).toBe(expected.length);
          found.push(...answer.rows.map(({ id }) => id));
        }
        expect([...found].sort()).toEqual([...expected].sort());
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['recorded', (request: Request) => request.recordedAt],
    ['changed', (request: Request) => request.changedAt],
    ['number', (request: Request) => request.number.padStart(10, '0')],
    ['urgency', (request: Request) => -[...urgencies, null].indexOf(request.content.urgency)],
  ] as const)('is sorted by %s in both directions', async (by, key) => {
    const byId = new Map(all.map((request) => [request.id, request]));
    const keys = async (descending: boolean) => {
      const { rows } = await open.call('requests.list', ask(filter(), by, descending, 0, 200));
      return rows.flatMap(({ id }) => {
        const request = byId.get(id);
        return request === undefined ? [] : [key(request)];
      });
    };
    const ascending = await keys(false);
    expect(ascending.length).toBeGreaterThan(50);
    expect(ascending).toEqual([...ascending].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0)));
    expect(await keys(true)).toEqual([...ascending].reverse());
  });

  test('says how many there are even beyond the last page', async () => {
    const { rows, total } = await open.call('requests.list', ask(filter(), 'recorded', true, 5_000, 20));
    expect([rows, total]).toEqual([[], all.filter((request) => request.binnedAt === null).length]);
  });

  test('begins the text on one line and keeps whole characters', async () => {
    const text = `První řádek\n\nDruhý řádek ${'👵🏽'.repeat(200)}`;
    const { id } = await open.call('requests.record', { content: content(text) });
    const { rows } = await open.call('requests.list', ask(filter(), 'number', true, 0, 1));
    expect(rows[0]).toMatchObject({ id, excerpt: expect.stringMatching(/^První řádek Druhý řádek 👵.*…$/u) });
    expect(rows[0]?.excerpt.isWellFormed()).toBe(true);
  });
});
