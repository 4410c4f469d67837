import type { ErrorCode } from '#contract';
import { isDatabaseError } from '../store/index.ts';
import { folderFailure } from './files/index.ts';

/**
 * What an error of the database or of the file system means to the person; `null` for any other error. The
 * vault was opened with a proven key, so a page that does not decrypt is a damaged page.
 */
export function storeFailure(error: unknown): ErrorCode | null {
  if (!isDatabaseError(error)) return folderFailure(error);
  const { code } = error;
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'store-damaged';
  if (code === 'SQLITE_FULL') return 'folder-full';
  if (code.startsWith('SQLITE_READONLY')) return 'folder-read-only';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'folder-in-use';
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) return 'folder-unusable';
  return null;
}
