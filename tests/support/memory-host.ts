import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CoreError } from '../../src-main/core/errors.ts';
import type { Host, LogEntry } from '../../src-main/core/host.ts';

/** A host for tests: a temporary folder, a clock that stands still until told, saved files in memory. */
export interface MemoryHost extends Host {
  /** Files the core offered to be saved, oldest first. */
  readonly saved: { name: string; bytes: Uint8Array }[];
  readonly logged: LogEntry[];
  /** Makes a file the core can read, and returns its token. */
  offer(name: string, bytes: Uint8Array | string): { token: string; name: string };
  setNow(moment: string): void;
  advance(milliseconds: number): void;
  /** What the person answers when a file is offered to be saved. */
  answerToSave: 'saved' | 'cancelled' | 'failed';
  /** Removes the temporary folder. */
  dispose(): void;
}

/** Makes a host over a fresh temporary folder, or over `folder` to open the same data again. */
export function memoryHost(folder = mkdtempSync(join(tmpdir(), 'naves-test-'))): MemoryHost {
  let now = new Date('2026-11-22T20:41:05.000Z');
  const offered = new Map<string, Uint8Array>();
  const host: MemoryHost = {
    dataFolder: folder,
    marksFolder: `${folder}-marks`,
    resourcesFolder: fileURLToPath(new URL('../../resources/', import.meta.url)),
    version: '0.0.0-test',
    clock: { now: () => new Date(now) },
    saved: [],
    logged: [],
    answerToSave: 'saved',
    log: { write: (entry) => void host.logged.push(entry) },
    files: {
      async save(name, bytes) {
        if (host.answerToSave === 'cancelled') return { outcome: 'cancelled' };
        if (host.answerToSave === 'failed') throw new CoreError('file-not-written');
        host.saved.push({ name, bytes });
        return { outcome: 'saved', name };
      },
      async read(file, maximumBytes) {
        const bytes = offered.get(file.token);
        if (bytes === undefined) throw new CoreError('file-unreadable');
        if (bytes.length > maximumBytes) {
          throw new CoreError('file-too-large', { megabytes: Math.floor(maximumBytes / 1024 / 1024) });
        }
        return bytes;
      },
    },
    offer(name, bytes) {
      const token = `file-${offered.size + 1}`;
      offered.set(token, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
      return { token, name };
    },
    setNow: (moment) => {
      now = new Date(moment);
    },
    advance: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds);
    },
    dispose: () => {
      for (const own of [folder, `${folder}-marks`]) rmSync(own, { recursive: true, force: true });
    },
  };
  return host;
}
