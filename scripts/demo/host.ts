import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileToken } from '#contract';
import { CoreError } from '../../src-main/core/errors.ts';
import type { Host } from '../../src-main/core/host.ts';

/** A host that plays: its clock goes where it is told, and files handed over stay in memory. */
export interface DemoHost extends Host {
  setNow(milliseconds: number): void;
  /** Files the program offered to be saved, oldest first. */
  readonly saved: { readonly name: string; readonly bytes: Uint8Array }[];
  /** Makes a file the program can open. */
  offer(name: string, bytes: Uint8Array): FileToken;
}

const root = new URL('../../', import.meta.url);

/** Makes a host over a real folder. */
export function demoHost(dataFolder: string): DemoHost {
  let now = Date.now();
  const offered = new Map<string, Uint8Array>();
  const saved: DemoHost['saved'] = [];
  return {
    dataFolder,
    // The demonstration plays years that are not: nothing of it is to be remembered by this computer.
    marksFolder: join(dataFolder, 'marks'),
    resourcesFolder: fileURLToPath(new URL('resources/', root)),
    version: JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).version,
    clock: { now: () => new Date(now) },
    log: { write: () => undefined },
    files: {
      async save(name, bytes) {
        saved.push({ name, bytes });
        return { outcome: 'saved', name };
      },
      async read({ token }) {
        return offered.get(token) ?? Promise.reject(new CoreError('file-unreadable'));
      },
    },
    saved,
    offer(name, bytes) {
      const token = randomUUID();
      offered.set(token, bytes);
      return { token, name };
    },
    setNow: (milliseconds) => {
      now = milliseconds;
    },
  };
}
