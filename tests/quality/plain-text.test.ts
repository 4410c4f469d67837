import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { memoryHost } from '../support/memory-host.ts';
import { type OpenApp, openMunicipality, otherPassphrase, passphrase } from '../support/open-app.ts';
import { typeEverything, words } from './plain-text-typing.ts';

let opened: OpenApp;
beforeEach(async () => {
  opened = await openMunicipality();
});
afterEach(() => opened.dispose());

/** Every file of the data folder, by its path in it. */
function filesOf(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

/** A word as it might lie on a disk: composed and decomposed, without diacritics, in the usual encodings. */
function spellings(word: string): Buffer[] {
  const plain = word.normalize('NFD').replace(/\p{Mn}/gu, '');
  const forms = [word, word.normalize('NFD'), word.toLowerCase(), plain, plain.toLowerCase()];
  return forms.flatMap((form) => [
    Buffer.from(form, 'utf8'),
    Buffer.from(form, 'utf16le'),
    Buffer.from(form, 'latin1'),
  ]);
}

const secrets = [...Object.values(words), 'Vzorový', passphrase, otherPassphrase];

function readable(files: ReadonlyMap<string, Buffer>): string[] {
  return [...files].flatMap(([name, content]) =>
    secrets
      .filter((word) => spellings(word).some((spelling) => content.includes(spelling)))
      .map((word) => `${word} in ${name}`),
  );
}

test('nothing typed can be read in the data folder while it is open', async () => {
  await typeEverything(opened.call);
  const files = filesOf(opened.host.dataFolder);
  expect([...files.keys()]).toEqual(expect.arrayContaining(['naves.db', 'naves.db-wal', 'vault.json']));
  expect(files.get('naves.db-wal')?.length).toBeGreaterThan(4096);
  expect(readable(files)).toEqual([]);
});

test('nor after it was locked, nor in a file name, nor in the log of the program', async () => {
  await typeEverything(opened.call);
  await opened.call('vault.lock', {});
  await opened.call('notes.seal', { text: words.note, who: words.noteWho, phone: null, where: null });
  await opened.refusal('vault.unlock', { passphrase: words.search, wrapId: null });
  const files = filesOf(opened.host.dataFolder);
  expect(readable(files)).toEqual([]);
  const said = new Map([['log', Buffer.from(JSON.stringify(opened.host.logged))]]);
  expect(readable(new Map([...said, ['names', Buffer.from([...files.keys()].join('\n'))]]))).toEqual([]);
});

test('nor after the program was killed', async () => {
  await opened.app.close();
  const writer = fileURLToPath(new URL('./plain-text-writer.ts', import.meta.url));
  const child = spawn(process.execPath, [writer, opened.host.dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const files = filesOf(opened.host.dataFolder);
  expect(files.get('naves.db-wal')?.length).toBeGreaterThan(4096);
  expect(readable(files)).toEqual([]);
});

test('the search itself would find a word lying in the open', async () => {
  const host = memoryHost();
  const { writeFileSync } = await import('node:fs');
  writeFileSync(
    join(host.dataFolder, 'spatne.txt'),
    Buffer.from(`xx${words.note.normalize('NFD')}`, 'utf16le'),
  );
  expect(readable(filesOf(host.dataFolder))).toEqual([`${words.note} in spatne.txt`]);
  rmSync(host.dataFolder, { recursive: true });
});
