import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderFailure, takeDataFolder, writeAtomically } from '../../src-main/core/files/index.ts';
import { storeFailure } from '../../src-main/core/store-failures.ts';
import { createVault } from '../../src-main/core/vault/index.ts';
import { inTransaction, tables } from '../../src-main/store/index.ts';
import { memoryHost } from '../support/memory-host.ts';
import { cheapArgon2, openMunicipality, passphrase, startApp } from '../support/open-app.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'naves-test-'));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const nothing = {};
const create = {
  place: { kind: 'municipality' as const, code: '532886' },
  person: { role: 'mayor' as const, name: null, passphrase },
};

/** What a program says whose data folder is there, and what it refuses. */
async function problemsIn(dataFolder: string) {
  const started = startApp(memoryHost(dataFolder));
  const { problem } = await started.call('vault.status', nothing);
  const creating = await started.refusal('vault.create', create);
  const sealing = await started.refusal('notes.seal', { text: 'x', who: null, phone: null, where: null });
  await started.app.close();
  return { problem, creating, sealing };
}

/** Root may write anywhere, so the question is asked as somebody who may not. */
function asNobody<Result>(work: () => Result): Result {
  const own = process.geteuid?.();
  if (own !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    process.seteuid?.(own);
  }
}

test('what is kept is readable by its owner alone', async () => {
  const { app } = await openMunicipality(memoryHost(folder));
  const modes = ['naves.db', 'naves.db-wal', 'vault.json'].map(
    (name) => statSync(join(folder, name)).mode & 0o077,
  );
  await app.close();
  expect(modes).toEqual([0, 0, 0]);
});

describe('a data folder that must not be used', () => {
  test('on a network share is refused before anything is made', async () => {
    const all = 'folder-on-network';
    expect(await problemsIn('\\\\server\\obec\\naves')).toEqual({
      problem: all,
      creating: all,
      sealing: all,
    });
  });

  test('inside a synchronised folder is refused before anything is made', async () => {
    mkdirSync(join(folder, 'OneDrive - Obec'));
    const inside = join(folder, 'OneDrive - Obec', 'naves');
    const all = 'folder-synced';
    expect(await problemsIn(inside)).toEqual({ problem: all, creating: all, sealing: all });
    expect(existsSync(inside)).toBe(false);
  });

  test('a file in its place is unusable', async () => {
    const inPlace = join(folder, 'naves');
    writeFileSync(inPlace, 'soubor');
    expect((await problemsIn(inPlace)).problem).toBe('folder-unusable');
  });

  test('read-only is told as read-only and nothing is left in it', () => {
    chmodSync(folder, 0o555);
    expect(asNobody(() => takeDataFolder(folder))).toEqual({ ok: false, problem: 'folder-read-only' });
    expect(readdirSync(folder)).toEqual([]);
    chmodSync(folder, 0o755);
  });

  test('held by somebody else is in use until they let go', () => {
    const first = takeDataFolder(folder);
    expect(takeDataFolder(folder)).toEqual({ ok: false, problem: 'folder-in-use' });
    if (first.ok) first.hold.release();
    const second = takeDataFolder(folder);
    expect(second.ok).toBe(true);
    if (second.ok) second.hold.release();
  });
});

describe('a full disk', () => {
  test('is told as full by every way of writing', () => {
    let full: unknown = null;
    try {
      writeFileSync('/dev/full', 'x');
    } catch (error) {
      full = error;
    }
    expect(folderFailure(full)).toBe('folder-full');
    expect(storeFailure(full)).toBe('folder-full');
  });

  test('fails a change as a whole and keeps what was there', async () => {
    const host = memoryHost(folder);
    const vault = createVault(host, () => undefined, { argon2: cheapArgon2 });
    await vault.create({
      kind: 'lag',
      place: { code: null, name: 'MAS', orp: null, district: null, region: null, population: null },
      person: { role: 'methodologist', name: null },
      passphrase,
    });
    const { store } = vault.open();
    const pages = store.database.pragma('page_count', { simple: true });
    store.database.pragma(`max_page_count=${pages}`);
    const long = { savedAt: '2026-11-22T20:41:05.000Z', fields: { text: 'x'.repeat(20_000) }, person: 'p' };
    let failure: unknown = null;
    try {
      inTransaction(store, (writer) => {
        for (let made = 0; made < 50; made += 1) {
          writer
            .insert(tables.drafts)
            .values({ ...long, key: `request-${made}` })
            .run();
        }
      });
    } catch (error) {
      failure = storeFailure(error);
    }
    expect(failure).toBe('folder-full');
    expect(store.reader.select().from(tables.drafts).all()).toEqual([]);
    await vault.close();
  });
});

describe('writing a file', () => {
  test('replaces it whole and leaves nothing beside it', () => {
    const path = join(folder, 'vault.json');
    writeAtomically(path, 'staré');
    writeAtomically(path, 'nové');
    expect(readdirSync(folder)).toEqual(['vault.json']);
  });

  test('that cannot be written keeps the old one', () => {
    const path = join(folder, 'vault.json');
    writeAtomically(path, 'staré');
    chmodSync(folder, 0o555);
    expect(() => asNobody(() => writeAtomically(path, 'nové'))).toThrow('folder-read-only');
    chmodSync(folder, 0o755);
    expect(readdirSync(folder)).toEqual(['vault.json']);
  });
});

test('a killed program does not keep the folder', async () => {
  const opened = await openMunicipality(memoryHost(folder));
  await opened.app.close();
  const { spawnSync } = await import('node:child_process');
  const module = new URL('../../src-main/core/files/index.ts', import.meta.url).href;
  const script = `const { takeDataFolder } = await import(${JSON.stringify(module)});
    if (!takeDataFolder(process.argv[1]).ok) process.exit(3);
    process.kill(process.pid, 'SIGKILL');`;
  const killed = spawnSync(process.execPath, ['--input-type=module', '-e', script, folder]);
  expect(killed.signal).toBe('SIGKILL');
  const again = startApp(memoryHost(folder));
  expect((await again.call('vault.status', nothing)).state).toBe('locked');
  await again.app.close();
});
