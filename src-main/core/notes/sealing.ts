import { randomUUID } from 'node:crypto';
import type { NoteContent } from '#contract';
import type { Host } from '../host.ts';
import type { Vault } from '../vault/index.ts';
import { discardDraft, keepDraft, keepNote } from './inbox.ts';
import { sealNote } from './sealed-file.ts';

/** Puts notes into sealed files, one after another: a draft that is late must not outlive its note. */
export interface Sealing {
  seal(content: NoteContent): Promise<{ id: string; sealedAt: string }>;
  /** `null` discards what was kept. */
  sealDraft(content: NoteContent | null): Promise<void>;
}

export function createSealing(host: Host, vault: Vault): Sealing {
  const { dataFolder } = host;
  let last: Promise<unknown> = Promise.resolve();

  function inOrder<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  }

  return {
    seal: (content) =>
      inOrder(async () => {
        const note = { id: randomUUID(), sealedAt: host.clock.now().toISOString(), ...content };
        keepNote(dataFolder, note.id, note.sealedAt, await sealNote(vault.recipient(), note));
        discardDraft(dataFolder);
        return { id: note.id, sealedAt: note.sealedAt };
      }),
    sealDraft: (content) =>
      inOrder(async () => {
        const recipient = vault.recipient();
        if (content === null) {
          discardDraft(dataFolder);
          return;
        }
        const draft = { id: randomUUID(), sealedAt: host.clock.now().toISOString(), ...content };
        keepDraft(dataFolder, await sealNote(recipient, draft));
      }),
  };
}
