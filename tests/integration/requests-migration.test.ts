import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, migrate, openEncrypted, schemaVersion } from '../../src-main/store/index.ts';

let folder: string;
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'naves-migration-'));
  database = openEncrypted(join(folder, 'naves.db'), new Uint8Array(32).fill(1), { mustExist: false });
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

const at = '2026-11-22T20:41:05.000Z';

/** A store of version 1 with a live request, its timeline, a binned request, a journal row and a release. */
function fillVersion1(): void {
  const request = database.prepare(`
    INSERT INTO requests(id, year, sequence, version, situations, who, "where", part, state, recorded_at,
      recorded_by, changed_at, binned_at, text)
    VALUES (?, 2026, ?, 1, '[]', ?, 'u kapličky', ?, 'noted', ?, 'p', ?, ?, ?)`);
  request.run('live', 1, 'Paní Ukázková', 'Lhota', at, at, null, 'Potřebuje vozík.');
  request.run('binned', 2, null, 'unknown', at, at, at, 'Omylem zapsáno.');
  database
    .prepare(`INSERT INTO entries(id, request_id, kind, text, day, author, written_at)
      VALUES ('e', 'live', 'entry', 'Půjčovna má volno.', '2026-11-22', 'p', ?)`)
    .run(at);
  database.prepare("INSERT INTO audit(at, kind, hash) VALUES (?, 'request.recorded', 'x')").run(at);
  database
    .prepare(`INSERT INTO releases(id, sequence, period, lag_name, recipient, created_at, created_by, package,
      package_hash) VALUES ('r', 1, '2026-Q1', 'MAS Ukázková', 'age1', ?, 'p', '{}', 'x')`)
    .run(at);
}

function found(match: string): unknown[] {
  return database
    .prepare('SELECT rowid FROM requests_search WHERE requests_search MATCH ?')
    .pluck()
    .all(match);
}

test('requests of version 1 are found in version 2, those in the bin apart, and numbering goes on', () => {
  migrate(database, 1);
  fillVersion1();
  migrate(database, 2);
  expect(schemaVersion(database)).toBe(2);
  const words = ['vozik', 'ukazkova', 'kaplicky lhota', 'pujcovna', '"1/2026"'];
  for (const word of words) expect([word, found(word)]).toEqual([word, expect.arrayContaining([1])]);
  expect([found('omylem'), found('unknown')]).toEqual([[-2], []]);
  expect(database.prepare('SELECT year, last FROM request_numbers').all()).toEqual([{ year: 2026, last: 2 }]);
});

test('from version 2 on the journal and the release ledger only grow', () => {
  migrate(database, 1);
  fillVersion1();
  migrate(database);
  const forbidden = [
    "UPDATE audit SET kind = 'x.x'",
    'DELETE FROM audit',
    "UPDATE releases SET package = 'x'",
    'DELETE FROM releases',
  ];
  for (const statement of forbidden) expect(() => database.exec(statement)).toThrow('append-only');
});

test('a word deleted from the search index leaves no trace in it', () => {
  migrate(database);
  const insert = database.prepare('INSERT INTO requests_search(rowid, text) VALUES (?, ?)');
  for (let row = 1; row <= 50; row += 1) insert.run(row, `zápis ${row === 7 ? 'borůvkový' : 'obyčejný'}`);
  database.exec('DELETE FROM requests_search WHERE rowid = 7');
  const blocks = database.prepare('SELECT block FROM requests_search_data').pluck().all() as Buffer[];
  expect(Buffer.concat(blocks).toString('latin1')).not.toContain('bor');
});
