import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseHeader } from '../../src-main/core/vault/header.ts';
import { openWithPassphrase } from '../../src-main/core/vault/wrap.ts';
import { currentSchemaVersion, migrate, openEncrypted, schemaVersion } from '../../src-main/store/index.ts';
import { memoryHost } from '../support/memory-host.ts';
import { type OpenApp, openMunicipality, passphrase, startApp } from '../support/open-app.ts';

let opened: OpenApp;
let folder: string;
let dataKey: Buffer;

beforeEach(async () => {
  opened = await openMunicipality();
  folder = opened.host.dataFolder;
  await opened.app.close();
  const reading = parseHeader(readFileSync(join(folder, 'vault.json')));
  if (reading.state !== 'valid') throw new Error('The header is not valid.');
  const [wrap] = reading.header.wraps;
  if (wrap?.type !== 'passphrase') throw new Error('The first door is not a passphrase.');
  const key = await openWithPassphrase(reading.header.vaultId, wrap, passphrase);
  if (key === null) throw new Error('The passphrase does not open.');
  dataKey = key;
});
afterEach(() => opened.dispose());

const path = () => join(folder, 'naves.db');
const unlock = { passphrase, wrapId: null };

/** Replaces the database by one of the first shape with the same people and keys. */
function makeOlder(): void {
  const current = openEncrypted(path(), dataKey);
  const older = openEncrypted(join(folder, 'older.db'), dataKey, { mustExist: false });
  migrate(older, 1);
  for (const table of ['people', 'secrets', 'settings']) {
    for (const row of current.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all()) {
      const names = Object.keys(row);
      const blanks = names.map(() => '?').join(',');
      older
        .prepare(`INSERT INTO ${table} (${names.join(',')}) VALUES (${blanks})`)
        .run(...Object.values(row));
    }
  }
  current.close();
  older.close();
  renameSync(join(folder, 'older.db'), path());
}

function withDatabase<Result>(work: (database: ReturnType<typeof openEncrypted>) => Result): Result {
  const database = openEncrypted(path(), dataKey);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

describe('an older database', () => {
  test('is brought to the current shape after a copy was made', async () => {
    makeOlder();
    const before = readFileSync(path());
    const again = startApp(memoryHost(folder));
    const session = await again.call('vault.unlock', unlock);
    expect(session.me.name).toBe('Jan Vzorový');
    await again.app.close();
    expect(withDatabase(schemaVersion)).toBe(currentSchemaVersion());
    const copies = readdirSync(join(folder, 'copies')).sort();
    expect(copies).toEqual([
      'naves-shape-1-20261122T204105000Z.db',
      'naves-shape-1-20261122T204105000Z.vault.json',
    ]);
    expect(readFileSync(join(folder, 'copies', copies[0] ?? '')).equals(before)).toBe(true);
  });

  test('stays as it was when a step fails', async () => {
    makeOlder();
    // Something of that name is already there, so the second step cannot make it.
    withDatabase((database) => database.exec('CREATE TABLE requests_search (obstacle TEXT)'));
    const before = readFileSync(path());
    const again = startApp(memoryHost(folder));
    expect(await again.refusal('vault.unlock', unlock)).toBe('store-migration-failed');
    await again.app.close();
    expect(readFileSync(path()).equals(before)).toBe(true);
    expect(withDatabase(schemaVersion)).toBe(1);
  });

  test('its copy goes after thirty days', async () => {
    makeOlder();
    const host = memoryHost(folder);
    const again = startApp(host);
    const copiesAfter = async (days: number) => {
      host.advance(days * 24 * 60 * 60 * 1000);
      await again.call('vault.unlock', unlock);
      await again.call('vault.lock', {});
      return readdirSync(join(folder, 'copies')).length;
    };
    expect(await copiesAfter(0)).toBe(2);
    expect(await copiesAfter(29)).toBe(2);
    expect(await copiesAfter(2)).toBe(0);
    await again.app.close();
  });
});

describe('a database of another time', () => {
  test('newer than the program is refused and left alone', async () => {
    withDatabase((database) => database.pragma(`user_version=${currentSchemaVersion() + 1}`));
    const before = readFileSync(path());
    const again = startApp(memoryHost(folder));
    expect(await again.refusal('vault.unlock', unlock)).toBe('store-newer');
    await again.app.close();
    expect(readFileSync(path()).equals(before)).toBe(true);
  });

  test('without any shape is damaged', async () => {
    withDatabase((database) => database.pragma('user_version=0'));
    const again = startApp(memoryHost(folder));
    expect(await again.refusal('vault.unlock', unlock)).toBe('store-damaged');
    await again.app.close();
  });
});

describe('a making that was cut short', () => {
  test('before the header was written leaves no vault, and one can be made', async () => {
    renameSync(path(), join(folder, 'naves.new.db'));
    for (const name of ['vault.json', 'vault.previous.json']) rmSync(join(folder, name));
    const again = startApp(memoryHost(folder));
    expect((await again.call('vault.status', {})).state).toBe('none');
    await again.call('vault.create', {
      place: { kind: 'municipality', code: '532886' },
      person: { role: 'mayor', name: null, passphrase },
    });
    expect(readdirSync(folder)).not.toContain('naves.new.db');
    await again.app.close();
  });

  test('after it was written is finished at the first unlocking', async () => {
    renameSync(path(), join(folder, 'naves.new.db'));
    const again = startApp(memoryHost(folder));
    expect((await again.call('vault.status', {})).state).toBe('locked');
    await again.call('vault.unlock', unlock);
    expect(readdirSync(folder)).not.toContain('naves.new.db');
    await again.app.close();
  });
});
