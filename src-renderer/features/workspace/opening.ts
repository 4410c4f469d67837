import type { FileToken, OpenedFile } from '#contract';

/** What happened to a chosen file; `unread` when the opening ended before its turn. */
export type FileOutcome = OpenedFile | { readonly outcome: 'unread'; readonly file: string };

export interface OpeningState {
  readonly running: boolean;
  /** Somebody asked to stop; the file being read is still finished. */
  readonly stopping: boolean;
  readonly done: number;
  readonly total: number;
  /** In the order in which the files were chosen; empty until the opening is over. */
  readonly outcomes: readonly FileOutcome[];
  /** The call that failed and ended the opening. */
  readonly failure: Error | null;
}

/** The opening of the chosen files. It outlives the screen, so that leaving it in the middle loses nothing. */
export interface Opening {
  subscribe(listener: () => void): () => void;
  state(): OpeningState;
  /** Starts opening; files that come while others are being opened wait for their turn. */
  open(files: readonly FileToken[]): void;
  /** Finishes the file being read and leaves the rest alone. */
  stop(): void;
  /** Puts the results away. */
  dismiss(): void;
  /** The vault was locked: what was read leaves the memory, only names of files that were not read stay. */
  lock(): void;
}

const nothing: OpeningState = {
  running: false,
  stopping: false,
  done: 0,
  total: 0,
  outcomes: [],
  failure: null,
};

const isUnread = ({ outcome }: FileOutcome) => outcome === 'unread';

/**
 * Opens files one after another: the second of two equal files must find the first one already there, what was
 * counted is stored, and stopping needs no word to the core. A file that cannot be read is an answer; only a call
 * that fails ends the opening.
 */
export function createOpening(openFile: (file: FileToken) => Promise<OpenedFile>): Opening {
  const listeners = new Set<() => void>();
  let state = nothing;
  let files: FileToken[] = [];
  let opened: OpenedFile[] = [];
  let locked = false;

  function show(next: OpeningState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  async function run(): Promise<void> {
    let failure: Error | null = null;
    let next = files[0];
    while (next !== undefined && failure === null && !state.stopping) {
      try {
        opened.push(await openFile(next));
        show({ ...state, done: state.done + 1 });
        next = files[state.done];
      } catch (error) {
        failure = error instanceof Error ? error : new Error('unknown');
      }
    }
    finish(failure);
  }

  function finish(failure: Error | null): void {
    const unread = files.slice(state.done).map(({ name }) => ({ outcome: 'unread', file: name }) as const);
    show({ ...state, running: false, stopping: false, outcomes: [...opened, ...unread], failure });
    files = [];
    opened = [];
    if (locked) forget();
  }

  function forget(): void {
    const unread = state.outcomes.filter(isUnread);
    show(unread.length === 0 ? nothing : { ...nothing, outcomes: unread });
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    open(more) {
      if (more.length === 0) return;
      files.push(...more);
      if (state.running) {
        show({ ...state, total: files.length });
        return;
      }
      locked = false;
      show({ ...nothing, running: true, total: files.length });
      void run();
    },
    stop() {
      if (state.running) show({ ...state, stopping: true });
    },
    dismiss() {
      if (!state.running) show(nothing);
    },
    lock() {
      if (!state.running) {
        forget();
        return;
      }
      locked = true;
      opened = [];
      show({ ...state, stopping: true });
    },
  };
}
