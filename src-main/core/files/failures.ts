import type { ErrorCode } from '#contract';

/** What a failed operation on the data folder means to the person, by the error of the operating system. */
const meanings: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'folder-full',
  EDQUOT: 'folder-full',
  EROFS: 'folder-read-only',
  EACCES: 'folder-read-only',
  EPERM: 'folder-read-only',
  EBUSY: 'folder-in-use',
  EIO: 'folder-unusable',
  ENOTDIR: 'folder-unusable',
  ELOOP: 'folder-unusable',
  ENAMETOOLONG: 'folder-unusable',
  ENODEV: 'folder-unusable',
};

/** The code of a file-system error as the person should see it; `null` for anything that is not one. */
export function folderFailure(error: unknown): ErrorCode | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return meanings[error.code] ?? null;
}
