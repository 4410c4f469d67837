import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { flip } from '../support/flip.ts';
import { memoryHost } from '../support/memory-host.ts';
import { type OpenApp, openMunicipality, passphrase, startApp } from '../support/open-app.ts';
import { content } from '../support/requests.ts';

/** What a killed program leaves behind: changes that were acknowledged and not yet written back. */
const request = { content: content('Paní Ukázková neví, kdo jí doveze oběd.') };
const unlock = { passphrase, wrapId: null };

let opened: OpenApp;
let crashed: string;
let acknowledged: number;

beforeEach(async () => {
  opened = await openMunicipality();
  for (acknowledged = 0; acknowledged < 6; acknowledged += 1) await opened.call('requests.record', request);
  // Exactly what a killed process leaves: the folder as it is now, without closing anything.
  crashed = memoryHost().dataFolder;
  cpSync(opened.host.dataFolder, crashed, {
    recursive: true,
    filter: (path) => !path.endsWith('vault.lock'),
  });
});
afterEach(async () => {
  await opened.dispose();
  rmSync(crashed, { recursive: true, force: true });
});

const log = () => join(crashed, 'naves.db-wal');
const frame = 24 + 4096;

async function countRequests(): Promise<number | string> {
  const again = startApp(memoryHost(crashed));
  const reply = await again.app.invoke('vault.unlock', unlock);
  if (!reply.ok) {
    await again.app.close();
    return reply.error.code;
  }
  const overview = await again.call('requests.overview', {});
  await again.app.close();
  return overview.noted;
}

test('is taken in whole', async () => {
  expect(statSync(log()).size).toBeGreaterThan(20 * frame);
  expect(await countRequests()).toBe(acknowledged);
});

test('a changed byte anywhere in it is noticed instead of dropping what follows', async () => {
  const size = statSync(log()).size;
  const database = readFileSync(join(crashed, 'naves.db'));
  const original = readFileSync(log());
  const offsets = [0, 9, 13, 17, 25, 31];
  for (let start = 32; start < size; start += frame * 3)
    offsets.push(start, start + 5, start + 9, start + 17, start + 700);
  offsets.push(size - frame + 4, size - frame + 8, size - frame + 16, size - 4096, size - 1);
  for (const offset of offsets) {
    flip(log(), offset);
    expect(await countRequests(), `byte ${offset}`).toBe('store-damaged');
    expect(readFileSync(join(crashed, 'naves.db')).equals(database)).toBe(true);
    writeFileSync(log(), original);
  }
  expect(await countRequests()).toBe(acknowledged);
});

test('a frame that was cut in the middle of its writing is no damage', async () => {
  const original = readFileSync(log());
  writeFileSync(
    log(),
    Buffer.concat([original, original.subarray(original.length - frame, original.length - 9)]),
  );
  expect(await countRequests()).toBe(acknowledged);
});

test('blocks that never reached the disk in a power cut are no damage', async () => {
  const original = readFileSync(log());
  writeFileSync(log(), Buffer.concat([original, Buffer.alloc(2 * frame)]));
  expect(await countRequests()).toBe(acknowledged);
});

test('zeros in the middle of acknowledged work are', async () => {
  const original = readFileSync(log());
  original.fill(0, 32 + 5 * frame, 32 + 6 * frame);
  writeFileSync(log(), original);
  expect(await countRequests()).toBe('store-damaged');
});

test('a log of an older generation behind the newer one is no damage', async () => {
  const original = readFileSync(log());
  const older = Buffer.from(original.subarray(32, 32 + 3 * frame));
  for (let start = 0; start < older.length; start += frame) older.fill(0x5a, start + 8, start + 16);
  writeFileSync(log(), Buffer.concat([original, older]));
  expect(await countRequests()).toBe(acknowledged);
});

test('is cut to nothing when it has grown long, and nothing is lost', async () => {
  const long = { content: content('Dlouhé vyprávění. '.repeat(1000)) };
  const path = join(opened.host.dataFolder, 'naves.db-wal');
  let longest = 0;
  let shortened = false;
  for (let made = 0; made < 60 && !shortened; made += 1) {
    await opened.call('requests.record', long);
    const { size } = statSync(path);
    shortened = size < longest;
    longest = Math.max(longest, size);
  }
  expect(shortened).toBe(true);
  expect(longest).toBeLessThan(6 * 1024 * 1024);
});
