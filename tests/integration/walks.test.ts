import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleContent } from '../support/content.ts';
import { contentHost } from '../support/content-host.ts';
import { type OpenApp, openLag, openMunicipality, passphrase } from '../support/open-app.ts';
import { content } from '../support/requests.ts';

let open: OpenApp;
let request: string;
beforeEach(async () => {
  open = await openMunicipality(contentHost(sampleContent()));
  request = (await open.call('requests.record', { content: content('Přišel mu dopis.') })).id;
});
afterEach(() => open.dispose());

const alone = { guide: 'A1', request: null } as const;
const unheardOf = '11111111-1111-4111-8111-111111111111';

async function journal(): Promise<{ kind: string; subject: string | null }[]> {
  const { rows } = await open.call('audit.list', { page: { offset: 0, limit: 50 } });
  return rows
    .filter(({ kind }) => kind.startsWith('guide.') || kind.startsWith('task.'))
    .map(({ kind, subject }) => ({ kind, subject }));
}

describe('a guide', () => {
  test('is in the list once for each situation, with its area and two sentences', async () => {
    const { guides } = await open.call('guides.list', {});
    expect(guides).toHaveLength(40);
    expect(guides[0]).toEqual({
      ...{ id: 'A1', area: 'A', title: 'Ukázkový postup', stale: false },
      gist: 'Přišel dopis z úřadu. Dá se s ním něco dělat.',
    });
  });

  test('prints a stale fact once nobody checked it for a year', async () => {
    open.host.setNow('2027-11-22T10:00:00.000Z');
    const { guides } = await open.call('guides.list', {});
    expect(guides[0]?.stale).toBe(true);
  });

  test('can be read without beginning a way', async () => {
    const reading = await open.call('guides.read', alone);
    expect(reading).toMatchObject({
      ...{ guide: { id: 'A1' }, day: '2026-11-22', origin: null, walk: null, doneBeside: [] },
      ...{ outdated: false, changesOn: null, evaluation: { pending: 'dopis', outcome: 'odvolani' } },
    });
    expect(reading.book.facts.map(({ id }) => id).sort()).toEqual(['odvolani', 'prispevek', 'rada']);
    expect((await open.call('guides.walks', { request: null })).walks).toEqual([]);
  });

  test('says what it would say to some answers', async () => {
    const answers = [{ question: 'dopis', option: 'ne' }];
    const said = await open.call('guides.evaluate', { guide: 'A1', answers });
    expect(said).toMatchObject({ asked: ['dopis', 'sam'], pending: 'sam', outcome: 'pomoc' });
  });
});

describe('a way', () => {
  test('begins with the first answer and is there again after locking', async () => {
    const way = { guide: 'A1', request } as const;
    const reading = await open.call('guides.answer', { ...way, question: 'dopis', option: 'ano' });
    expect(reading.walk).toEqual({
      id: expect.any(String),
      ...way,
      answers: [{ question: 'dopis', option: 'ano' }],
      done: [],
      pinned: expect.stringMatching(/^[0-9a-f]{64}$/),
      startedAt: '2026-11-22T20:41:05.000Z',
      changedAt: '2026-11-22T20:41:05.000Z',
    });
    await open.call('guides.markStep', { ...way, step: 'zavolat', done: true });
    const before = await open.call('guides.read', way);
    await open.call('vault.lock', {});
    await open.call('vault.unlock', { passphrase, wrapId: null });
    expect(await open.call('guides.read', way)).toEqual(before);
    expect((await open.call('guides.walks', { request })).walks).toMatchObject([
      { title: 'Ukázkový postup', requestNumber: '1/2026', stepsTotal: 2, stepsDone: 1, outdated: false },
    ]);
  });

  test('to a request is another one than the one on its own', async () => {
    await open.call('guides.answer', { guide: 'A1', request, question: 'dopis', option: 'ne' });
    const own = await open.call('guides.answer', { ...alone, question: 'dopis', option: 'ano' });
    expect(own.walk?.answers).toEqual([{ question: 'dopis', option: 'ano' }]);
    const toRequest = await open.call('guides.read', { guide: 'A1', request });
    expect(toRequest.walk?.answers).toEqual([{ question: 'dopis', option: 'ne' }]);
  });

  test('takes another answer, „nevím“, and an answer back', async () => {
    for (const option of ['ano', 'unknown'] as const) {
      const { walk } = await open.call('guides.answer', { ...alone, question: 'dopis', option });
      expect(walk?.answers).toEqual([{ question: 'dopis', option }]);
    }
    const back = await open.call('guides.answer', { ...alone, question: 'dopis', option: null });
    expect([back.walk?.answers, back.evaluation.pending]).toEqual([[], 'dopis']);
  });

  test('does not begin by taking back an answer nobody gave', async () => {
    const { walk } = await open.call('guides.answer', { ...alone, question: 'dopis', option: null });
    expect(walk).toBeNull();
  });

  test('loses no done step when an answer changes: it stands beside until it is asked for again', async () => {
    await open.call('guides.answer', { ...alone, question: 'dopis', option: 'ano' });
    await open.call('guides.markStep', { ...alone, step: 'odvolat', done: true });
    const other = await open.call('guides.answer', { ...alone, question: 'dopis', option: 'ne' });
    const mark = {
      ...{ step: 'odvolat', title: 'Podejte odvolání', doneAt: '2026-11-22T20:41:05.000Z' },
      doneBy: open.session.me.id,
    };
    expect([other.walk?.done, other.doneBeside]).toEqual([[mark], [mark]]);
    const again = await open.call('guides.answer', { ...alone, question: 'dopis', option: 'ano' });
    expect([again.walk?.done, again.doneBeside]).toEqual([[mark], []]);
  });

  test('keeps the first mark of a step marked twice, and gives it up when it is not done after all', async () => {
    const first = await open.call('guides.markStep', { ...alone, step: 'zavolat', done: true });
    open.host.advance(60_000);
    const second = await open.call('guides.markStep', { ...alone, step: 'zavolat', done: true });
    expect(second.walk).toEqual(first.walk);
    const undone = await open.call('guides.markStep', { ...alone, step: 'zavolat', done: false });
    expect(undone.walk?.done).toEqual([]);
  });

  test('leaves its beginning and its steps in the journal, never an answer', async () => {
    await open.call('guides.answer', { guide: 'A1', request, question: 'dopis', option: 'ne' });
    await open.call('guides.answer', { guide: 'A1', request, question: 'sam', option: 'ano' });
    await open.call('guides.markStep', { guide: 'A1', request, step: 'zavolat', done: true });
    await open.call('guides.markStep', { guide: 'A1', request, step: 'zavolat', done: false });
    const kinds = ['guide.step-undone', 'guide.step-done', 'guide.walk-started'];
    expect(await journal()).toEqual(kinds.map((kind) => ({ kind, subject: request })));
  });

  test('can be forgotten with its answers; tasks made of it stay', async () => {
    const way = { guide: 'A1', request } as const;
    const tasks = [{ step: 'zavolat', title: 'Zavolat na úřad', due: null }];
    await open.call('guides.makeTasks', { ...way, tasks });
    const { walk } = await open.call('guides.answer', { ...way, question: 'dopis', option: 'ne' });
    await open.call('guides.forgetWalk', { walk: walk?.id ?? '' });
    expect((await open.call('guides.read', way)).walk).toBeNull();
    expect((await open.call('tasks.ofRequest', { request })).tasks).toHaveLength(1);
    expect((await journal())[0]).toEqual({ kind: 'guide.walk-forgotten', subject: request });
  });
});

describe('a way that cannot be', () => {
  const answer = (more: { question?: string; option?: string }) => ({
    ...{ ...alone, question: 'dopis', option: 'ano' },
    ...more,
  });

  test.each([
    ['question', { question: 'neni' }],
    ['option', { option: 'neni' }],
  ])('is an answer the guide does not have: %s', async (field, more) => {
    const reply = await open.app.invoke('guides.answer', answer(more));
    expect(reply).toEqual({ ok: false, error: { code: 'invalid-input', params: { field } } });
    const answers = [{ question: 'dopis', option: 'ano', ...more }];
    expect(await open.refusal('guides.evaluate', { guide: 'A1', answers })).toBe('invalid-input');
    expect((await open.call('guides.walks', { request: null })).walks).toEqual([]);
  });

  test('is a step that is not there', async () => {
    const step = { ...alone, step: 'neni', done: true };
    const reply = await open.app.invoke('guides.markStep', step);
    expect(reply).toEqual({ ok: false, error: { code: 'invalid-input', params: { field: 'step' } } });
    const tasks = [{ step: 'neni', title: 'Úkol', due: null }];
    expect(await open.refusal('guides.makeTasks', { ...alone, tasks })).toBe('invalid-input');
  });

  test('leads to a request that is not there or lies in the bin', async () => {
    const { walk } = await open.call('guides.answer', { ...answer({}), request });
    await open.call('requests.moveToBin', { id: request });
    for (const id of [request, unheardOf]) {
      const way = { guide: 'A1', request: id } as const;
      const step = { ...way, step: 'zavolat', done: true };
      expect(await open.refusal('guides.read', way)).toBe('not-found');
      expect(await open.refusal('guides.answer', { ...answer({}), request: id })).toBe('not-found');
      expect(await open.refusal('guides.markStep', step)).toBe('not-found');
    }
    expect(await open.refusal('guides.walks', { request: unheardOf })).toBe('not-found');
    for (const id of [walk?.id ?? '', unheardOf]) {
      expect(await open.refusal('guides.adopt', { walk: id })).toBe('not-found');
      expect(await open.refusal('guides.difference', { walk: id })).toBe('not-found');
      expect(await open.refusal('guides.forgetWalk', { walk: id })).toBe('not-found');
    }
  });
});

test('a LAG walks guides on their own: it has no requests and no tasks', async () => {
  const lag = await openLag(contentHost(sampleContent()));
  try {
    const { walk } = await lag.call('guides.markStep', { ...alone, step: 'zavolat', done: true });
    expect(walk?.done).toHaveLength(1);
    expect(await lag.refusal('guides.read', { guide: 'A1', request: unheardOf })).toBe('wrong-vault-kind');
    const tasks = [{ step: 'pec', title: 'Úkol', due: null }];
    expect(await lag.refusal('guides.makeTasks', { ...alone, tasks })).toBe('wrong-vault-kind');
  } finally {
    await lag.dispose();
  }
});
