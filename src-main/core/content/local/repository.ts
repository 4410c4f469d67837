import { and, eq } from 'drizzle-orm';
import type { Contact, Situation } from '#contract';
import { tables, type Writer } from '../../../store/index.ts';

const { contacts, localNotes } = tables;

interface Hand {
  /** UTC ISO 8601. */
  readonly changedAt: string;
  readonly changedBy: string;
}

/** Writes the local contact of an office over the one before; one without a single filled field is removed. */
export function writeContact(writer: Writer, contact: Contact, hand: Hand): void {
  const { office, ...fields } = contact;
  if (Object.values(fields).every((value) => value === null)) {
    writer.delete(contacts).where(eq(contacts.office, office)).run();
    return;
  }
  writer
    .insert(contacts)
    .values({ ...contact, ...hand })
    .onConflictDoUpdate({ target: contacts.office, set: { ...fields, ...hand } })
    .run();
}

/** Writes a local note over the one before; `null` removes it. `step` is empty for the guide as a whole. */
export function writeNote(
  writer: Writer,
  note: { readonly guide: Situation; readonly step: string; readonly text: string | null },
  hand: Hand,
): void {
  const { guide, step, text } = note;
  if (text === null) {
    writer
      .delete(localNotes)
      .where(and(eq(localNotes.guide, guide), eq(localNotes.step, step)))
      .run();
    return;
  }
  writer
    .insert(localNotes)
    .values({ guide, step, text, ...hand })
    .onConflictDoUpdate({ target: [localNotes.guide, localNotes.step], set: { text, ...hand } })
    .run();
}
