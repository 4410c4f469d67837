import { and, desc, eq } from 'drizzle-orm';
import type { DraftFields } from '#contract';
import { type Reader, tables, type Writer } from '../../store/index.ts';

const { drafts } = tables;

export interface Draft {
  readonly fields: DraftFields;
  readonly savedAt: string;
}

function ofForm(person: string, key: string) {
  return and(eq(drafts.person, person), eq(drafts.key, key));
}

/** Keeps what is typed in one form, over what was kept before. */
export function saveDraft(writer: Writer, person: string, key: string, draft: Draft): void {
  writer
    .insert(drafts)
    .values({ person, key, ...draft })
    .onConflictDoUpdate({ target: [drafts.person, drafts.key], set: draft })
    .run();
}

export function loadDraft(reader: Reader, person: string, key: string): Draft | null {
  const { fields, savedAt } = drafts;
  return reader.select({ fields, savedAt }).from(drafts).where(ofForm(person, key)).get() ?? null;
}

export function discardDraft(writer: Writer, person: string, key: string): void {
  writer.delete(drafts).where(ofForm(person, key)).run();
}

/** Forms somebody left open, newest first. */
export function listDrafts(reader: Reader, person: string): { key: string; savedAt: string }[] {
  const { key, savedAt } = drafts;
  return reader
    .select({ key, savedAt })
    .from(drafts)
    .where(eq(drafts.person, person))
    .orderBy(desc(savedAt), key)
    .all();
}
