import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, migrate, openEncrypted, tables } from '../../src-main/store/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'naves-shape-'));
let database: Database;

beforeAll(() => {
  database = openEncrypted(join(folder, 'shape.db'), new Uint8Array(32).fill(7), { mustExist: false });
  migrate(database);
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

const declared = Object.values(tables as Record<string, unknown>).filter((value) => is(value, SQLiteTable));

describe('the migrated database', () => {
  it.each(declared.map((table) => [getTableConfig(table).name, table] as const))(
    'has the table %s as the code declares it',
    (name, table) => {
      const { columns, primaryKeys } = getTableConfig(table);
      const together = new Set(primaryKeys.flatMap((key) => key.columns.map((column) => column.name)));
      const expected = columns.map((column) => ({
        name: column.name,
        type: column.getSQLType().toLowerCase(),
        required: column.notNull || column.primary,
        key: column.primary || together.has(column.name),
      }));
      const rows = database.prepare<[string], ColumnInfo>('SELECT * FROM pragma_table_xinfo(?)').all(name);
      const found = rows.map((row) => ({
        name: row.name,
        type: row.type.toLowerCase(),
        required: row.notnull === 1 || row.pk > 0,
        key: row.pk > 0,
      }));
      expect(found).toEqual(expected);
    },
  );

  it('has no table the code does not declare, beside those of the full-text search', () => {
    const names = database
      .prepare<[], { name: string }>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
      )
      .all()
      .map(({ name }) => name);
    const virtual = database
      .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%'")
      .all()
      .map(({ name }) => name);
    const known = new Set(declared.map((table) => getTableConfig(table).name));
    const unknown = names.filter(
      (name) => !known.has(name) && !virtual.some((own) => name === own || name.startsWith(`${own}_`)),
    );
    expect(unknown).toEqual([]);
  });

  it('passes its own integrity check and holds its foreign keys', () => {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
  });
});
