import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { flip } from '../support/flip.ts';
import { memoryHost } from '../support/memory-host.ts';
import { type OpenApp, openMunicipality, passphrase, startApp } from '../support/open-app.ts';
import { content } from '../support/requests.ts';

let opened: OpenApp;
let folder: string;
beforeEach(async () => {
  opened = await openMunicipality();
  folder = opened.host.dataFolder;
});
afterEach(() => opened.dispose());

const nothing = {};
const unlock = { passphrase, wrapId: null };
const request = { content: content('Paní Ukázková neví, kdo jí doveze oběd.') };

/** What happens when the folder is opened by a program started anew. */
async function openAgain(where = folder): Promise<{ status: string; answer: string }> {
  const again = startApp(memoryHost(where));
  const { state, problem } = await again.call('vault.status', nothing);
  const reply = await again.app.invoke('vault.unlock', unlock);
  await again.app.close();
  return { status: problem ?? state, answer: reply.ok ? 'opened' : reply.error.code };
}

describe('five failures have five answers', () => {
  beforeEach(() => opened.app.close());

  test('a wrong passphrase', async () => {
    const again = startApp(opened.host);
    expect(await again.refusal('vault.unlock', { passphrase: 'jiné', wrapId: null })).toBe(
      'wrong-passphrase',
    );
    await again.app.close();
  });

  test('a damaged header', async () => {
    flip(join(folder, 'vault.json'), 200);
    expect(await openAgain()).toEqual({ status: 'vault-header-damaged', answer: 'vault-header-damaged' });
  });

  test('a damaged page', async () => {
    flip(join(folder, 'naves.db'), 5 * 4096 + 77);
    expect(await openAgain()).toEqual({ status: 'locked', answer: 'store-damaged' });
  });

  test('a missing file', async () => {
    rmSync(join(folder, 'naves.db'));
    expect(await openAgain()).toEqual({ status: 'store-missing', answer: 'store-missing' });
  });

  test('a header of a newer program', async () => {
    const { createHash } = await import('node:crypto');
    const { canonicalJson } = await import('../../src-main/core/vault/canonical-json.ts');
    const { checksum: _, ...header } = JSON.parse(readFileSync(join(folder, 'vault.json'), 'utf8'));
    const newer = { ...header, version: 2, something: 'new' };
    const checksum = createHash('sha256')
      .update(`naves-vault checksum\n${canonicalJson(newer)}`)
      .digest('hex');
    writeFileSync(join(folder, 'vault.json'), JSON.stringify({ ...newer, checksum }));
    expect(await openAgain()).toEqual({ status: 'vault-newer', answer: 'vault-newer' });
  });
});

describe('the header', () => {
  test('no byte of it changes unnoticed', async () => {
    await opened.app.close();
    const path = join(folder, 'vault.json');
    const original = readFileSync(path);
    const again = startApp(opened.host);
    for (let offset = 0; offset < original.length; offset += 1) {
      for (const value of [(original[offset] ?? 0) ^ 1, 0x20, 0x0a]) {
        if (value === original[offset]) continue;
        const changed = Buffer.from(original);
        changed[offset] = value;
        writeFileSync(path, changed);
        const { problem } = await again.call('vault.status', nothing);
        expect(problem, `byte ${offset}`).toBe('vault-header-damaged');
      }
    }
    for (const length of [0, 1, original.length - 1]) {
      writeFileSync(path, original.subarray(0, length));
      expect((await again.call('vault.status', nothing)).problem).toBe('vault-header-damaged');
    }
    await again.app.close();
  });

  test('a change with a recomputed checksum is noticed after the unlocking', async () => {
    await opened.app.close();
    const { createHash } = await import('node:crypto');
    const { canonicalJson } = await import('../../src-main/core/vault/canonical-json.ts');
    const path = join(folder, 'vault.json');
    const { checksum: _, ...header } = JSON.parse(readFileSync(path, 'utf8'));
    const { mac, ...content } = header;
    const forged = { ...content, recipient: `age1${'q'.repeat(58)}`, mac };
    const checksum = createHash('sha256')
      .update(`naves-vault checksum\n${canonicalJson(forged)}`)
      .digest('hex');
    writeFileSync(path, `${JSON.stringify({ ...forged, checksum }, null, 2)}\n`);
    expect(await openAgain()).toEqual({ status: 'locked', answer: 'vault-header-damaged' });
  });

  test('is put back from the previous copy, and the damaged one is kept', async () => {
    await opened.app.close();
    writeFileSync(join(folder, 'vault.json'), '');
    const again = startApp(opened.host);
    expect(await again.call('vault.status', nothing)).toMatchObject({
      problem: 'vault-header-damaged',
      previousHeaderUsable: true,
    });
    expect((await again.call('vault.restorePreviousHeader', nothing)).state).toBe('locked');
    expect(readdirSync(folder)).toContain('vault.damaged-20261122T204105000Z.json');
    await again.call('vault.unlock', unlock);
    await again.app.close();
  });

  test('is never made anew over a database that lost it', async () => {
    await opened.app.close();
    for (const name of ['vault.json', 'vault.previous.json']) rmSync(join(folder, name));
    const before = statSync(join(folder, 'naves.db')).mtimeMs;
    const again = startApp(opened.host);
    expect(await again.call('vault.status', nothing)).toMatchObject({
      state: 'unusable',
      problem: 'vault-header-damaged',
      previousHeaderUsable: false,
    });
    const person = { role: 'mayor' as const, name: null, passphrase };
    const place = { kind: 'municipality' as const, code: '532886' };
    expect(await again.refusal('vault.create', { place, person })).toBe('vault-exists');
    expect(statSync(join(folder, 'naves.db')).mtimeMs).toBe(before);
    await again.app.close();
  });
});

describe('the database', () => {
  test('a changed byte in any page is noticed, whatever is on it', async () => {
    for (let made = 0; made < 20; made += 1) await opened.call('requests.record', request);
    await opened.app.close();
    const original = readFileSync(join(folder, 'naves.db'));
    for (let page = 0; page * 4096 < original.length; page += 1) {
      flip(join(folder, 'naves.db'), page * 4096 + ((page * 997) % 4096));
      expect((await openAgain()).answer, `page ${page + 1}`).toBe('store-damaged');
      writeFileSync(join(folder, 'naves.db'), original);
    }
    expect((await openAgain()).answer).toBe('opened');
  });

  test('every part of a page is under its seal: salt, content, vector and the seal itself', async () => {
    await opened.app.close();
    for (const offset of [0, 15, 16, 2000, 4015, 4016, 4031, 4032, 4095, 3 * 4096, 4 * 4096 - 1]) {
      flip(join(folder, 'naves.db'), offset);
      expect((await openAgain()).answer, `byte ${offset}`).toBe('store-damaged');
      flip(join(folder, 'naves.db'), offset);
    }
  });

  test('a file that was cut is damaged', async () => {
    await opened.app.close();
    const original = readFileSync(join(folder, 'naves.db'));
    for (const length of [0, 100, 4096, original.length - 4096, original.length - 1]) {
      writeFileSync(join(folder, 'naves.db'), original.subarray(0, length));
      expect((await openAgain()).answer, `${length} bytes`).toBe('store-damaged');
    }
  });

  test('damage that happens while it is open is told on the first question that meets it', async () => {
    for (let made = 0; made < 3; made += 1) await opened.call('requests.record', request);
    await opened.call('vault.lock', nothing);
    await opened.call('vault.unlock', unlock);
    const size = statSync(join(folder, 'naves.db')).size;
    for (let page = 1; page * 4096 < size; page += 1) flip(join(folder, 'naves.db'), page * 4096 + 5);
    expect(await opened.refusal('requests.overview', nothing)).toBe('store-damaged');
    expect(await opened.call('vault.status', nothing)).toMatchObject({
      state: 'unusable',
      problem: 'store-damaged',
    });
    expect(await opened.refusal('vault.unlock', unlock)).toBe('store-damaged');
  });
});

describe('a sealed note', () => {
  test('a changed byte anywhere in it is noticed and the file stays', async () => {
    await opened.call('vault.lock', nothing);
    await opened.call('notes.seal', { text: 'Zavolat dceři.', who: null, phone: null, where: null });
    await opened.app.close();
    const [name = ''] = readdirSync(join(folder, 'notes'));
    const path = join(folder, 'notes', name);
    const spare = `${path}.spare`;
    copyFileSync(path, spare);
    for (let offset = 0; offset < statSync(spare).size; offset += 7) {
      copyFileSync(spare, path);
      flip(path, offset);
      const again = startApp(memoryHost(folder));
      await again.call('vault.unlock', unlock);
      expect(await again.call('notes.list', nothing), `byte ${offset}`).toEqual({ notes: [], unreadable: 1 });
      await again.app.close();
    }
  });
});
