import { statSync } from 'node:fs';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { type Database, drizzleOver, isDatabaseError, type Tables, writeBack } from './database.ts';

type Full = BetterSQLite3Database<Tables>;

/** Reads: what a query handler gets. It has no way to write. */
export type Reader = Pick<
  Full,
  'select' | 'selectDistinct' | 'with' | 'query' | '$count' | 'all' | 'get' | 'values'
>;

/** Changes: exists only inside `inTransaction`. */
export type Writer = Reader & Pick<Full, 'insert' | 'update' | 'delete' | 'run'>;

/** An open store. */
export interface Store {
  readonly reader: Reader;
  /** The bare connection, for the vault (closing, checking) and for benchmarks. */
  readonly database: Database;
}

const writers = new WeakMap<Store, Writer>();

/** Makes a store of an open, migrated database. */
export function createStore(database: Database): Store {
  const full = drizzleOver(database);
  const store: Store = { reader: full, database };
  writers.set(store, full);
  return store;
}

/**
 * One change: everything inside happens, or nothing. Synchronous on purpose: whatever is slow (dialogs, key
 * derivation, files) happens before or after. The lock is taken at once, so two windows cannot interleave.
 */
export function inTransaction<Result>(store: Store, work: (writer: Writer) => Result): Result {
  const writer = writers.get(store);
  if (writer === undefined) throw new TypeError('The store is not open.');
  const result = store.database.transaction(() => work(writer)).immediate();
  shortenLog(store.database);
  return result;
}

const longLog = 4 * 1024 * 1024;

/** The change is safe in the log already; writing a long log back is housekeeping and may fail on a full disk. */
function shortenLog(database: Database): void {
  try {
    if ((statSync(`${database.name}-wal`, { throwIfNoEntry: false })?.size ?? 0) > longLog)
      writeBack(database);
  } catch (error) {
    if (!isDatabaseError(error) || error.code.startsWith('SQLITE_CORRUPT')) throw error;
  }
}
