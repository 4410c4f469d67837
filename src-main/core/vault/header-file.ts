import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../errors.ts';
import { folderFailure, momentInName, writeAtomically } from '../files/index.ts';
import { type Header, type HeaderReading, headerText, parseHeader } from './header.ts';

const currentName = 'vault.json';
const previousName = 'vault.previous.json';

/** What lies in the data folder under the name of the header. */
export type HeaderFile = HeaderReading | { readonly state: 'missing' };

export function readHeader(folder: string): HeaderFile {
  return readNamed(folder, currentName);
}

/** The copy made before the last change of the header. */
export function readPreviousHeader(folder: string): HeaderFile {
  return readNamed(folder, previousName);
}

/**
 * Replaces the header and keeps the replaced one as `vault.previous.json`. When the change takes a way in
 * away (a person left, a passphrase was changed, a new recovery code) the previous copy is overwritten with
 * the new one: otherwise the way in that was closed would still lie beside it.
 */
export function writeHeader(folder: string, header: Header, change: 'adds' | 'revokes'): void {
  const current = readHeader(folder);
  if (current.state === 'valid') writeAtomically(join(folder, previousName), headerText(current.header));
  writeAtomically(join(folder, currentName), headerText(header));
  if (change === 'revokes' || current.state !== 'valid') {
    writeAtomically(join(folder, previousName), headerText(header));
  }
}

/** Puts the previous header back. The damaged one stays beside it as `vault.damaged-<moment>.json`. */
export function restorePrevious(folder: string, now: Date): void {
  const previous = readPreviousHeader(folder);
  if (previous.state !== 'valid') fail('vault-header-damaged');
  const current = join(folder, currentName);
  if (existsSync(current)) {
    const aside = `vault.damaged-${momentInName(now)}.json`;
    copyFileSync(current, join(folder, aside));
  }
  writeAtomically(current, headerText(previous.header));
}

function readNamed(folder: string, name: string): HeaderFile {
  try {
    return parseHeader(readFileSync(join(folder, name)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { state: 'missing' };
    fail(folderFailure(error) ?? 'folder-unusable', {}, error);
  }
}
