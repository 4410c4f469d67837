import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../errors.ts';
import {
  flushFolder,
  folderFailure,
  momentFromName,
  momentInName,
  unfinishedSuffix,
  writeAtomically,
} from '../files/index.ts';
import { largestSealedFile } from './sealed-file.ts';

/**
 * The folder of sealed notes. Anybody at the computer may put a note in, nobody can read one without the
 * vault's key. A name tells only when the note was sealed: `20261122T204105123Z-<uuid>.age`.
 */
const folderName = 'notes';
const draftName = 'draft.age';
const noteName = /^(\d{8}T\d{9}Z)-([0-9a-f-]{36})\.age$/;

/** A sealed note waiting in the folder. */
export interface WaitingFile {
  readonly name: string;
  readonly id: string;
  readonly sealedAt: string;
}

/** Keeps a sealed note; returns only after it is safely on the disk. */
export function keepNote(dataFolder: string, id: string, sealedAt: string, content: Uint8Array): void {
  const name = `${momentInName(new Date(sealedAt))}-${id}.age`;
  writeAtomically(join(notesFolder(dataFolder), name), content);
}

/** Keeps what has been typed so far instead of what was kept before. */
export function keepDraft(dataFolder: string, content: Uint8Array): void {
  writeAtomically(join(notesFolder(dataFolder), draftName), content);
}

export function discardDraft(dataFolder: string): void {
  rmSync(join(dataFolder, folderName, draftName), { force: true });
}

/** Waiting notes, oldest first. */
export function waitingFiles(dataFolder: string): WaitingFile[] {
  return namesIn(dataFolder).flatMap((name) => {
    const [, moment, id] = noteName.exec(name) ?? [];
    const sealedAt = moment === undefined ? null : momentFromName(moment);
    return sealedAt === null || id === undefined ? [] : [{ name, id, sealedAt: sealedAt.toISOString() }];
  });
}

/** The encrypted content, or `null` when there is no such file or it cannot be one of ours. */
export function readSealed(dataFolder: string, name: string): Uint8Array | null {
  const path = join(dataFolder, folderName, name);
  try {
    return statSync(path).size > largestSealedFile ? null : readFileSync(path);
  } catch {
    return null;
  }
}

/**
 * Makes room for the next draft: the one left by an earlier run (the window was closed in the middle, the
 * computer went down) is kept beside it until the next unlocking.
 */
export function keepEarlierDraft(dataFolder: string, moment: Date): void {
  const path = join(dataFolder, folderName, draftName);
  if (!existsSync(path)) return;
  renameSync(path, join(dataFolder, folderName, `draft-earlier-${momentInName(moment)}.age`));
}

/** Names of the draft being typed and of those left by earlier runs. */
export function draftFiles(dataFolder: string): string[] {
  return namesIn(dataFolder).filter((name) => name === draftName || name.startsWith('draft-earlier-'));
}

/** Removes a sealed note that was taken in (or erased). */
export function removeSealed(dataFolder: string, name: string): void {
  rmSync(join(dataFolder, folderName, name), { force: true });
}

/** A draft that cannot be read is kept under another name, so that the next one does not replace it. */
export function setDraftAside(dataFolder: string, name: string, moment: Date): void {
  // Two drafts may be met in one moment; neither name may replace the other.
  const aside = `draft-unreadable-${momentInName(moment)}-${randomUUID()}.age`;
  renameSync(join(dataFolder, folderName, name), join(dataFolder, folderName, aside));
}

/** Drafts that were set aside. */
export function draftsSetAside(dataFolder: string): number {
  return namesIn(dataFolder).filter((name) => name.startsWith('draft-unreadable-')).length;
}

/** Removes what was being written when the program was killed: it was never confirmed to anybody. */
export function removeUnfinished(dataFolder: string): void {
  for (const name of namesIn(dataFolder)) {
    if (name.endsWith(unfinishedSuffix)) removeSealed(dataFolder, name);
  }
}

function namesIn(dataFolder: string): string[] {
  const folder = join(dataFolder, folderName);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function notesFolder(dataFolder: string): string {
  const folder = join(dataFolder, folderName);
  if (existsSync(folder)) return folder;
  try {
    mkdirSync(folder, { mode: 0o700 });
    flushFolder(dataFolder);
  } catch (error) {
    fail(folderFailure(error) ?? 'folder-unusable', {}, error);
  }
  return folder;
}
