import { join } from 'node:path';
import { keyByRecovery } from '../../src-main/core/vault/doors.ts';
import { readHeader } from '../../src-main/core/vault/header-file.ts';
import { type Database, openEncrypted } from '../../src-main/store/index.ts';

interface ForeignVault {
  readonly folder: string;
  readonly recoveryCode: string;
}

/**
 * Opens the database of a vault beside the program, as an outsider with the recovery code could. Works whether
 * the application has it open or not. The caller closes it.
 */
export function openBesideTheProgram({ folder, recoveryCode }: ForeignVault): Database {
  const reading = readHeader(folder);
  if (reading.state !== 'valid') throw new Error(`The header is ${reading.state}.`);
  return openEncrypted(join(folder, 'naves.db'), keyByRecovery(reading.header, recoveryCode));
}

/** Does something to that database and closes it again. */
export function besideTheProgram<Result>(vault: ForeignVault, work: (database: Database) => Result): Result {
  const database = openBesideTheProgram(vault);
  try {
    return work(database);
  } finally {
    database.close();
  }
}
