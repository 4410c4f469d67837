import type { Note, NoteContent, Request, RequestContent } from '#contract';
import type { HandlersOf, OpenContext } from '../context.ts';
import { fail } from '../errors.ts';
import type { Emit } from '../events.ts';
import type { Host } from '../host.ts';
import { addNoteEntry, dayInPrague, recordRequest, startOfDay } from '../requests/index.ts';
import type { OpenVault, Vault } from '../vault/index.ts';
import { removeSealed, waitingFiles } from './inbox.ts';
import { createIntake, type Intake } from './intake.ts';
import {
  binnedNotes,
  eraseBinned,
  markUsed,
  moveNote,
  sealedSince,
  waitingNote,
  waitingNotes,
} from './repository.ts';
import { createSealing, type Sealing } from './sealing.ts';

/** What the module remembers about one vault while the program runs. */
interface Memory {
  readonly sealing: Sealing;
  /** Moments of notes already taken in: the locked screen shows them after their files are gone. */
  readonly taken: Set<string>;
}

const memories = new WeakMap<Vault, Memory>();
const intakes = new WeakMap<OpenVault, Intake>();

function memoryOf({ host, vault }: Pick<OpenContext, 'host' | 'vault'>): Memory {
  const known = memories.get(vault);
  if (known !== undefined) return known;
  const memory = { sealing: createSealing(host, vault), taken: new Set<string>() };
  memories.set(vault, memory);
  return memory;
}

/** Starts bringing in what was sealed while the vault was locked; called right after every unlocking. */
export function takeInSealedNotes(host: Host, vault: Vault, emit: Emit): void {
  const open = vault.open();
  const intake = createIntake(host, open, emit);
  intakes.set(open, intake);
  rememberToday(host, open, memoryOf({ host, vault }).taken);
  void intake.run();
}

/** A folder that cannot be read now must not stop the unlocking; the intake says so in the log. */
function rememberToday(host: Host, open: OpenVault, taken: Set<string>): void {
  try {
    for (const { sealedAt } of waitingFiles(host.dataFolder)) taken.add(sealedAt);
    const today = startOfDay(dayInPrague(host.clock.now()));
    for (const sealedAt of sealedSince(open.store.reader, today)) taken.add(sealedAt);
  } catch {
    return;
  }
}

export const notesHandlers: HandlersOf<'notes'> = {
  async seal(context, content) {
    const { sealing, taken } = memoryOf(context);
    const sealed = await sealing.seal(content);
    taken.add(sealed.sealedAt);
    const open = context.vault.peek();
    if (open !== null) await intakes.get(open)?.run();
    return sealed;
  },

  async sealDraft(context, typed) {
    await memoryOf(context).sealing.sealDraft(draftOf(typed), typed.newBox ?? false);
    return {};
  },

  today(context) {
    const { host } = context;
    const today = dayInPrague(host.clock.now());
    const moments = [
      ...memoryOf(context).taken,
      ...waitingFiles(host.dataFolder).map((file) => file.sealedAt),
    ];
    const ofToday = moments.filter((moment) => dayInPrague(new Date(moment)) === today);
    return { sealedAt: [...new Set(ofToday)].sort() };
  },

  async list({ open, reader }) {
    const intake = intakes.get(open);
    await intake?.settled();
    return { notes: waitingNotes(reader), unreadable: intake?.unreadable() ?? 0 };
  },

  toRequest({ host, open, reader, change }, { id }) {
    const note = waitingNote(reader, id) ?? fail('not-found');
    const at = host.clock.now().toISOString();
    const request = change(
      (made: Request) => ({ kind: 'note.made-request', subject: made.id }),
      (writer) => {
        const made = recordRequest(writer, { content: requestFrom(note), at, person: open.person.id });
        markUsed(writer, id, made.id);
        return made;
      },
    );
    return { requestId: request.id };
  },

  joinRequest({ host, open, reader, change }, { id, requestId }) {
    const note = waitingNote(reader, id) ?? fail('not-found');
    const at = host.clock.now().toISOString();
    const entry = change({ kind: 'note.joined-request', subject: requestId }, (writer) => {
      const text = wholeText(note);
      const joined = { requestId, text, happenedAt: note.sealedAt, at, person: open.person.id };
      const made = addNoteEntry(writer, joined);
      markUsed(writer, id, requestId);
      return made;
    });
    return { entryId: entry.id };
  },

  moveToBin({ change }, { id }) {
    change({ kind: 'note.binned', subject: id }, (writer) => {
      if (!moveNote(writer, id, 'waiting', 'binned')) fail('not-found');
    });
    return {};
  },

  restore({ change }, { id }) {
    change({ kind: 'note.restored', subject: id }, (writer) => {
      if (!moveNote(writer, id, 'binned', 'waiting')) fail('not-found');
    });
    return {};
  },

  erase({ host, change }, { id }) {
    change({ kind: 'note.erased', subject: id }, (writer) => {
      if (!eraseBinned(writer, id)) fail('not-found');
    });
    // A file that could not be removed when the note was taken in would bring it back to life.
    for (const file of waitingFiles(host.dataFolder)) {
      if (file.id === id) removeSealed(host.dataFolder, file.name);
    }
    return {};
  },

  bin: ({ reader }) => ({ notes: binnedNotes(reader) }),
};

/** What was typed as it would be sealed; `null` when there is nothing to keep. */
function draftOf(typed: { text: string; who: string; phone: string; where: string }): NoteContent | null {
  if (typed.text.trim() === '') return null;
  const line = (value: string) => (value.trim() === '' ? null : value.trim());
  return { text: typed.text, who: line(typed.who), phone: line(typed.phone), where: line(typed.where) };
}

/** A request that has only what the note has: the rest is filled in when it is classified. */
function requestFrom({ text, who, phone, where }: Note): RequestContent {
  const unasked = { channel: null, urgency: null, subject: null, age: null, sex: null, part: null };
  return { text, who, phone, where, area: null, situations: [], ...unasked };
}

/** The timeline has one text: who, the phone and the place go on a line of their own below it. */
function wholeText({ text, who, phone, where }: Note): string {
  const details = [who, phone, where].filter((detail) => detail !== null);
  return details.length === 0 ? text : `${text}\n${details.join(', ')}`;
}
