import type { DraftFields, Timestamp } from '#contract';
import { CallFailure, call } from './calls.ts';

const delay = 400;

export interface WriteOutcome {
  readonly savedAt: Timestamp | null;
  readonly failure: CallFailure | null;
}

/** Forms that are open now, so that locking can wait until all of them are safely saved. */
const openWriters = new Set<DraftWriter>();

interface HeldDraft {
  readonly person: string;
  readonly fields: DraftFields;
}
/** The last letters of forms that were closed by a lock before they could be saved. */
const held = new Map<string, HeldDraft>();
let working: string | null = null;

/**
 * Says who is working now, and saves what a lock cut off from the same person. To be awaited after unlocking
 * before any form is shown; another person's letters stay in memory and are never shown to anybody else.
 */
export async function resumeDrafts(person: string): Promise<void> {
  working = person;
  for (const [key, draft] of [...held]) {
    if (draft.person !== person) continue;
    await call('drafts.save', { key, fields: draft.fields });
    held.delete(key);
  }
}

/** Saves every open form now. Called before the vault is locked on request and when the window goes away. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...openWriters].map((writer) => writer.flush()));
}

/**
 * Writes one form's draft: shortly after the last change, in order, the newest values winning. A save that
 * failed because the vault got locked in between waits in memory for the same person (`resumeDrafts`).
 */
export class DraftWriter {
  readonly #key: string;
  readonly #report: (outcome: WriteOutcome) => void;
  #waiting: DraftFields | null = null;
  #timer: number | undefined;
  #queue: Promise<void> = Promise.resolve();
  #stopListening: () => void;

  constructor(key: string, report: (outcome: WriteOutcome) => void) {
    this.#key = key;
    this.#report = report;
    openWriters.add(this);
    const now = () => void this.flush();
    window.addEventListener('blur', now);
    window.addEventListener('pagehide', now);
    this.#stopListening = () => {
      window.removeEventListener('blur', now);
      window.removeEventListener('pagehide', now);
    };
  }

  write(fields: DraftFields): void {
    this.#waiting = fields;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.flush(), delay);
  }

  /** Saves what waits; resolves when everything written so far is in the store or reported as failed. */
  flush(): Promise<void> {
    window.clearTimeout(this.#timer);
    this.#queue = this.#queue.then(() => this.#save());
    return this.#queue;
  }

  /** Forgets what waits and the saved draft; a save that is under way finishes first. */
  discard(): Promise<void> {
    window.clearTimeout(this.#timer);
    this.#waiting = null;
    this.#queue = this.#queue.then(async () => {
      try {
        await call('drafts.discard', { key: this.#key });
      } catch (error) {
        this.#failed(error);
      }
    });
    return this.#queue;
  }

  /** The form goes away: saves what waits and stops listening. */
  async close(): Promise<void> {
    this.#stopListening();
    await this.flush();
    openWriters.delete(this);
    if (this.#waiting !== null && working !== null) {
      held.set(this.#key, { person: working, fields: this.#waiting });
    }
  }

  async #save(): Promise<void> {
    const fields = this.#waiting;
    if (fields === null) return;
    this.#waiting = null;
    try {
      const { savedAt } = await call('drafts.save', { key: this.#key, fields });
      this.#report({ savedAt, failure: null });
    } catch (error) {
      // Newer values may have come meanwhile; older ones must not replace them.
      this.#waiting ??= fields;
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    if (!(error instanceof CallFailure)) throw error;
    this.#report({ savedAt: null, failure: error });
  }
}
