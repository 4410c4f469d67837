import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { FileKind, FileToken } from '#contract';
import { CoreError, fail } from '../../core/errors.ts';
import type { HostFiles } from '../../core/host.ts';

const mostTokens = 1000;

/** Files through the windows of the operating system. The page holds tokens; paths stay here. */
export interface NativeFiles extends HostFiles {
  /** Asks the person for files; an empty list when they changed their mind. */
  choose(kind: FileKind, several: boolean): Promise<FileToken[]>;
  /** Registers the paths of files dropped onto the window. */
  receive(paths: readonly string[]): FileToken[];
}

const filters: Record<FileKind, FileFilter[]> = {
  summary: [{ name: 'JSON', extensions: ['json'] }],
  'lag-key': [{ name: 'JSON, TXT', extensions: ['json', 'txt'] }],
  pack: [{ name: 'JSON', extensions: ['json'] }],
};

/** Files of the desktop program. Dialogs belong to `window()` so that nothing is clicked behind them. */
export function nativeFiles(window: () => BrowserWindow | null): NativeFiles {
  const paths = new Map<string, string>();

  function register(path: string): FileToken {
    const token = randomUUID();
    paths.set(token, path);
    const oldest = paths.keys().next().value;
    if (paths.size > mostTokens && oldest !== undefined) paths.delete(oldest);
    return { token, name: basename(path).slice(0, 300) };
  }

  return {
    async save(suggestedName, content) {
      const options = { defaultPath: join(app.getPath('documents'), suggestedName) };
      const parent = window();
      const answer = await (parent === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options));
      if (answer.canceled || answer.filePath === '') return { outcome: 'cancelled' };
      await writeWhole(answer.filePath, content);
      return { outcome: 'saved', name: basename(answer.filePath) };
    },
    async read(file, maximumBytes) {
      const path = paths.get(file.token) ?? fail('file-unreadable');
      return await readBounded(path, maximumBytes);
    },
    async choose(kind, several) {
      const options = {
        filters: filters[kind],
        properties: several ? (['openFile', 'multiSelections'] as const) : (['openFile'] as const),
      };
      const parent = window();
      const asked = { ...options, properties: [...options.properties] };
      const answer = await (parent === null
        ? dialog.showOpenDialog(asked)
        : dialog.showOpenDialog(parent, asked));
      return answer.canceled ? [] : answer.filePaths.map(register);
    },
    receive: (dropped) => dropped.map(register),
  };
}

/** Writes beside and renames: a file with the final name is always whole. */
async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  const beside = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new CoreError('file-not-written', {}, { cause: error });
  }
}

async function readBounded(path: string, maximumBytes: number): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) return fail('file-unreadable');
  if (found.size > maximumBytes) {
    throw new CoreError('file-too-large', { megabytes: Math.floor(maximumBytes / 1024 / 1024) });
  }
  return await readFile(path).catch((error: unknown) => fail('file-unreadable', {}, error));
}
