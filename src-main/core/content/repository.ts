import { and, asc, eq } from 'drizzle-orm';
import type { Contact, LocalNote, Situation } from '#contract';
import { type Reader, tables } from '../../store/index.ts';

const { contacts, localNotes, packs } = tables;

/** Hashes and texts of the active packs, in the order they were switched on. */
export function activePacks(reader: Reader): { hash: string; text: string }[] {
  return reader
    .select({ hash: packs.hash, text: packs.text })
    .from(packs)
    .where(eq(packs.state, 'active'))
    .orderBy(asc(packs.activatedAt), asc(packs.hash))
    .all();
}

/** Hashes of the active packs only: tells whether a put-together library still holds. */
export function activePackHashes(reader: Reader): string[] {
  return reader
    .select({ hash: packs.hash })
    .from(packs)
    .where(eq(packs.state, 'active'))
    .orderBy(asc(packs.activatedAt), asc(packs.hash))
    .all()
    .map(({ hash }) => hash);
}

/** The local contacts of the obec, by office. */
export function localContacts(reader: Reader): Map<string, Contact> {
  const { office, name, phone, address, hours, note } = contacts;
  const rows = reader.select({ office, name, phone, address, hours, note }).from(contacts).all();
  return new Map(rows.map((row) => [row.office, row]));
}

/** The local notes to one guide. */
export function notesTo(reader: Reader, guide: Situation): LocalNote[] {
  const rows = reader
    .select()
    .from(localNotes)
    .where(and(eq(localNotes.guide, guide)))
    .orderBy(asc(localNotes.step))
    .all();
  return rows.map(({ step, text, changedAt }) => ({
    guide,
    step: step === '' ? null : step,
    text,
    changedAt,
  }));
}
