import type { ErrorCode } from '#contract';
import { isDatabaseError } from '../store/index.ts';
import { CoreError } from './errors.ts';
import { folderFailure } from './files/index.ts';

/**
 * What an error of the database means to the person; `null` for any other error. The vault was opened with a
 * proven key, so a page that does not decrypt is a damaged page. Looks one cause deep, because the query
 * builder wraps what the database said.
 */
export function databaseFailure(error: unknown): ErrorCode | null {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (!isDatabaseError(cause)) return null;
  const { code } = cause;
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'store-damaged';
  if (code === 'SQLITE_FULL') return 'folder-full';
  if (code.startsWith('SQLITE_READONLY')) return 'folder-read-only';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'folder-in-use';
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) return 'folder-unusable';
  return null;
}

/** The same for an error of the database or of the file system, where only the data folder was touched. */
export function storeFailure(error: unknown): ErrorCode | null {
  return databaseFailure(error) ?? folderFailure(error);
}

/** The same error as an expected failure when it is one; anything else comes back unchanged. */
export function asCoreError(error: unknown): unknown {
  if (error instanceof CoreError) return error;
  const code = storeFailure(error);
  return code === null ? error : new CoreError(code, {}, { cause: error });
}
