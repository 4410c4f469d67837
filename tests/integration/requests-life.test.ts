import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallInput, RequestState } from '#contract';
import { type OpenApp, openMunicipality } from '../support/open-app.ts';
import { besideTheProgram } from '../support/open-store.ts';
import { content, listing } from '../support/requests.ts';

let open: OpenApp;
beforeEach(async () => {
  open = await openMunicipality();
});
afterEach(() => open.dispose());

const nothing = { outcome: null, handedTo: null, note: null };

describe('recording', () => {
  test('needs nothing but the text', async () => {
    const request = await open.call('requests.record', { content: content('  Teče jí střecha.  ') });
    expect(request).toEqual({
      id: expect.any(String),
      number: '1/2026',
      version: 1,
      content: content('Teče jí střecha.'),
      status: { state: 'noted', handedTo: null, outcome: null, closedAt: null },
      recordedAt: '2026-11-22T20:41:05.000Z',
      recordedBy: open.session.me.id,
      changedAt: '2026-11-22T20:41:05.000Z',
      binnedAt: null,
    });
    expect(await open.call('requests.get', { id: request.id })).toEqual({ request, entries: [] });
  });

  test('keeps everything that was filled in', async () => {
    const filled = content('Hledá pečovatelku pro maminku.', {
      area: 'A',
      situations: ['A1', 'A2'],
      channel: 'phone',
      urgency: 'days',
      subject: 'named',
      who: 'Paní Ukázková',
      phone: '603 123 456',
      where: 'u kapličky',
      age: { by: 'band', band: '80+' },
      sex: 'female',
      part: 'Lhota',
    });
    const { id } = await open.call('requests.record', { content: filled });
    expect((await open.call('requests.get', { id })).request.content).toEqual(filled);
  });

  test('tells an honest "neví se" from what nobody asked', async () => {
    const unknown = content('Někdo spí v čekárně.', { age: 'unknown', sex: 'unknown', part: 'unknown' });
    const { id } = await open.call('requests.record', { content: unknown });
    expect((await open.call('requests.get', { id })).request.content).toEqual(unknown);
  });

  test('refuses a name with an anonymous request and a year of birth that has not come', async () => {
    const named = content('Ptal se na dluhy.', { subject: 'anonymous', who: 'Jan Vzorový' });
    const reply = await open.app.invoke('requests.record', { content: named });
    expect(reply).toEqual({ ok: false, error: { code: 'invalid-input', params: { field: 'who' } } });
    const unborn = content('Ptal se na dluhy.', { age: { by: 'year', year: 2027 } });
    expect(await open.refusal('requests.record', { content: unborn })).toBe('invalid-input');
    expect((await open.call('requests.list', listing())).total).toBe(0);
  });

  test('numbers by the Prague year without a gap and never gives a number twice', async () => {
    open.host.setNow('2026-12-31T22:59:59.000Z');
    const last = await open.call('requests.record', { content: content('Před půlnocí.') });
    open.host.setNow('2026-12-31T23:00:00.000Z');
    const first = await open.call('requests.record', { content: content('Po půlnoci.') });
    const second = await open.call('requests.record', { content: content('Chvíli nato.') });
    expect([last.number, first.number, second.number]).toEqual(['1/2026', '1/2027', '2/2027']);
    await open.call('requests.moveToBin', { id: second.id });
    await open.call('requests.erase', { id: second.id });
    expect((await open.call('requests.record', { content: content('Další.') })).number).toBe('3/2027');
  });

  test('a refused recording uses up no number', async () => {
    const wrong = content('x', { subject: 'anonymous', who: 'Jan Vzorový' });
    await open.refusal('requests.record', { content: wrong });
    expect((await open.call('requests.record', { content: content('x') })).number).toBe('1/2026');
  });
});

describe('working on a request', () => {
  test('every rewording is kept, and whoever saw an older one is told', async () => {
    const first = await open.call('requests.record', { content: content('Chce dřevo.') });
    open.host.advance(60_000);
    const second = await open.call('requests.change', {
      id: first.id,
      version: 1,
      content: content('Chce dřevo na zimu.', { area: 'D' }),
    });
    expect([second.version, second.number, second.recordedAt]).toEqual([2, '1/2026', first.recordedAt]);
    const late = { id: first.id, version: 1, content: content('Nechce nic.') };
    expect(await open.refusal('requests.change', late)).toBe('changed-meanwhile');
    const { versions } = await open.call('requests.history', { id: first.id });
    expect(versions).toEqual([
      {
        version: 1,
        changedAt: second.changedAt,
        changedBy: open.session.me.id,
        content: first.content,
        status: first.status,
      },
    ]);
  });

  test('goes from noted to closed, back, and to the end, and the timeline tells it', async () => {
    const { id } = await open.call('requests.record', { content: content('Potřebuje vozík.') });
    type Step = Partial<CallInput<'requests.setState'>> & { state: RequestState };
    const step = async (version: number, wanted: Step) => {
      open.host.advance(1000);
      return open.call('requests.setState', { ...nothing, id, version, ...wanted });
    };
    await step(1, { state: 'in-progress', note: 'Volala jsem do půjčovny.' });
    await step(2, { state: 'handed-over', handedTo: 'Charita Ukázkov' });
    await step(3, { state: 'closed', outcome: 'full' });
    await step(4, { state: 'in-progress' });
    const closed = await step(5, { state: 'closed', outcome: 'solved' });
    expect(closed.status).toEqual({
      state: 'closed',
      outcome: 'solved',
      handedTo: null,
      closedAt: closed.changedAt,
    });
    const { entries } = await open.call('requests.get', { id });
    expect(entries.map((entry) => [entry.kind, entry.status?.state, entry.text])).toEqual([
      ['state', 'closed', ''],
      ['state', 'in-progress', ''],
      ['state', 'closed', ''],
      ['state', 'handed-over', ''],
      ['state', 'in-progress', 'Volala jsem do půjčovny.'],
    ]);
    const { versions } = await open.call('requests.history', { id });
    expect(versions.map(({ version, status }) => [version, status.state, status.outcome])).toEqual([
      [5, 'in-progress', null],
      [4, 'closed', 'full'],
      [3, 'handed-over', null],
      [2, 'in-progress', null],
      [1, 'noted', null],
    ]);
    expect(await open.refusal('requests.setState', { id, version: 6, ...nothing, state: 'noted' })).toBe(
      'invalid-input',
    );
  });

  test('an entry is written, corrected, and does not make the wording stale', async () => {
    const { id } = await open.call('requests.record', { content: content('Potřebuje vozík.') });
    open.host.advance(86_400_000);
    const entry = await open.call('requests.addEntry', {
      requestId: id,
      text: 'Byla jsem u ní.',
      day: '2026-11-21',
      minutes: 40,
    });
    const corrected = await open.call('requests.changeEntry', {
      id: entry.id,
      text: 'Byla jsem u ní doma.',
      day: '2026-11-22',
      minutes: null,
    });
    expect(corrected).toEqual({
      ...entry,
      text: 'Byla jsem u ní doma.',
      day: '2026-11-22',
      minutes: null,
      changedAt: entry.writtenAt,
    });
    const { request, entries } = await open.call('requests.get', { id });
    expect([entries, request.version, request.changedAt]).toEqual([[corrected], 1, entry.writtenAt]);
  });

  test('entries of another year and changes of state are not corrected', async () => {
    const { id } = await open.call('requests.record', { content: content('Potřebuje vozík.') });
    const entry = { requestId: id, text: 'Za sto let.', day: '2126-11-22', minutes: null };
    expect(await open.refusal('requests.addEntry', entry)).toBe('invalid-input');
    await open.call('requests.setState', { id, version: 1, ...nothing, state: 'in-progress' });
    const [state] = (await open.call('requests.get', { id })).entries;
    const change = { id: state?.id ?? '', text: 'Jinak.', day: '2026-11-22', minutes: null };
    expect(await open.refusal('requests.changeEntry', change)).toBe('invalid-input');
  });
});

describe('the bin', () => {
  test('takes a request out of the list and gives it back as it was', async () => {
    const request = await open.call('requests.record', { content: content('Omylem zapsáno.') });
    await open.call('requests.moveToBin', { id: request.id });
    expect((await open.call('requests.list', listing())).total).toBe(0);
    const { rows } = await open.call('requests.list', listing({ bin: true }));
    expect(rows.map((row) => row.id)).toEqual([request.id]);
    const change = { id: request.id, version: 1, content: content('Jinak.') };
    expect(await open.refusal('requests.change', change)).toBe('changed-meanwhile');
    await open.call('requests.restore', { id: request.id });
    expect((await open.call('requests.get', { id: request.id })).request).toEqual(request);
    expect((await open.call('requests.list', listing({ search: 'omylem' }))).total).toBe(1);
  });

  test('is the only place from which a request is erased', async () => {
    const { id } = await open.call('requests.record', { content: content('Omylem zapsáno.') });
    expect(await open.refusal('requests.erase', { id })).toBe('not-found');
    await open.call('requests.moveToBin', { id });
    await open.call('requests.erase', { id });
    for (const call of ['requests.get', 'requests.history', 'requests.restore'] as const) {
      expect(await open.refusal(call, { id })).toBe('not-found');
    }
  });

  test('erasing takes the timeline, the history, the search row, drafts and the note it was made of', async () => {
    await open.call('notes.seal', { text: 'Borůvkový závin', who: null, phone: null, where: null });
    const [note] = (await open.call('notes.list', {})).notes;
    const { requestId: id } = await open.call('notes.toRequest', { id: note?.id ?? '' });
    await open.call('requests.addEntry', { requestId: id, text: 'borůvky', day: '2026-11-22', minutes: 5 });
    await open.call('requests.change', { id, version: 1, content: content('Borůvkový koláč') });
    await open.call('drafts.save', { key: `request-${id}`, fields: { text: 'Borůvková' } });
    expect(everyTextOf(open)).toMatch(/bor[uů]vk/i);
    await open.call('requests.moveToBin', { id });
    await open.call('requests.erase', { id });
    expect((await open.call('drafts.list', {})).drafts).toEqual([]);
    for (const bin of [true, false]) {
      expect((await open.call('requests.list', listing({ search: 'borůvky', bin }))).total).toBe(0);
    }
    expect(everyTextOf(open)).not.toMatch(/bor[uů]vk/i);
  });
});

/** All values of all tables, the search index too: where an erased word must not be found. */
function everyTextOf({ host, recoveryCode }: OpenApp): string {
  return besideTheProgram({ folder: host.dataFolder, recoveryCode }, (database) => {
    const names = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    const values = names.flatMap((name) => database.prepare(`SELECT * FROM "${name}"`).raw().all().flat());
    return values
      .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
      .join('\n');
  });
}

test('Domů counts open requests and names those nobody touched for 14 days', async () => {
  const old = await open.call('requests.record', { content: content('Stará věc.') });
  open.host.advance(1000);
  const touched = await open.call('requests.record', {
    content: content('Nedávno se o ní mluvilo.', { area: 'B' }),
  });
  const closed = await open.call('requests.record', { content: content('Hotová věc.') });
  await open.call('requests.setState', {
    id: closed.id,
    version: 1,
    ...nothing,
    state: 'closed',
    outcome: 'solved',
  });
  open.host.advance(13 * 86_400_000);
  await open.call('requests.addEntry', {
    requestId: touched.id,
    text: 'Volal.',
    day: '2026-12-05',
    minutes: 1,
  });
  expect((await open.call('requests.overview', {})).waiting).toEqual([]);
  open.host.advance(86_400_000);
  const overview = await open.call('requests.overview', {});
  expect(overview).toMatchObject({ noted: 2, inProgress: 0, handedOver: 0, unclassified: 1 });
  expect(overview.waiting.map((row) => row.id)).toEqual([old.id]);
});

test('parts of the obec are offered in Czech order, each once', async () => {
  for (const part of ['Chlum', 'Horka', 'Čeperka', 'Horka', 'Dolní Lhota', 'unknown']) {
    await open.call('requests.record', { content: content('Něco.', { part }) });
  }
  const { parts } = await open.call('requests.parts', {});
  expect(parts).toEqual(['Čeperka', 'Dolní Lhota', 'Horka', 'Chlum']);
});
