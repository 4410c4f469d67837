import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { defaultDataFolder, marksFolder } from '../place/index.ts';

interface Folders {
  /** Holds the vault. */
  readonly data: string;
  /** Holds what must not come back with old data. */
  readonly marks: string;
  /** Holds what Chromium keeps for itself (never anything that was typed); always on this computer. */
  readonly profile: string;
}

/** The folders for this start. `--data DIR` opens another vault, in a window and a profile of its own. */
export function chosenFolders(arguments_: readonly string[] = process.argv): Folders {
  const usual = defaultDataFolder(process.platform, process.env, homedir());
  const position = arguments_.indexOf('--data');
  const given = position === -1 ? undefined : arguments_[position + 1];
  const marks = marksFolder(process.platform, process.env, homedir());
  if (given === undefined) return { data: usual, marks, profile: join(usual, 'window') };
  const data = resolve(given);
  const name = createHash('sha256').update(data).digest('hex').slice(0, 16);
  return { data, marks, profile: join(usual, 'windows', name) };
}
