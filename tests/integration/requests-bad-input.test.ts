import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  areas,
  auditCalls,
  channels,
  draftsCalls,
  outcomes,
  requestStates,
  requestsCalls,
  sexes,
  situations,
  subjects,
  urgencies,
} from '#contract';
import type { Database } from '../../src-main/store/index.ts';
import { type OpenApp, openMunicipality } from '../support/open-app.ts';
import { openBesideTheProgram } from '../support/open-store.ts';
import { content } from '../support/requests.ts';

let open: OpenApp;
let beside: Database;
/** Identifiers that exist, one of them in the bin. */
const ids: string[] = [];

beforeAll(async () => {
  open = await openMunicipality();
  for (let position = 0; position < 4; position += 1) {
    const { id } = await open.call('requests.record', { content: content(`Zápis ${position}`) });
    ids.push(id);
  }
  const [first = '', second = ''] = ids;
  const entry = { requestId: first, text: 'Volal.', day: '2026-11-22', minutes: 1 };
  ids.push((await open.call('requests.addEntry', entry)).id);
  await open.call('requests.moveToBin', { id: second });
  beside = openBesideTheProgram({ folder: open.host.dataFolder, recoveryCode: open.recoveryCode });
});
afterAll(async () => {
  beside.close();
  await open.dispose();
});

const anId = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 4 }).map((position) => ids[position] ?? '') },
  { weight: 1, arbitrary: fc.uuid() },
  { weight: 1, arbitrary: fc.string() },
);
const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom('\u0000', '\ud800', '⟦x⟧', "'; DROP TABLE requests; --", '__proto__', 'a'.repeat(20_001)),
);
const line = fc.option(typed);
const known = <Value>(value: fc.Arbitrary<Value>) => fc.option(fc.oneof(fc.constant('unknown'), value));
const one = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { freq: 6 });
const day = fc.oneof(
  fc.constantFrom('2026-11-22', '0000-01-01', '9999-12-31', '2026-02-30', '2026-11-22T00:00:00Z', ''),
  fc.date({ noInvalidDate: true }).map((moment) => moment.toISOString().slice(0, 10)),
);
const number = fc.oneof(
  fc.nat({ max: 3 }),
  fc.integer(),
  fc.double(),
  fc.constantFrom(-1, 2 ** 53, Number.MAX_SAFE_INTEGER),
);
const filled = fc.record({
  text: typed,
  area: one(areas),
  situations: fc.array(fc.constantFrom(...situations), { maxLength: 12 }),
  channel: one(channels),
  urgency: one(urgencies),
  subject: one(subjects),
  who: line,
  phone: line,
  where: line,
  age: known(fc.record({ by: fc.constantFrom('year', 'band'), year: number })),
  sex: known(fc.constantFrom(...sexes)),
  part: known(typed),
});
const filter = fc.record({
  search: typed,
  states: fc.array(fc.constantFrom(...requestStates)),
  areas: fc.array(fc.constantFrom(...areas)),
  situations: fc.array(fc.constantFrom(...situations)),
  urgencies: fc.array(fc.constantFrom(...urgencies)),
  outcomes: fc.array(fc.constantFrom(...outcomes)),
  from: fc.option(day),
  to: fc.option(day),
  bin: fc.boolean(),
});
const page = fc.record({ offset: number, limit: number });
const written = { text: typed, day, minutes: fc.option(number) };
const key = fc.oneof(fc.constantFrom('request-new', 'entry-1', 'request--', 'Žluť'), typed);
const nothing = fc.constant({});

/** Inputs that are nearly or wholly right, by call. Every call of the three modules is here. */
const nearlyRight: Record<string, fc.Arbitrary<unknown>> = {
  'requests.record': fc.record({ content: filled }),
  'requests.change': fc.record({ id: anId, version: number, content: filled }),
  'requests.setState': fc.record({
    id: anId,
    version: number,
    state: fc.constantFrom(...requestStates),
    outcome: one(outcomes),
    handedTo: line,
    note: line,
  }),
  'requests.get': fc.record({ id: anId }),
  'requests.history': fc.record({ id: anId }),
  'requests.list': fc.record({
    filter,
    sort: fc.record({
      by: fc.constantFrom('recorded', 'changed', 'urgency', 'number', 'relevance'),
      descending: fc.boolean(),
    }),
    page,
  }),
  'requests.overview': nothing,
  'requests.addEntry': fc.record({ requestId: anId, ...written }),
  'requests.changeEntry': fc.record({ id: anId, ...written }),
  'requests.moveToBin': fc.record({ id: anId }),
  'requests.restore': fc.record({ id: anId }),
  'requests.erase': fc.record({ id: fc.uuid() }),
  'requests.parts': nothing,
  'drafts.save': fc.record({ key, fields: fc.dictionary(typed, line) }),
  'drafts.load': fc.record({ key }),
  'drafts.discard': fc.record({ key }),
  'drafts.list': nothing,
  'audit.list': fc.record({ page }),
};

/** Grows when the program writes anything: this connection belongs to somebody else. */
function changesOfTheStore(): number {
  return beside.pragma('data_version', { simple: true }) as number;
}

/** A value or a coded failure; after a failure the store is what it was. */
async function answers(name: string, input: unknown): Promise<void> {
  const before = changesOfTheStore();
  const reply = await open.app.invoke(name, input);
  if (reply.ok) return;
  expect([name, reply.error.code, open.host.logged.at(-1)?.trace]).not.toContain('internal');
  expect(changesOfTheStore()).toBe(before);
}

describe('whatever comes over the wire', () => {
  test('every call of these modules is tried here', () => {
    const modules = { requests: requestsCalls, drafts: draftsCalls, audit: auditCalls };
    const names = Object.entries(modules).flatMap(([module, calls]) =>
      Object.keys(calls).map((verb) => `${module}.${verb}`),
    );
    expect(Object.keys(nearlyRight).sort()).toEqual(names.sort());
  });

  test.each(Object.entries(nearlyRight))(
    '%s answers or refuses what is nearly right',
    async (name, inputs) => {
      await fc.assert(
        fc.asyncProperty(inputs, (input) => answers(name, input)),
        { numRuns: 150 },
      );
    },
  );

  test.each(Object.keys(nearlyRight))('%s refuses what is not even near', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (input) =>
        answers(name, input),
      ),
      { numRuns: 100 },
    );
  });

  test('the store is whole afterwards: integrity, search index, journal', async () => {
    expect(beside.pragma('integrity_check', { simple: true })).toBe('ok');
    beside.exec("INSERT INTO requests_search(requests_search) VALUES ('integrity-check')");
    const rows = beside.prepare(`SELECT count(*) FROM requests LEFT JOIN requests_search s
      ON s.rowid = CASE WHEN binned_at IS NULL THEN requests.row ELSE -requests.row END
      WHERE s.rowid IS NULL`);
    expect(rows.pluck().get()).toBe(0);
    const totals = beside.prepare('SELECT (SELECT count(*) FROM requests) - count(*) FROM requests_search');
    expect(totals.pluck().get()).toBe(0);
    expect((await open.call('audit.list', { page: { offset: 0, limit: 1 } })).intact).toBe(true);
  });
});
