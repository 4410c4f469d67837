import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { contract } from '#contract';
import { requestsHandlers } from '../../src-main/core/requests/index.ts';
import { unitOfWork } from '../../src-main/core/unit-of-work.ts';
import { createVault, type OpenVault } from '../../src-main/core/vault/index.ts';
import { createStore, type Database, migrate, openEncrypted, writeBack } from '../../src-main/store/index.ts';
import { fillWithRequests } from '../support/many-requests.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { content, listing } from '../support/requests.ts';
import { type Benchmark, median } from './benchmark.ts';

const rounds = 20;
const requests = 2_000;
const recordsPerSession = 10;
const mostRatio = 1.15;

/** The same settings as the encrypted database has, without the cipher. */
function openPlain(path: string): Database {
  const database = new BetterSqlite3(path);
  for (const setting of [
    'journal_mode=WAL',
    'synchronous=FULL',
    'wal_autocheckpoint=0',
    'foreign_keys=ON',
    'secure_delete=ON',
    'cache_size=-65536',
    'temp_store=MEMORY',
  ]) {
    database.pragma(setting);
  }
  return database;
}

/** An obec's decade of records to work with. */
function prepare(database: Database): void {
  migrate(database);
  fillWithRequests(database, requests);
  database.exec('INSERT INTO request_numbers SELECT year, max(sequence) FROM requests GROUP BY year');
  database.close();
}

/** The program over any open database: its own handlers, checks and journal, only the vault is left out. */
function officeOver(database: Database, host: MemoryHost) {
  const store = createStore(database);
  const unused = { kind: 'municipality' as const, identity: '', recipient: '', signer: '' };
  const person = { id: randomUUID(), wrapId: null, role: 'clerk' as const, name: null };
  const open: OpenVault = {
    ...unused,
    store,
    place: { code: null, name: '' },
    person: { ...person, createdAt: '', removedAt: null },
    signingSeed: new Uint8Array(32),
  };
  const emit = () => undefined;
  const vault = createVault(host, emit);
  const change = unitOfWork(store, host.clock, person.id, 'requests', emit);
  return { host, vault, emit, open, reader: store.reader, change };
}

/** A morning at the office: open, look around, search, write things down, lock. */
function session(open: () => Database, host: MemoryHost): number {
  const started = performance.now();
  const database = open();
  const office = officeOver(database, host);
  const look = (input: ReturnType<typeof listing>) =>
    requestsHandlers.list(office, contract.requests.list.input.parse(input));
  const words = ['dluhy', 'oběd', 'exekuce', 'soused', 'nemocnice', 'byt'];
  requestsHandlers.overview(office, {});
  for (let written = 0; written < recordsPerSession; written += 1) {
    // Before somebody writes, they look whether it is there already: the search asks again as they type.
    look(listing());
    const word = words[written % words.length] ?? '';
    for (const length of [2, 4, word.length]) look(listing({ search: word.slice(0, length) }));
    const text = `Paní Ukázková potřebuje odvoz k lékaři, ${written}. žádost tohoto rána.`;
    const made = requestsHandlers.record(office, { content: content(text, { area: 'B' }) });
    if (made instanceof Promise) throw new TypeError('Recording is synchronous.');
    requestsHandlers.get(office, { id: made.id });
    requestsHandlers.overview(office, {});
  }
  writeBack(database);
  database.close();
  return performance.now() - started;
}

export const benchmarks: Benchmark[] = [
  {
    name: `encrypted against plain file, whole workload over ${requests} requests`,
    budget: `≤ ${mostRatio} ×`,
    async run() {
      const folder = mkdtempSync(join(tmpdir(), 'naves-bench-'));
      const key = randomBytes(32);
      const host = memoryHost(folder);
      const plain = () => openPlain(join(folder, 'plain.db'));
      const encrypted = () => openEncrypted(join(folder, 'encrypted.db'), key, { mustExist: false });
      for (const open of [plain, encrypted]) prepare(open());
      const plainTimes: number[] = [];
      const encryptedTimes: number[] = [];
      // In turns, so that whatever else the computer does burdens both.
      for (let round = 0; round < rounds; round += 1) {
        plainTimes.push(session(plain, host));
        encryptedTimes.push(session(encrypted, host));
      }
      rmSync(folder, { recursive: true });
      const ratio = median(encryptedTimes) / median(plainTimes);
      const times = `${median(encryptedTimes).toFixed(0)} ms against ${median(plainTimes).toFixed(0)} ms`;
      return { measured: `${ratio.toFixed(2)} × (${times} a session)`, ok: ratio <= mostRatio };
    },
  },
];
