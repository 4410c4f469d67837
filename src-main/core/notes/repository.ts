import { and, asc, desc, eq, gte } from 'drizzle-orm';
import type { Note } from '#contract';
import { type Reader, tables, type Writer } from '../../store/index.ts';

const { notes } = tables;

const shown = {
  id: notes.id,
  text: notes.text,
  who: notes.who,
  phone: notes.phone,
  where: notes.where,
  sealedAt: notes.sealedAt,
  unfinished: notes.unfinished,
};

export function noteExists(reader: Reader, id: string): boolean {
  return reader.select({ id: notes.id }).from(notes).where(eq(notes.id, id)).get() !== undefined;
}

/** Takes a note in; the same note twice stays one. */
export function insertNote(writer: Writer, note: Note): void {
  writer
    .insert(notes)
    .values({ ...note, state: 'waiting', requestId: null })
    .onConflictDoNothing()
    .run();
}

export function waitingNotes(reader: Reader): Note[] {
  return reader
    .select(shown)
    .from(notes)
    .where(eq(notes.state, 'waiting'))
    .orderBy(asc(notes.sealedAt))
    .all();
}

/** Notes in the bin, the newest first. */
export function binnedNotes(reader: Reader): Note[] {
  return reader
    .select(shown)
    .from(notes)
    .where(eq(notes.state, 'binned'))
    .orderBy(desc(notes.sealedAt))
    .all();
}

export function waitingNote(reader: Reader, id: string): Note | null {
  const chosen = and(eq(notes.id, id), eq(notes.state, 'waiting'));
  return reader.select(shown).from(notes).where(chosen).get() ?? null;
}

/** Moments of the confirmed notes sealed since `from`. */
export function sealedSince(reader: Reader, from: string): string[] {
  const chosen = and(gte(notes.sealedAt, from), eq(notes.unfinished, false));
  return reader
    .select({ sealedAt: notes.sealedAt })
    .from(notes)
    .where(chosen)
    .all()
    .map((row) => row.sealedAt);
}

/**
 * The note became (part of) a request. Its words moved there, so they do not stay here as well: what is
 * erased there one day must really be gone. The row stays, so that a sealed file met again is recognised.
 */
export function markUsed(writer: Writer, id: string, requestId: string): void {
  const emptied = { text: '', who: null, phone: null, where: null };
  writer
    .update(notes)
    .set({ ...emptied, state: 'used', requestId })
    .where(eq(notes.id, id))
    .run();
}

/** Moves a note between waiting and the bin; false when it was not where it should have been. */
export function moveNote(
  writer: Writer,
  id: string,
  from: 'waiting' | 'binned',
  to: 'waiting' | 'binned',
): boolean {
  const chosen = and(eq(notes.id, id), eq(notes.state, from));
  return writer.update(notes).set({ state: to }).where(chosen).run().changes === 1;
}

/** Erases a note in the bin; false when it is not there. */
export function eraseBinned(writer: Writer, id: string): boolean {
  const chosen = and(eq(notes.id, id), eq(notes.state, 'binned'));
  return writer.delete(notes).where(chosen).run().changes === 1;
}
