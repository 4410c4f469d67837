import { randomUUID } from 'node:crypto';
import type { NoteContent } from '#contract';
import type { Host } from '../host.ts';
import type { Vault } from '../vault/index.ts';
import { discardDraft, keepDraft, keepEarlierDraft, keepNote } from './inbox.ts';
import { sealNote } from './sealed-file.ts';

/** Puts notes into sealed files, one after another: a draft that is late must not outlive its note. */
export interface Sealing {
  seal(content: NoteContent): Promise<{ id: string; sealedAt: string }>;
  /** `null` discards what was kept; a draft of an earlier box is kept beside the new one. */
  sealDraft(content: NoteContent | null, newBox: boolean): Promise<void>;
}

export function createSealing(host: Host, vault: Vault): Sealing {
  const { dataFolder } = host;
  let last: Promise<unknown> = Promise.resolve();
  let begun = false;

  function inOrder<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  }

  /** A draft this run did not write is somebody's unfinished note: it is never replaced or discarded. */
  function begin(): void {
    if (!begun) keepEarlierDraft(dataFolder, host.clock.now());
    begun = true;
  }

  return {
    seal: (content) =>
      inOrder(async () => {
        begin();
        const note = { id: randomUUID(), sealedAt: host.clock.now().toISOString(), ...content };
        keepNote(dataFolder, note.id, note.sealedAt, await sealNote(vault.recipient(), note));
        discardDraft(dataFolder);
        return { id: note.id, sealedAt: note.sealedAt };
      }),
    sealDraft: (content, newBox) =>
      inOrder(async () => {
        const recipient = vault.recipient();
        if (newBox) begun = false;
        begin();
        if (content === null) {
          discardDraft(dataFolder);
          return;
        }
        const draft = { id: randomUUID(), sealedAt: host.clock.now().toISOString(), ...content };
        keepDraft(dataFolder, await sealNote(recipient, draft));
      }),
  };
}
