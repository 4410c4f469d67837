import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { FileToken } from '#contract';
import { CoreError, fail } from '../../core/errors.ts';
import type { HostFiles } from '../../core/host.ts';

/** A file waiting to be fetched once: the page saves it among the downloads of the browser. */
export interface OfferedFile {
  readonly id: string;
  readonly name: string;
}

interface Kept {
  readonly name: string;
  /** `null` for a file that was larger than anything we take: only its reading fails. */
  readonly bytes: Uint8Array | null;
  readonly since: number;
}

/** More than any file the program reads; the core has its own, smaller limits by kind. */
export const largestFile = 32 * 1024 * 1024;
const mostBytes = 2 * largestFile;
const mostFiles = 256;
const keptFor = 10 * 60 * 1000;

/** Files that cross between the page and the core. Bytes stay in memory, bounded, and are forgotten in time. */
export interface LoopbackFiles extends HostFiles {
  /** Runs a call and collects the files it offered. */
  collect<Result>(work: () => Promise<Result>): Promise<{ result: Result; files: OfferedFile[] }>;
  /** Hands out an offered file, once. */
  take(id: string): { name: string; bytes: Uint8Array } | null;
  /** Keeps what the page sent until the core reads it. */
  receive(name: string, bytes: Uint8Array | null): FileToken;
}

/**
 * Files of the loopback host. A browser asks nobody where a file should go, so `save` answers `saved` as soon
 * as the page may fetch the bytes. `now` counts milliseconds.
 */
export function loopbackFiles(now: () => number = () => performance.now()): LoopbackFiles {
  const offered = new Map<string, Kept>();
  const received = new Map<string, Kept>();
  const calls = new AsyncLocalStorage<OfferedFile[]>();

  function keep(shelf: Map<string, Kept>, name: string, bytes: Uint8Array | null): string {
    const id = randomUUID();
    shelf.set(id, { name, bytes, since: now() });
    tidy(shelf, now());
    return id;
  }

  return {
    async save(suggestedName, content) {
      const files = calls.getStore() ?? fail('file-not-written');
      if (content.length > largestFile) fail('file-not-written');
      files.push({ id: keep(offered, suggestedName, content), name: suggestedName });
      return { outcome: 'saved', name: suggestedName };
    },
    async read(file, maximumBytes) {
      tidy(received, now());
      const kept = received.get(file.token) ?? fail('file-unreadable');
      if (kept.bytes === null || kept.bytes.length > maximumBytes) {
        throw new CoreError('file-too-large', { megabytes: Math.floor(maximumBytes / 1024 / 1024) });
      }
      return kept.bytes;
    },
    async collect(work) {
      const files: OfferedFile[] = [];
      return { result: await calls.run(files, work), files };
    },
    take(id) {
      tidy(offered, now());
      const kept = offered.get(id);
      offered.delete(id);
      return kept?.bytes ? { name: kept.name, bytes: kept.bytes } : null;
    },
    receive: (name, bytes) => ({ token: keep(received, name, bytes), name }),
  };
}

/** Forgets what is old; when there is still too much, the oldest goes first. */
function tidy(shelf: Map<string, Kept>, now: number): void {
  let total = 0;
  for (const kept of shelf.values()) total += kept.bytes?.length ?? 0;
  for (const [id, kept] of shelf) {
    if (now - kept.since < keptFor && total <= mostBytes && shelf.size <= mostFiles) break;
    total -= kept.bytes?.length ?? 0;
    shelf.delete(id);
  }
}
