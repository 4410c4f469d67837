import { useSyncExternalStore } from 'react';
import { call } from '../../../bridge/calls.ts';

/** What is in the quick note now. It outlives the screens it is shown on: locked, and the dialog anywhere. */
export interface NoteText {
  readonly text: string;
  readonly who: string;
  readonly phone: string;
  readonly where: string;
}

const empty: NoteText = { text: '', who: '', phone: '', where: '' };
const delay = 400;

let note: NoteText = empty;
let kept = true;
let timer: number | undefined;
/** Whether the core knows about this box: a draft kept before it was typed in another one and must stay. */
let announced = false;
let queue: Promise<void> = Promise.resolve();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(next: NoteText, isKept: boolean): void {
  note = next;
  kept = isKept;
  for (const listener of listeners) listener();
}

/** The note being written, and whether all of it is sealed as a draft already. */
export function useNoteText(): { note: NoteText; kept: boolean } {
  return {
    note: useSyncExternalStore(subscribe, () => note),
    kept: useSyncExternalStore(subscribe, () => kept),
  };
}

export function hasUnsealedText(): boolean {
  return note.text.trim() !== '';
}

/** Changes a field; shortly after, everything typed so far is sealed as a draft. */
export function typeNote(changes: Partial<NoteText>): void {
  show({ ...note, ...changes }, false);
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void keepNote(), delay);
}

/** Seals what has been typed so far as a draft, now. A failure leaves the text on the screen unsealed. */
export function keepNote(): Promise<void> {
  window.clearTimeout(timer);
  queue = queue.then(async () => {
    if (kept) return;
    const typed = note;
    try {
      await call('notes.sealDraft', announced ? typed : { ...typed, newBox: true });
      announced = true;
      if (note === typed) show(typed, true);
    } catch {
      // Said when the note itself is being sealed; a draft is an extra.
    }
  });
  return queue;
}

/**
 * Seals the note for good and empties the box. Resolves with the moment it was sealed; on failure the text
 * stays. What was typed while it was being sealed stays too.
 */
export async function sealNote(): Promise<string> {
  window.clearTimeout(timer);
  await (announced ? queue : keepNote());
  const typed = note;
  const line = (value: string) => (value.trim() === '' ? null : value.trim());
  const { sealedAt } = await call('notes.seal', {
    text: typed.text,
    who: line(typed.who),
    phone: line(typed.phone),
    where: line(typed.where),
  });
  if (note === typed) show(empty, true);
  return sealedAt;
}

/**
 * The vault is being locked: an unfinished note is sealed as it is and leaves the screen, so that nobody can
 * read it there. It waits among the new notes.
 */
export async function sealBeforeLocking(): Promise<void> {
  if (!hasUnsealedText()) return;
  try {
    await sealNote();
  } catch {
    // Better readable on the screen than lost.
  }
}

/** The draft was taken over among the new notes by unlocking: the box starts empty. */
export function forgetKeptNote(): void {
  if (kept) show(empty, true);
}

window.bridge.onEvent((event) => {
  if (event.name === 'vault.locked') void sealBeforeLocking();
});
window.addEventListener('pagehide', () => void keepNote());
window.addEventListener('blur', () => void keepNote());
