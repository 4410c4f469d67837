import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail } from '../errors.ts';
import { folderFailure } from './failures.ts';

/** Ends the name of a file that is still being written; never read, safe to remove after a crash. */
export const unfinishedSuffix = '.tmp';

/**
 * Writes a whole file or nothing: beside it under a temporary name, flushed, renamed over, and the folder
 * flushed too, so that after a power cut either the old or the new content is there. Fails with
 * `folder-full`, `folder-read-only` or `folder-unusable`, leaving the old file as it was.
 */
export function writeAtomically(path: string, content: Uint8Array | string): void {
  const temporary = join(dirname(path), `${basename(path)}.${randomUUID()}${unfinishedSuffix}`);
  try {
    const descriptor = openSync(temporary, 'wx', 0o600);
    try {
      writeWhole(descriptor, typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renamePatiently(temporary, path);
    flushFolder(dirname(path));
  } catch (error) {
    rmSync(temporary, { force: true });
    const code = folderFailure(error);
    if (code !== null) fail(code, {}, error);
    throw error;
  }
}

const renameAttempts = 20;
const pauseMilliseconds = 25;

/** On Windows a virus scanner holds a fresh file for a moment, and renaming it fails until it lets go. */
function renamePatiently(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (process.platform !== 'win32' || attempt === renameAttempts) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds);
    }
  }
}

function writeWhole(descriptor: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptor, bytes, written);
}

/** Makes the content of a file durable. */
export function flushFile(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes a rename or removal in a folder durable. Windows has no such call and does not need it on NTFS. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
