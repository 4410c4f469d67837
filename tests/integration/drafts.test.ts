import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenApp, openMunicipality, otherPassphrase, passphrase } from '../support/open-app.ts';

let open: OpenApp;
beforeEach(async () => {
  open = await openMunicipality();
});
afterEach(() => open.dispose());

const key = 'request-new';

test('what is typed is there after locking in the middle of a word', async () => {
  await open.call('drafts.save', { key, fields: { text: 'Sousedka paní K. nemá na dř', phone: null } });
  await open.call('vault.lock', {});
  expect(await open.refusal('drafts.load', { key })).toBe('vault-locked');
  await open.call('vault.unlock', { passphrase, wrapId: null });
  expect((await open.call('drafts.load', { key })).draft).toEqual({
    fields: { text: 'Sousedka paní K. nemá na dř', phone: null },
    savedAt: '2026-11-22T20:41:05.000Z',
  });
});

test('the last typed version is the one that is kept, and forms left open are listed newest first', async () => {
  await open.call('drafts.save', { key, fields: { text: 'Vo' } });
  open.host.advance(500);
  await open.call('drafts.save', { key: 'request-2', fields: {} });
  open.host.advance(500);
  await open.call('drafts.save', { key, fields: { text: 'Vozík' } });
  expect((await open.call('drafts.load', { key })).draft?.fields).toEqual({ text: 'Vozík' });
  expect((await open.call('drafts.list', {})).drafts.map((draft) => draft.key)).toEqual([key, 'request-2']);
});

test('a discarded draft is gone; discarding it again does nothing', async () => {
  await open.call('drafts.save', { key, fields: { text: 'x' } });
  await open.call('drafts.discard', { key });
  await open.call('drafts.discard', { key });
  expect((await open.call('drafts.load', { key })).draft).toBeNull();
  expect((await open.call('drafts.list', {})).drafts).toEqual([]);
});

test('everybody has drafts of their own', async () => {
  await open.call('drafts.save', { key, fields: { text: 'Starosta píše.' } });
  const clerk = { role: 'clerk', name: 'Paní Ukázková', passphrase: otherPassphrase } as const;
  await open.call('vault.addPerson', clerk);
  await open.call('vault.lock', {});
  await open.call('vault.unlock', { passphrase: otherPassphrase, wrapId: null });
  expect((await open.call('drafts.load', { key })).draft).toBeNull();
  await open.call('drafts.save', { key, fields: { text: 'Paní Ukázková píše.' } });
  await open.call('drafts.discard', { key });
  await open.call('vault.lock', {});
  await open.call('vault.unlock', { passphrase, wrapId: null });
  expect((await open.call('drafts.load', { key })).draft?.fields).toEqual({ text: 'Starosta píše.' });
});

test('a page gone wrong cannot fill the store', async () => {
  const many = Object.fromEntries(Array.from({ length: 61 }, (_, place) => [`field-${place}`, 'x']));
  const long = Object.fromEntries(
    Array.from({ length: 11 }, (_, place) => [`field-${place}`, 'x'.repeat(20_000)]),
  );
  for (const fields of [many, long]) {
    expect(await open.refusal('drafts.save', { key, fields })).toBe('invalid-input');
  }
  expect((await open.call('drafts.load', { key })).draft).toBeNull();
});
