import { type Database, drizzleOver, type Tables } from './database.ts';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

type Full = BetterSQLite3Database<Tables>;

/** Reads: what a query handler gets. It has no way to write. */
export type Reader = Pick<Full, 'select' | 'selectDistinct' | 'with' | 'query' | '$count' | 'all' | 'get' | 'values'>;

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
  return store.database.transaction(() => work(writer)).immediate();
}
