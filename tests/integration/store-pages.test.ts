import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchPages } from '../../src-main/core/vault/page-watch.ts';
import {
  beginPageCheck,
  createStore,
  type Database,
  openEncrypted,
  writeBack,
} from '../../src-main/store/index.ts';
import { flip } from '../support/flip.ts';

let folder: string;
let path: string;
let database: Database;
const key = randomBytes(32);
const pageSize = 4096;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'naves-test-'));
  path = join(folder, 'naves.db');
  database = openEncrypted(path, key, { mustExist: false });
  database.exec('CREATE TABLE papers (text TEXT)');
  const insert = database.prepare('INSERT INTO papers VALUES (?)');
  database.transaction(() => {
    for (let made = 0; made < 400; made += 1) insert.run('Žádost o dřevo. '.repeat(200));
  })();
  writeBack(database);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

/** Checks slice by slice; how many slices it took and what was found. */
function checkInSlices(): { slices: number; damaged: boolean } {
  const check = beginPageCheck(database, key);
  let slices = 1;
  while (check.step(0)) slices += 1;
  check.close();
  return { slices, damaged: check.damaged };
}

test('a sound file is checked whole, a slice at a time', () => {
  const pages = statSync(path).size / pageSize;
  expect(pages).toBeGreaterThan(300);
  expect(checkInSlices()).toEqual({ slices: Math.ceil(pages / 64), damaged: false });
});

test('damage on the last page is found in the last slice', () => {
  flip(path, statSync(path).size - 1);
  expect(checkInSlices().damaged).toBe(true);
});

test('a free page is checked as well', () => {
  database.exec('DELETE FROM papers WHERE rowid > 100');
  writeBack(database);
  expect(database.pragma('freelist_count', { simple: true })).toBeGreaterThan(50);
  expect(checkInSlices().damaged).toBe(false);
  flip(path, statSync(path).size - 2000);
  expect(checkInSlices().damaged).toBe(true);
});

test('a page of zeros is damage where something should be', () => {
  const content = readFileSync(path);
  content.fill(0, 10 * pageSize, 11 * pageSize);
  writeFileSync(path, content);
  database.close();
  database = openEncrypted(path, key);
  expect(checkInSlices().damaged).toBe(true);
});

test('writing goes on while the check does', () => {
  const check = beginPageCheck(database, key);
  check.step(0);
  database.exec("UPDATE papers SET text = text || ' Vyřízeno.'");
  writeBack(database);
  while (check.step(0)) database.exec("INSERT INTO papers VALUES ('další')");
  check.close();
  expect(check.damaged).toBe(false);
});

const nothingAtOnce = { milliseconds: 0, pages: 0 };

test('what is not checked at once is checked soon after, and damage is told', async () => {
  flip(path, statSync(path).size - 1);
  let told = 0;
  const watch = watchPages(createStore(database), key, nothingAtOnce, () => {
    told += 1;
  });
  expect(watch.sound).toBe(true);
  for (let waited = 0; told === 0 && waited < 100; waited += 1) await sleep(25);
  watch.stop();
  expect(told).toBe(1);
});

test('the pages that are promised are checked at once, however little time there is', () => {
  flip(path, statSync(path).size - 1);
  const watch = watchPages(createStore(database), key, { milliseconds: 0, pages: 100_000 }, () => {});
  watch.stop();
  expect(watch.sound).toBe(false);
});

test('a check that was stopped tells nothing', async () => {
  flip(path, statSync(path).size - 1);
  let told = 0;
  const watch = watchPages(createStore(database), key, nothingAtOnce, () => {
    told += 1;
  });
  watch.stop();
  await sleep(200);
  expect(told).toBe(0);
});
