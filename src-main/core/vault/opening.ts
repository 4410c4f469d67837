import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  createStore,
  currentSchemaVersion,
  isLogDamaged,
  migrate,
  openEncrypted,
  type Store,
  schemaVersion,
  writeBack,
} from '../../store/index.ts';
import { fail } from '../errors.ts';
import { flushFolder } from '../files/index.ts';
import { asCoreError } from '../store-failures.ts';
import { migrateSafely } from './migration.ts';

const storeName = 'naves.db';
const newStoreName = 'naves.new.db';

/** True when a finished database is there. */
export function storeExists(folder: string): boolean {
  return existsSync(join(folder, storeName));
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
export function openStore(folder: string, dataKey: Uint8Array, now: Date): Store {
  finishMaking(folder);
  if (!storeExists(folder)) fail('store-missing');
  try {
    return openChecked(join(folder, storeName), dataKey, now);
  } catch (error) {
    throw asCoreError(error);
  }
}

function openChecked(path: string, dataKey: Uint8Array, now: Date): Store {
  // Before SQLite sees it: opening already drops whatever follows a damaged place in the log.
  if (isLogDamaged(path, dataKey)) fail('store-damaged');
  const database = openEncrypted(path, dataKey);
  try {
    const version = schemaVersion(database);
    if (version > currentSchemaVersion()) fail('store-newer');
    if (version < 1) fail('store-damaged');
    writeBack(database);
    if (version < currentSchemaVersion()) migrateSafely(database, now);
    return createStore(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Makes a new database aside, lets `fill` write its first rows, and closes it. It gets its name only by
 * `finishMaking`, after the header was written: a crash in between leaves either no vault or a whole one.
 */
export function makeStore(folder: string, dataKey: Uint8Array, fill: (store: Store) => void): void {
  discardUnfinished(folder);
  try {
    const database = openEncrypted(join(folder, newStoreName), dataKey, { mustExist: false });
    try {
      migrate(database);
      fill(createStore(database));
      writeBack(database);
    } finally {
      database.close();
    }
  } catch (error) {
    discardUnfinished(folder);
    throw asCoreError(error);
  }
}

/** Gives a database made aside its name. */
export function finishMaking(folder: string): void {
  const made = join(folder, newStoreName);
  if (storeExists(folder) || !existsSync(made)) return;
  renameSync(made, join(folder, storeName));
  flushFolder(folder);
}

/** Removes a database whose making was cut short: without its header nobody can ever open it. */
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
    writeBack(database);
  } catch {
    // A full disk: the log stays beside the database and is taken in next time. Closing goes on.
  }
  database.close();
}
