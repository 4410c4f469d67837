import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from './database.ts';

/** Where the numbered migrations lie: beside this file, also in the built program. */
const folder = fileURLToPath(new URL('./migrations/', import.meta.url));

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** All migrations in order. `0000_initial.sql` makes version 1. */
function migrations(): Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name));
  return names.sort().map((name, position) => {
    if (Number(name.slice(0, 4)) !== position) throw new Error(`Migration ${name} is out of order.`);
    return { version: position + 1, name, sql: readFileSync(join(folder, name), 'utf8') };
  });
}

/** The shape of the database a file has, `0` for an empty one. */
export function schemaVersion(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}

/** The shape this program makes and understands. */
export function currentSchemaVersion(): number {
  return migrations().length;
}

/**
 * Brings the database to the current shape, each step in its own transaction. Steps already taken are left
 * alone. The caller makes a copy of the file first and refuses a database that is newer than this program.
 */
export function migrate(database: Database, upTo = Number.POSITIVE_INFINITY): void {
  const from = schemaVersion(database);
  for (const { version, sql } of migrations()) {
    if (version <= from || version > upTo) continue;
    database
      .transaction(() => {
        database.exec(sql);
        database.pragma(`user_version=${version}`);
      })
      .immediate();
  }
}
