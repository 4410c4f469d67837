import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleContent } from '../support/content.ts';
import { contentHost } from '../support/content-host.ts';
import { type OpenApp, openLag, openMunicipality } from '../support/open-app.ts';
import { content } from '../support/requests.ts';

let open: OpenApp;
let request: string;
beforeEach(async () => {
  open = await openMunicipality(contentHost(sampleContent()));
  request = await record('Přišel mu dopis.');
});
afterEach(() => open.dispose());

const unheardOf = '11111111-1111-4111-8111-111111111111';

async function record(text: string): Promise<string> {
  return (await open.call('requests.record', { content: content(text) })).id;
}

async function add(title: string, due: string | null = null, to: string | null = null): Promise<string> {
  open.host.advance(1000);
  return (await open.call('tasks.add', { request: to, title, due })).id;
}

async function openTitles(): Promise<string[]> {
  return (await open.call('tasks.open', {})).tasks.map(({ title }) => title);
}

async function taskKinds(): Promise<string[]> {
  const { rows } = await open.call('audit.list', { page: { offset: 0, limit: 50 } });
  return rows.map(({ kind }) => kind).filter((kind) => kind.startsWith('task.'));
}

const fifteenDays = 15 * 24 * 60 * 60 * 1000;

async function untouched(): Promise<string[]> {
  return (await open.call('requests.overview', {})).waiting.map(({ id }) => id);
}

describe('work on a request', () => {
  test('is a task that was done, so that nobody is told that nothing happened', async () => {
    const id = await add('Zavolat sestře', '2026-11-25', request);
    open.host.advance(fifteenDays);
    expect(await untouched()).toEqual([request]);
    await open.call('tasks.setDone', { id, done: true });
    expect(await untouched()).toEqual([]);
    const { request: after } = await open.call('requests.get', { id: request });
    // Nobody reworded the request: who has its form open loses nothing.
    expect([after.changedAt, after.version]).toEqual([open.host.clock.now().toISOString(), 1]);
  });

  test('is a step of its guide that was done', async () => {
    open.host.advance(fifteenDays);
    await open.call('guides.answer', { guide: 'A1', request, question: 'dopis', option: 'ano' });
    expect(await untouched()).toEqual([request]);
    const { guide } = await open.call('guides.read', { guide: 'A1', request });
    const step = guide.steps[0]?.id ?? '';
    await open.call('guides.markStep', { guide: 'A1', request, step, done: true });
    expect(await untouched()).toEqual([]);
  });

  test('is neither a plan, nor a later day, nor a mark taken back', async () => {
    const id = await add('Zavolat sestře', '2026-11-25', request);
    await open.call('tasks.setDone', { id, done: true });
    open.host.advance(fifteenDays);
    await open.call('tasks.setDone', { id, done: false });
    await open.call('tasks.change', { id, title: 'Zavolat sestře', due: '2027-01-15' });
    await add('Napsat bratrovi', '2027-01-15', request);
    expect(await untouched()).toEqual([request]);
  });
});

describe('a task', () => {
  test('has words, a day and a request, or neither day nor request', async () => {
    const task = await open.call('tasks.add', { request, title: '  Zavolat sestře ', due: '2026-11-25' });
    expect(task).toEqual({
      ...{ id: expect.any(String), request, requestNumber: '1/2026', title: 'Zavolat sestře' },
      ...{ due: '2026-11-25', origin: null, createdAt: '2026-11-22T20:41:05.000Z' },
      ...{ createdBy: open.session.me.id, doneAt: null, doneBy: null, removedAt: null },
    });
    const bare = await open.call('tasks.add', { request: null, title: 'Objednat letáky', due: null });
    expect(bare).toMatchObject({ request: null, requestNumber: null, due: null });
    expect(await open.call('tasks.open', {})).toEqual({ tasks: [task, bare], today: '2026-11-22' });
  });

  test('waits in the order of days, overdue ones first, those without a day last', async () => {
    await add('bez termínu');
    await add('za týden', '2026-11-29');
    await add('dnes podruhé', '2026-11-22');
    await add('po termínu', '2026-11-01');
    await add('dnes', '2026-11-22', request);
    expect(await openTitles()).toEqual(['po termínu', 'dnes podruhé', 'dnes', 'za týden', 'bez termínu']);
  });

  test('stays with its request: first what waits, then what was done, the latest first', async () => {
    const [first, second] = [await add('první', null, request), await add('druhý', null, request)];
    await add('čeká', null, request);
    await add('cizí');
    for (const id of [first, second]) {
      open.host.advance(1000);
      await open.call('tasks.setDone', { id, done: true });
    }
    const { tasks } = await open.call('tasks.ofRequest', { request });
    expect(tasks.map(({ title }) => title)).toEqual(['čeká', 'druhý', 'první']);
  });

  test('can be reworded, done, not done after all, taken off and put back, each with its row', async () => {
    const id = await add('Zavolat', '2026-11-25');
    const changed = await open.call('tasks.change', { id, title: 'Zavolat znovu', due: null });
    expect([changed.title, changed.due]).toEqual(['Zavolat znovu', null]);
    const done = await open.call('tasks.setDone', { id, done: true });
    expect([done.doneAt, done.doneBy]).toEqual(['2026-11-22T20:41:06.000Z', open.session.me.id]);
    expect(await openTitles()).toEqual([]);
    const waiting = await open.call('tasks.setDone', { id, done: false });
    expect([waiting.doneAt, waiting.doneBy]).toEqual([null, null]);
    await open.call('tasks.setRemoved', { id, removed: true });
    expect(await openTitles()).toEqual([]);
    await open.call('tasks.setRemoved', { id, removed: false });
    expect(await openTitles()).toEqual(['Zavolat znovu']);
    const kinds = ['restored', 'removed', 'reopened', 'done', 'changed', 'added'];
    expect(await taskKinds()).toEqual(kinds.map((kind) => `task.${kind}`));
  });

  test('leaves no row when nothing changes', async () => {
    const id = await add('Zavolat');
    await open.call('tasks.change', { id, title: 'Zavolat', due: null });
    await open.call('tasks.setDone', { id, done: false });
    await open.call('tasks.setRemoved', { id, removed: false });
    expect(await taskKinds()).toEqual(['task.added']);
  });

  test('rests with its request in the bin and comes back with it', async () => {
    const id = await add('Zavolat', null, request);
    await open.call('requests.moveToBin', { id: request });
    expect(await openTitles()).toEqual([]);
    expect(await open.refusal('tasks.setDone', { id, done: true })).toBe('not-found');
    expect(await open.refusal('tasks.add', { request, title: 'Další', due: null })).toBe('not-found');
    await open.call('requests.restore', { id: request });
    expect(await openTitles()).toEqual(['Zavolat']);
  });

  test('that is not there, was taken off, or has no words is refused', async () => {
    const id = await add('Zavolat');
    await open.call('tasks.setRemoved', { id, removed: true });
    for (const wrong of [id, unheardOf]) {
      expect(await open.refusal('tasks.change', { id: wrong, title: 'Jinak', due: null })).toBe('not-found');
      expect(await open.refusal('tasks.setDone', { id: wrong, done: true })).toBe('not-found');
    }
    expect(await open.refusal('tasks.setRemoved', { id: unheardOf, removed: true })).toBe('not-found');
    expect(await open.refusal('tasks.ofRequest', { request: unheardOf })).toBe('not-found');
    const to = { request: unheardOf, title: 'Zavolat', due: null };
    expect(await open.refusal('tasks.add', to)).toBe('not-found');
    expect(await open.refusal('tasks.add', { request: null, title: '   ', due: null })).toBe('invalid-input');
    const due = '2026-02-30';
    expect(await open.refusal('tasks.add', { request: null, title: 'A', due })).toBe('invalid-input');
  });

  test('belongs to an obec, not to a LAG', async () => {
    const lag = await openLag(contentHost(sampleContent()));
    try {
      expect(await lag.refusal('tasks.open', {})).toBe('wrong-vault-kind');
    } finally {
      await lag.dispose();
    }
  });
});

describe('tasks of the steps of a guide', () => {
  const way = () => ({ guide: 'A1', request }) as const;
  const call = { step: 'zavolat', title: 'Zavolat na úřad', due: '2026-11-23' };
  const appeal = { step: 'odvolat', title: 'Podat odvolání', due: null };
  const make = (...tasks: (typeof call | typeof appeal)[]) =>
    open.call('guides.makeTasks', { ...way(), tasks });
  const mark = (done: boolean) => open.call('guides.markStep', { ...way(), step: 'zavolat', done });
  const doneSteps = async () =>
    (await open.call('guides.read', way())).walk?.done.map(({ step, title }) => [step, title]);
  const onlyTask = async () => {
    const { tasks } = await open.call('tasks.ofRequest', { request });
    if (tasks[0] === undefined || tasks.length > 1) throw new Error(`There are ${tasks.length} tasks.`);
    return tasks[0];
  };

  test('begin the way and are dated as the caller says; a step has one open task at a time', async () => {
    expect(await make(call, appeal, call)).toEqual({ made: 2 });
    expect(await make(call)).toEqual({ made: 0 });
    const { tasks } = await open.call('tasks.open', {});
    expect(tasks.map(({ title, due, origin }) => ({ title, due, step: origin?.step }))).toEqual([
      { title: 'Zavolat na úřad', due: '2026-11-23', step: 'zavolat' },
      { title: 'Podat odvolání', due: null, step: 'odvolat' },
    ]);
    expect((await open.call('guides.read', way())).walk).toMatchObject({ answers: [], done: [] });
    const { rows } = await open.call('audit.list', { page: { offset: 0, limit: 50 } });
    const made = rows.filter(({ kind }) => kind === 'guide.tasks-made');
    expect(made.map(({ subject }) => subject)).toEqual([request]);
  });

  test('of another request with the same guide are its own', async () => {
    await make(call);
    const other = { guide: 'A1', request: await record('Jiný dopis.') } as const;
    expect(await open.call('guides.makeTasks', { ...other, tasks: [call] })).toEqual({ made: 1 });
    await mark(true);
    expect((await open.call('tasks.open', {})).tasks.map((task) => task.request)).toEqual([other.request]);
  });

  test('are not made of a step that is done already', async () => {
    await mark(true);
    expect(await make(call)).toEqual({ made: 0 });
  });

  test('mark the step when they are done, by its title, and take the mark back', async () => {
    await make(call);
    const { id } = await onlyTask();
    await open.call('tasks.setDone', { id, done: true });
    expect(await doneSteps()).toEqual([['zavolat', 'Zavolejte na úřad']]);
    await open.call('tasks.setDone', { id, done: false });
    expect(await doneSteps()).toEqual([]);
  });

  test('are done when their step is marked, and wait again when it is not done after all', async () => {
    await make(call);
    await mark(true);
    expect(await onlyTask()).toMatchObject({ doneBy: open.session.me.id });
    await mark(false);
    expect(await onlyTask()).toMatchObject({ doneAt: null, doneBy: null });
  });

  test('leave the tasks of other steps alone', async () => {
    await make(call, appeal);
    await mark(true);
    const { tasks } = await open.call('tasks.open', {});
    expect(tasks.map(({ title }) => title)).toEqual(['Podat odvolání']);
  });

  test('taken off the list stay off it whatever becomes of the step', async () => {
    await make(call);
    const { id } = await onlyTask();
    await open.call('tasks.setRemoved', { id, removed: true });
    await mark(true);
    await mark(false);
    expect((await open.call('tasks.ofRequest', { request })).tasks).toEqual([]);
    expect(await make(call)).toEqual({ made: 1 });
  });

  test('can be done after the way was forgotten', async () => {
    await make(call);
    const { walk } = await open.call('guides.read', way());
    await open.call('guides.forgetWalk', { walk: walk?.id ?? '' });
    await open.call('tasks.setDone', { id: (await onlyTask()).id, done: true });
    expect((await open.call('guides.read', way())).walk).toBeNull();
  });
});
