import { join } from 'node:path';
import { keyByRecovery } from '../../src-main/core/vault/doors.ts';
import { readHeader } from '../../src-main/core/vault/header-file.ts';
import { type Database, openEncrypted } from '../../src-main/store/index.ts';

/**
 * Opens the database of a vault beside the program, as an outsider with the recovery code could, and closes it
 * again. Works whether the application has it open or not.
 */
export function besideTheProgram<Result>(
  { folder, recoveryCode }: { readonly folder: string; readonly recoveryCode: string },
  work: (database: Database) => Result,
): Result {
  const reading = readHeader(folder);
  if (reading.state !== 'valid') throw new Error(`The header is ${reading.state}.`);
  const database = openEncrypted(join(folder, 'naves.db'), keyByRecovery(reading.header, recoveryCode));
  try {
    return work(database);
  } finally {
    database.close();
  }
}
