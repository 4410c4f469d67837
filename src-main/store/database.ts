import { chmodSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import * as tables from './tables/index.ts';

export type Database = BetterSqlite3.Database;
export type Tables = typeof tables;

/** Drizzle over an open connection, with the tables of the store. */
export function drizzleOver(database: Database): BetterSQLite3Database<Tables> {
  return drizzle({ client: database, schema: tables });
}

/** How the file is opened. Every parameter is pinned: a changed default would make old files unreadable. */
export interface OpenOptions {
  readonly readOnly?: boolean;
  readonly mustExist?: boolean;
}

/**
 * Opens an encrypted database in the SQLCipher 4 format with a raw 32-byte key. A failed open leaves nothing
 * half-open. SQLite's own errors (SQLITE_NOTADB for a wrong key or a damaged first page) come through.
 */
export function openEncrypted(path: string, key: Uint8Array, options: OpenOptions = {}): Database {
  if (key.length !== 32) throw new RangeError('The data key has 32 bytes.');
  const database = new BetterSqlite3(path, {
    readonly: options.readOnly ?? false,
    fileMustExist: options.mustExist ?? true,
    timeout: 5000,
  });
  try {
    database.pragma("cipher='sqlcipher'");
    // An ordinary SQLite ignores settings it does not know, the key too, and would write everything in plain.
    if (database.pragma('cipher', { simple: true }) !== 'sqlcipher') {
      throw new Error('This build of the database cannot encrypt.');
    }
    database.pragma('legacy=4');
    database.pragma('legacy_page_size=4096');
    // A raw key, not a passphrase: `x'…'` skips the slow PBKDF2 and is part of the documented format.
    database.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
    // The first read proves the key; nothing before it touches the file.
    database.prepare('SELECT count(*) FROM sqlite_master').get();
    // A new file is for its owner alone, like everything else in the folder; SQLite gives its log the same mode.
    if (options.mustExist === false) chmodSync(path, 0o600);
    if (options.readOnly !== true) {
      database.pragma('journal_mode=WAL');
      database.pragma('synchronous=FULL');
      // Never by itself: SQLite would then write the log again from its beginning, and what a crash leaves
      // could not be told from damage any more (see log-check.ts). `writeBack` cuts it instead.
      database.pragma('wal_autocheckpoint=0');
    }
    database.pragma('foreign_keys=ON');
    database.pragma('secure_delete=ON');
    // Decrypted pages are kept: with SQLite's default 2 MiB a full scan costs six times the plain file.
    database.pragma('cache_size=-65536');
    database.pragma('temp_store=MEMORY');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Writes the log back into the database file and cuts it to nothing. */
export function writeBack(database: Database): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
}

/** True for an error of SQLite, whose `code` is one of its result codes (`SQLITE_FULL`, …). */
export function isDatabaseError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof BetterSqlite3.SqliteError;
}
