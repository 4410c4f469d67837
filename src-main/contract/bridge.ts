import type { CallError } from './errors.ts';
import type { AppEvent } from './events.ts';
import type { CallInput, CallName, CallOutput } from './index.ts';
import type { FileToken } from './values.ts';

/** The answer to a call as it crosses the wire: expected failures are data. */
export type Reply<Name extends CallName = CallName> =
  | { readonly ok: true; readonly value: CallOutput<Name> }
  | { readonly ok: false; readonly error: CallError };

/** What kinds of file the person may be asked to choose. */
export type FileKind = 'summary' | 'lag-key' | 'pack';

/**
 * All that the screens know of the world outside: `window.bridge`. Electron's preload and the loopback page
 * put the same thing there.
 */
export interface Bridge {
  /** Which door this is; the loopback one says so in a banner. */
  readonly host: 'electron' | 'loopback';
  invoke<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Reply<Name>>;
  /** Returns a function that stops listening. */
  onEvent(listener: (event: AppEvent) => void): () => void;
  /** Lets the person choose files; an empty list when they changed their mind. */
  chooseFiles(kind: FileKind, several: boolean): Promise<FileToken[]>;
  /** Registers files that were dropped onto the window (`File` objects of the page). */
  receiveDropped(files: readonly unknown[]): Promise<FileToken[]>;
}
