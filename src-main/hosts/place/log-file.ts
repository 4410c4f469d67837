import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock, Log, LogEntry } from '../../core/host.ts';

const maximumBytes = 256 * 1024;
const maximumTrace = 4000;

/**
 * The log of one data folder: `logs/naves.log` and, once that is full, one earlier `logs/naves.1.log`; never
 * more than half a megabyte together. One JSON line per failed call: time, call, code, incident number and
 * the bare stack. A folder that cannot be written to has no log, and nothing else suffers. A folder that was
 * refused (on a network, synchronised, somebody else's) or does not exist yet is left untouched.
 */
export function openLog(dataFolder: string, clock: Clock): Log {
  const folder = join(dataFolder, 'logs');
  const file = join(folder, 'naves.log');
  return {
    write(entry) {
      if (entry.code.startsWith('folder-') || !existsSync(dataFolder)) return;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if (sizeOf(file) > maximumBytes) renameSync(file, join(folder, 'naves.1.log'));
        appendFileSync(file, `${lineOf(entry, clock.now())}\n`, { mode: 0o600 });
      } catch {
        // A full or read-only folder is told to the person by the call that met it.
      }
    },
  };
}

/** One line of the log. Nothing in it can carry typed text or a person's name. */
export function lineOf(entry: LogEntry, now: Date): string {
  return JSON.stringify({
    at: now.toISOString(),
    // The name of an unknown call is whatever somebody sent.
    call: /^[a-z]{1,30}\.[a-zA-Z]{1,30}$/.test(entry.call) ? entry.call : '?',
    code: entry.code,
    ...(entry.incident === undefined ? {} : { incident: entry.incident }),
    ...(entry.trace === undefined ? {} : { trace: withoutFolders(entry.trace).slice(0, maximumTrace) }),
  });
}

/** Paths in a stack go through the home folder, whose name is usually the person's. */
function withoutFolders(trace: string): string {
  return trace.replace(/(?:file:\/\/)?(?:[A-Za-z]:)?[\\/][^\n()]*[\\/]/g, '');
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
