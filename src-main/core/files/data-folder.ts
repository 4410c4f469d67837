import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ErrorCode } from '#contract';
import { type FolderHold, holdFolder } from '../../store/index.ts';
import { folderFailure } from './failures.ts';
import { isNetworkPath, isOnNetworkMount, isSynced, parseMounts } from './placement.ts';

/** The folder is ours, or why it is not. */
export type FolderAnswer =
  | { readonly ok: true; readonly hold: FolderHold }
  | { readonly ok: false; readonly problem: ErrorCode };

/**
 * Takes the data folder for this program alone. Looks before it touches: a folder on a network share or one
 * that is synchronised is refused before anything is written, a read-only one after a trial that leaves no
 * trace. The hold is a lock of the operating system, so it ends with the process, however that ends.
 */
export function takeDataFolder(folder: string): FolderAnswer {
  try {
    const place = placeOf(folder);
    if (isNetworkPath(folder) || isNetworkPath(place) || isOnNetworkMount(place, mounts())) {
      return { ok: false, problem: 'folder-on-network' };
    }
    if (isSynced(resolve(folder), syncedRoots()) || isSynced(place, syncedRoots())) {
      return { ok: false, problem: 'folder-synced' };
    }
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    tryWriting(folder);
    const hold = holdFolder(join(folder, 'vault.lock'));
    return hold === null ? { ok: false, problem: 'folder-in-use' } : { ok: true, hold };
  } catch (error) {
    return { ok: false, problem: folderFailure(error) ?? 'folder-unusable' };
  }
}

/** The real path of the folder, or of the nearest one above it that exists. */
function placeOf(folder: string): string {
  let existing = resolve(folder);
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
  // On Windows the native call turns a mapped drive letter into the share behind it.
  return realpathSync.native(existing);
}

/** Permissions lie (a read-only mount, a policy, a root user): only making a file tells. */
function tryWriting(folder: string): void {
  const trial = join(folder, `.trial-${randomUUID()}`);
  closeSync(openSync(trial, 'wx', 0o600));
  rmSync(trial);
}

function mounts(): ReturnType<typeof parseMounts> {
  if (process.platform !== 'linux') return [];
  try {
    return parseMounts(readFileSync('/proc/self/mounts', 'utf8'));
  } catch {
    return [];
  }
}

/** Windows tells where OneDrive keeps its folders, whatever they are called. */
function syncedRoots(): string[] {
  return ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'].map((name) => process.env[name] ?? '');
}
