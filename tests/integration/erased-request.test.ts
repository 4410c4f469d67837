import { expect, test } from 'vitest';
import { sampleContent } from '../support/content.ts';
import { contentHost } from '../support/content-host.ts';
import { openMunicipality } from '../support/open-app.ts';
import { besideTheProgram } from '../support/open-store.ts';
import { content } from '../support/requests.ts';

/** Every row of every table but the journal, as text. */
function rowsOutsideTheJournal(vault: { folder: string; recoveryCode: string }): string {
  return besideTheProgram(vault, (database) => {
    const tables = database
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'audit'")
      .pluck()
      .all();
    const rows = tables.flatMap((table) =>
      database
        .prepare(`SELECT * FROM "${table}"`)
        .all()
        .map((row) => `${table} ${JSON.stringify(row)}`),
    );
    return rows.join('\n');
  });
}

test('an erased request leaves no way, wording, task, draft or word of its own behind', async () => {
  const open = await openMunicipality(contentHost(sampleContent()));
  try {
    const text = 'Chystá se borůvkový koláč.';
    const { id } = await open.call('requests.record', { content: content(text, { who: 'Paní Ukázková' }) });
    const way = { guide: 'F1', request: id } as const;
    await open.call('guides.answer', { ...way, question: 'dopis', option: 'ano' });
    const tasks = [{ step: 'zavolat', title: 'Zavolat kvůli borůvkám', due: '2026-11-23' }];
    await open.call('guides.makeTasks', { ...way, tasks });
    await open.call('guides.markStep', { ...way, step: 'zavolat', done: true });
    const task = await open.call('tasks.add', { request: id, title: 'Borůvky sebrat', due: null });
    const entry = { requestId: id, text: 'Borůvky dorazily.', day: '2026-11-22', minutes: null };
    const { id: entryId } = await open.call('requests.addEntry', entry);
    const forms = [`request-${id}`, `entry-${id}`, `entry-${entryId}`, `task-${id}`, `task-${task.id}`];
    for (const key of forms) await open.call('drafts.save', { key, fields: { text: 'borůvky' } });
    const vault = { folder: open.host.dataFolder, recoveryCode: open.recoveryCode };
    const traces = [id, task.id, entryId, 'orůvk', 'Ukázková', '"F1"'];
    const before = rowsOutsideTheJournal(vault);
    const found = (rows: string) => traces.filter((trace) => rows.includes(trace));
    expect(found(before)).toEqual(traces);

    await open.call('requests.moveToBin', { id });
    await open.call('requests.erase', { id });
    expect(found(rowsOutsideTheJournal(vault))).toEqual([]);
    expect(await open.call('drafts.list', {})).toEqual({ drafts: [] });
    expect((await open.call('tasks.open', {})).tasks).toEqual([]);
    expect((await open.call('guides.affected', {})).walks).toEqual([]);
  } finally {
    await open.dispose();
  }
});
