import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Database, migrate, schemaVersion, writeBack } from '../../store/index.ts';
import { CoreError, fail } from '../errors.ts';
import { flushFile, flushFolder, momentFromName, momentInName } from '../files/index.ts';
import { storeFailure } from '../store-failures.ts';

const copiesName = 'copies';
/** A copy still holds what was erased since it was made, so it must not stay for ever. */
const keepMilliseconds = 30 * 24 * 60 * 60 * 1000;

/**
 * Brings an older database to the current shape. A copy of the encrypted file and of the header is made and
 * compared first; when a step fails, the database is closed and the copy put back, so that the older program
 * still opens it. Fails with `store-migration-failed`, or with what is wrong with the disk.
 */
export function migrateSafely(database: Database, now: Date): void {
  const path = database.name;
  const copy = makeCopy(database, now);
  try {
    migrate(database);
    writeBack(database);
  } catch (error) {
    database.close();
    putBack(copy, path);
    throw new CoreError('store-migration-failed', {}, { cause: error });
  }
}

/** Removes copies older than thirty days: by then the new shape has proved itself. */
export function dropOldCopies(folder: string, now: Date): void {
  const copies = join(folder, copiesName);
  if (!existsSync(copies)) return;
  for (const name of readdirSync(copies)) {
    const made = momentFromName(name);
    if (made !== null && now.getTime() - made.getTime() > keepMilliseconds) rmSync(join(copies, name));
  }
}

/** Copies `naves.db` and `vault.json` into `copies/`; both must come out the same to the last byte. */
function makeCopy(database: Database, now: Date): string {
  const path = database.name;
  const folder = join(dirname(path), copiesName);
  try {
    writeBack(database);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const name = join(folder, `naves-shape-${schemaVersion(database)}-${momentInName(now)}`);
    copyExactly(path, `${name}.db`);
    copyExactly(join(dirname(path), 'vault.json'), `${name}.vault.json`);
    flushFolder(folder);
    return `${name}.db`;
  } catch (error) {
    throw new CoreError(storeFailure(error) ?? 'store-migration-failed', {}, { cause: error });
  }
}

function copyExactly(from: string, to: string): void {
  copyFileSync(from, to);
  flushFile(to);
  if (digestOf(from) !== digestOf(to)) fail('store-migration-failed');
}

/** The log of the failed migration belongs to the file that is being replaced, so it goes first. */
function putBack(copy: string, path: string): void {
  for (const suffix of ['-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  copyExactly(copy, `${path}.restored`);
  renameSync(`${path}.restored`, path);
  flushFolder(dirname(path));
}

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
