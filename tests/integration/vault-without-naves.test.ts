import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decryptDatabase, readDataKey, type Secret } from '../support/independent-reader.ts';
import { type OpenApp, openMunicipality, otherPassphrase, passphrase } from '../support/open-app.ts';

const text = 'Paní Ukázková neví, kdo jí doveze oběd.';
let opened: OpenApp;
let folder: string;

beforeEach(async () => {
  opened = await openMunicipality();
  folder = opened.host.dataFolder;
  await opened.call('notes.seal', { text, who: null, phone: null, where: null });
});
afterEach(() => opened.dispose());

/** The tables as an ordinary SQLite sees them. */
async function plainDatabase(secret: Secret): Promise<DatabaseSync> {
  const path = join(folder, 'plain.db');
  writeFileSync(path, decryptDatabase(folder, readDataKey(folder, secret)));
  return new DatabaseSync(path, { readOnly: true });
}

function check(database: DatabaseSync): void {
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  expect(database.prepare('SELECT text, state FROM notes').all()).toEqual([{ text, state: 'waiting' }]);
  expect(database.prepare('SELECT name, role FROM people').all()).toEqual([
    { name: 'Jan Vzorový', role: 'mayor' },
  ]);
  database.close();
}

test('the passphrase alone opens the locked folder', async () => {
  await opened.call('vault.lock', {});
  check(await plainDatabase({ passphrase: passphrase.normalize('NFD') }));
});

test('the recovery code alone opens it too', async () => {
  await opened.call('vault.lock', {});
  check(await plainDatabase({ recoveryCode: opened.recoveryCode.toLowerCase() }));
});

test('so does what a crash left, with its log', async () => {
  expect(readdirSync(folder)).toContain('naves.db-wal');
  check(await plainDatabase({ passphrase }));
});

test('a wrong passphrase and a changed passphrase do not', async () => {
  expect(() => readDataKey(folder, { passphrase: otherPassphrase })).toThrow('Nothing in vault.json opens');
  await opened.call('vault.changePassphrase', { current: passphrase, next: otherPassphrase });
  expect(() => readDataKey(folder, { passphrase })).toThrow('Nothing in vault.json opens');
  readDataKey(folder, { passphrase: otherPassphrase });
});

test('a sealed note opens with the program age and the identity from the database', async () => {
  await opened.call('vault.lock', {});
  await opened.call('notes.seal', { text: 'Zavolat dceři.', who: null, phone: '601 000 000', where: null });
  const database = await plainDatabase({ passphrase });
  const { value } = database.prepare("SELECT value FROM secrets WHERE name = 'age-identity'").get() ?? {};
  database.close();
  if (!(value instanceof Uint8Array)) throw new Error('There is no identity.');
  const identity = join(folder, 'identity.txt');
  writeFileSync(identity, value);
  const [name = ''] = readdirSync(join(folder, 'notes'));
  const plain = execFileSync('age', ['--decrypt', '--identity', identity, join(folder, 'notes', name)]);
  expect(JSON.parse(plain.toString('utf8'))).toMatchObject({
    format: 'naves-note',
    version: 1,
    text: 'Zavolat dceři.',
    phone: '601 000 000',
  });
});
