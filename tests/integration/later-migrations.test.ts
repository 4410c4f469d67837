import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

/** A store of an earlier version with a request, its timeline, a draft and a row of the journal. */
function fillEarlier(): void {
  database
    .prepare(`
      INSERT INTO requests(id, year, sequence, version, situations, who, state, recorded_at, recorded_by,
        changed_at, text)
      VALUES ('live', 2026, 1, 1, '["A1"]', 'Paní Ukázková', 'noted', ?, 'p', ?, 'Potřebuje vozík.')`)
    .run(at, at);
  database
    .prepare(`INSERT INTO entries(id, request_id, kind, text, day, author, written_at)
      VALUES ('e', 'live', 'entry', 'Půjčovna má volno.', '2026-11-22', 'p', ?)`)
    .run(at);
  database
    .prepare(`INSERT INTO drafts(person, key, fields, saved_at) VALUES ('p', 'request-live', '{}', ?)`)
    .run(at);
  database.prepare("INSERT INTO audit(at, kind, hash) VALUES (?, 'request.recorded', 'x')").run(at);
}

/** All rows of the tables that were there before, as they read. */
function earlierRows(): unknown[] {
  return ['requests', 'entries', 'drafts', 'audit'].map((table) =>
    database.prepare(`SELECT * FROM ${table}`).all(),
  );
}

const walk = (id: string, request: string | null, guide = 'A1') =>
  database
    .prepare(`INSERT INTO walks(id, guide, request_id, answers, done, pinned, started_at, started_by, changed_at)
      VALUES (?, ?, ?, '[]', '[]', 'h', ?, 'p', ?)`)
    .run(id, guide, request, at, at);

const rowsOf = (table: string) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

const newTables = [
  ...['walks', 'guide_wordings', 'tasks', 'packs', 'publishers', 'contacts', 'local_notes'],
  ...['authored_items', 'authored_packs'],
];

describe.each([1, 2])('a store of version %i brought to version 3', (version) => {
  beforeEach(() => {
    migrate(database, version);
    fillEarlier();
    // Version 2 gave the request its search row when it was written; here only the shape matters.
    if (version === 1) migrate(database, 2);
  });

  test('keeps every row it had, and gets empty tables for guides, tasks and packs', () => {
    const before = earlierRows();
    migrate(database, 3);
    expect(schemaVersion(database)).toBe(3);
    expect(earlierRows()).toEqual(before);
    expect(newTables.map((table) => [table, rowsOf(table)])).toEqual(newTables.map((table) => [table, 0]));
    expect(database.pragma('foreign_key_check')).toEqual([]);
  });

  test('gives a request from before one way for each guide, and one on its own', () => {
    migrate(database, 3);
    database.prepare("INSERT INTO guide_wordings VALUES ('h', 'A1', '{}', ?)").run(at);
    walk('w1', 'live');
    walk('w2', null);
    walk('w3', 'live', 'A2');
    expect(() => walk('w4', 'live')).toThrow('UNIQUE');
    expect(() => walk('w5', null)).toThrow('UNIQUE');
  });

  test('takes ways and tasks away with their request, and keeps those on their own', () => {
    migrate(database, 3);
    database.prepare("INSERT INTO guide_wordings VALUES ('h', 'A1', '{}', ?)").run(at);
    walk('w1', 'live');
    walk('w2', null);
    const task = database.prepare(
      "INSERT INTO tasks(id, request_id, title, created_at, created_by) VALUES (?, ?, 'Zavolat', ?, 'p')",
    );
    task.run('t1', 'live', at);
    task.run('t2', null, at);
    database.exec("DELETE FROM requests WHERE id = 'live'");
    expect(database.prepare('SELECT id FROM walks UNION SELECT id FROM tasks').pluck().all()).toEqual([
      't2',
      'w2',
    ]);
  });
});

describe('a store of version 3 brought to version 4', () => {
  test('keeps every row, has said nothing of any request, and forgets what was said with either of two', () => {
    migrate(database, 3);
    fillEarlier();
    const before = earlierRows();
    migrate(database, 4);
    expect(schemaVersion(database)).toBe(4);
    expect(earlierRows()).toEqual(before);
    expect(rowsOf('case_relations')).toBe(0);
    database.exec(`
      INSERT INTO requests(id, year, sequence, version, situations, state, recorded_at, recorded_by, changed_at, text)
      SELECT 'later', 2026, 2, 1, situations, state, recorded_at, recorded_by, changed_at, text FROM requests`);
    const said = database.prepare("INSERT INTO case_relations VALUES ('later', 'live', ?, 'p')");
    said.run(at);
    expect(() => said.run(at)).toThrow('UNIQUE');
    database.exec("DELETE FROM requests WHERE id = 'live'");
    expect(rowsOf('case_relations')).toBe(0);
  });
});

describe('a store of version 4 brought to version 5', () => {
  test('keeps every summary that a LAG received, without a note', () => {
    migrate(database, 4);
    const received = () => database.prepare('SELECT * FROM received_summaries').all();
    database
      .prepare(`
        INSERT INTO received_summaries(id, municipality, municipality_name, period, sequence, package_hash,
          created_at, received_at, signer, counts)
        VALUES ('s', '532886', 'Chářovice', '2026', 1, 'x', ?, ?, 'RW', '{}')`)
      .run(at, at);
    const before = received();
    migrate(database, 5);
    expect(schemaVersion(database)).toBe(5);
    expect(received()).toEqual(before.map((row) => ({ ...(row as object), note: null })));
  });
});
