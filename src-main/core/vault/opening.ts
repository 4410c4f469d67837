import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  createStore,
  currentSchemaVersion,
  type Database,
  migrate,
  openEncrypted,
  type Store,
  schemaVersion,
} from '../../store/index.ts';
import { CoreError, fail } from '../errors.ts';
import { flushFolder } from '../files/index.ts';
import { storeFailure } from '../store-failures.ts';

const storeName = 'naves.db';
const newStoreName = 'naves.new.db';

/** Path of the encrypted database. */
function storePath(folder: string): string {
  return join(folder, storeName);
}

/** True when a finished database is there. */
export function storeExists(folder: string): boolean {
  return existsSync(storePath(folder));
}

/** True when a database is there or waits only for the last step of its making. */
export function storeIsReady(folder: string): boolean {
  return storeExists(folder) || existsSync(join(folder, newStoreName));
}

/**
 * Opens the database with the proven data key. As the key is known to be right, a file that SQLite cannot
 * read is damaged, not locked. Fails with `store-missing`, `store-damaged`, `store-newer` or
 * `store-migration-failed`, and leaves the file as it was.
 */
export function openStore(folder: string, dataKey: Uint8Array, _now: Date): Store {
  finishMaking(folder);
  if (!storeExists(folder)) fail('store-missing');
  const database = openDatabase(storePath(folder), dataKey);
  try {
    const version = schemaVersion(database);
    if (version > currentSchemaVersion()) fail('store-newer');
    if (version < 1) fail('store-damaged');
    if (version < currentSchemaVersion()) migrate(database);
    return createStore(database);
  } catch (error) {
    database.close();
    throw asStoreFailure(error);
  }
}

/**
 * Makes a new database aside, lets `fill` write its first rows, and closes it. It gets its name only by
 * `finishMaking`, after the header was written: a crash in between leaves either no vault or a whole one.
 */
export function makeStore(folder: string, dataKey: Uint8Array, fill: (store: Store) => void): void {
  const path = join(folder, newStoreName);
  discardUnfinished(folder);
  try {
    const database = openEncrypted(path, dataKey, { mustExist: false });
    try {
      migrate(database);
      fill(createStore(database));
      database.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      database.close();
    }
  } catch (error) {
    discardUnfinished(folder);
    throw asStoreFailure(error);
  }
}

/** Gives a database made aside its name. */
export function finishMaking(folder: string): void {
  const made = join(folder, newStoreName);
  if (storeExists(folder) || !existsSync(made)) return;
  renameSync(made, storePath(folder));
  flushFolder(folder);
}

export function discardUnfinished(folder: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    rmSync(join(folder, `${newStoreName}${suffix}`), { force: true });
  }
}

/** Writes everything back into the one file and closes it. */
export function closeStore(store: Store): void {
  const { database } = store;
  if (!database.open) return;
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // A full disk: the log stays beside the database and is taken in next time. Closing goes on.
  }
  database.close();
}

function openDatabase(path: string, dataKey: Uint8Array): Database {
  try {
    return openEncrypted(path, dataKey);
  } catch (error) {
    throw asStoreFailure(error);
  }
}

function asStoreFailure(error: unknown): unknown {
  const code = storeFailure(error);
  return code === null ? error : new CoreError(code, {}, { cause: error });
}
