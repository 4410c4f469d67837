import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../src-main/store/index.ts';
import { type OpenApp, openMunicipality } from '../support/open-app.ts';
import { besideTheProgram } from '../support/open-store.ts';
import { content } from '../support/requests.ts';

let open: OpenApp;
beforeEach(async () => {
  open = await openMunicipality();
});
afterEach(() => open.dispose());

function journal(offset = 0, limit = 50) {
  return open.call('audit.list', { page: { offset, limit } });
}

/** Somebody with the recovery code and a database program. */
function tamper(work: (database: Database) => void): void {
  const { recoveryCode, host } = open;
  besideTheProgram({ folder: host.dataFolder, recoveryCode }, work);
}

/** Requests recorded after what making the vault wrote. Returns how many rows there were before. */
async function recordThree(): Promise<number> {
  const { total } = await journal();
  for (const text of ['První.', 'Druhá.', 'Třetí.']) {
    open.host.advance(1000);
    await open.call('requests.record', { content: content(text) });
  }
  return total;
}

test('every change leaves one row: who, when, what kind, which record, and never content', async () => {
  const before = await recordThree();
  const { rows, total, intact } = await journal();
  expect([total, intact]).toEqual([before + 3, true]);
  expect(rows[0]).toEqual({
    sequence: before + 3,
    at: '2026-11-22T20:41:08.000Z',
    person: open.session.me.id,
    kind: 'request.recorded',
    subject: expect.any(String),
  });
  expect(JSON.stringify(rows)).not.toContain('Třetí');
});

test('comes newest first, by pages', async () => {
  const before = await recordThree();
  const pages = [await journal(0, 2), await journal(2, 1), await journal(before + 3, 10)];
  expect(pages.map(({ rows }) => rows.map((row) => row.sequence - before))).toEqual([[3, 2], [1], []]);
});

test('a refused call and a saved draft leave none', async () => {
  const { total } = await journal();
  await open.refusal('requests.moveToBin', { id: '00000000-0000-4000-8000-000000000000' });
  await open.call('drafts.save', { key: 'request-new', fields: { text: 'Rozepsáno' } });
  expect((await journal()).total).toBe(total);
});

test('putting into the bin what already lies there is not a change', async () => {
  const { id } = await open.call('requests.record', { content: content('x') });
  await open.call('requests.moveToBin', { id });
  const { total } = await journal();
  await open.call('requests.moveToBin', { id });
  expect((await journal()).total).toBe(total);
});

test('the database refuses to change or shorten it', async () => {
  await recordThree();
  tamper((database) => {
    expect(() => database.exec("UPDATE audit SET kind = 'request.changed'")).toThrow('append-only');
    expect(() => database.exec('DELETE FROM audit')).toThrow('append-only');
  });
  expect((await journal()).intact).toBe(true);
});

test.each([
  ['a changed row', "UPDATE audit SET subject = 'x' WHERE sequence = 2"],
  [
    'a changed row at the end',
    "UPDATE audit SET at = '2026-01-01T00:00:00.000Z' WHERE sequence = (SELECT max(sequence) FROM audit)",
  ],
  ['a removed row', 'DELETE FROM audit WHERE sequence = 2'],
  ['rows cut off at the end', 'DELETE FROM audit WHERE sequence > 2'],
  ['everything removed', 'DELETE FROM audit'],
])('%s is noticed, also after the journal was found intact', async (_what, sql) => {
  await recordThree();
  expect((await journal()).intact).toBe(true);
  tamper((database) => {
    database.exec('DROP TRIGGER audit_never_changes; DROP TRIGGER audit_never_shrinks;');
    expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
  });
  expect((await journal()).intact).toBe(false);
  await open.call('requests.record', { content: content('Život jde dál.') });
  expect((await journal()).intact).toBe(false);
});
