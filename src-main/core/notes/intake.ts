import type { Emit } from '../events.ts';
import type { Host } from '../host.ts';
import { storeFailure } from '../store-failures.ts';
import { unitOfWork } from '../unit-of-work.ts';
import type { OpenVault } from '../vault/index.ts';
import {
  draftFiles,
  draftsSetAside,
  readSealed,
  removeSealed,
  removeUnfinished,
  setDraftAside,
  type WaitingFile,
  waitingFiles,
} from './inbox.ts';
import { insertNote, noteExists } from './repository.ts';
import { openSealedNote, type SealedNote } from './sealed-file.ts';

/** Brings sealed notes into the store of one unlocked vault. */
export interface Intake {
  /** Takes in everything that waits, after whatever is being taken in already. */
  run(): Promise<void>;
  /** Waits for what is being taken in. */
  settled(): Promise<void>;
  /** How many sealed files could not be read. They stay where they are. */
  unreadable(): number;
}

export function createIntake(host: Host, open: OpenVault, emit: Emit): Intake {
  const change = unitOfWork(open.store, host.clock, open.person.id, 'notes', emit);
  const { dataFolder } = host;
  let unreadable = 0;
  let draftTaken = false;
  let pass: Promise<void> = Promise.resolve();

  /** In the store first, then the file goes: a crash in between only means the same note is met again. */
  function keep(note: SealedNote, unfinished: boolean): void {
    if (noteExists(open.store.reader, note.id)) return;
    const { format: _format, version: _version, ...content } = note;
    change({ kind: 'note.taken-in', subject: note.id }, (writer) =>
      insertNote(writer, { ...content, unfinished }),
    );
  }

  async function takeFile(file: WaitingFile): Promise<boolean> {
    const content = readSealed(dataFolder, file.name);
    const note = content === null ? null : await openSealedNote(open.identity, content);
    // A renamed file would bring somebody's note in under another moment.
    if (note === null || note.id !== file.id || note.sealedAt !== file.sealedAt) return false;
    if (isOpen()) {
      keep(note, false);
      removeSealed(dataFolder, file.name);
    }
    return true;
  }

  async function takeDraft(name: string): Promise<void> {
    const content = readSealed(dataFolder, name);
    if (content === null) return;
    const draft = await openSealedNote(open.identity, content);
    if (!isOpen()) return;
    if (draft === null) {
      setDraftAside(dataFolder, name, host.clock.now());
      return;
    }
    keep(draft, true);
    removeSealed(dataFolder, name);
  }

  async function takeAll(): Promise<void> {
    if (!draftTaken) removeUnfinished(dataFolder);
    let missed = 0;
    for (const file of waitingFiles(dataFolder)) {
      if (!isOpen()) return;
      if (!(await takeFile(file))) missed += 1;
    }
    // Later drafts are being typed right now: they wait for the next unlocking.
    for (const name of draftTaken ? [] : draftFiles(dataFolder)) {
      if (isOpen()) await takeDraft(name);
    }
    draftTaken = true;
    unreadable = missed + draftsSetAside(dataFolder);
  }

  function isOpen(): boolean {
    return open.store.database.open;
  }

  /** A note that could not be taken in (the disk is full) waits in its file; nobody's call fails for it. */
  async function attempt(): Promise<void> {
    try {
      await takeAll();
    } catch (error) {
      host.log.write({ call: 'notes.intake', code: storeFailure(error) ?? 'internal' });
    }
  }

  return {
    run() {
      pass = pass.then(attempt);
      return pass;
    },
    settled: () => pass,
    unreadable: () => unreadable,
  };
}
