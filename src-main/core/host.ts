import type { FileToken, SavedFile } from '#contract';

/**
 * What the application needs from the place it runs in. Electron, the loopback server and the tests each
 * implement it; the core never asks which one it got.
 */
export interface Host {
  /** Absolute path of the folder that holds the vault. */
  readonly dataFolder: string;
  /**
   * Absolute path of a folder of this person on this computer, apart from `dataFolder`: what is in it stays when old
   * data are put back from a backup. It may not exist yet.
   */
  readonly marksFolder: string;
  /** Absolute path of the read-only folder with bundled data (list of obce, licences, …). */
  readonly resourcesFolder: string;
  readonly version: string;
  readonly clock: Clock;
  readonly files: HostFiles;
  readonly log: Log;
}

export interface Clock {
  now(): Date;
}

/** Files cross the border only here: the core sees names and bytes, never paths. */
export interface HostFiles {
  /** Offers bytes to be saved where the person likes. Fails with `file-not-written`. */
  save(suggestedName: string, content: Uint8Array): Promise<SavedFile>;
  /** Reads a file the person chose. Fails with `file-unreadable`, or `file-too-large` before reading it all. */
  read(file: FileToken, maximumBytes: number): Promise<Uint8Array>;
}

/** The log knows the call, the code and the incident number; never what was typed. */
export interface LogEntry {
  readonly call: string;
  readonly code: string;
  /** Number the person reads out; only for `internal`. */
  readonly incident?: string;
  /** Stack of an unexpected error with its message left out: a message may quote what was typed. */
  readonly trace?: string;
}

export interface Log {
  write(entry: LogEntry): void;
}
