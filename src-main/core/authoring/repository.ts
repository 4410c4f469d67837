import { and, asc, desc, eq } from 'drizzle-orm';
import { type Reader, tables, type Writer } from '../../store/index.ts';

const { authoredItems, authoredPacks } = tables;

export type ItemRow = typeof authoredItems.$inferSelect;
export type PackRow = typeof authoredPacks.$inferSelect;

/** Key of the wording of a guide that is prepared for a later day, beside the one in force (`A1`). */
export function preparedItem(guide: string): string {
  return `${guide}.prepared`;
}

/** Everything the LAG changed or added, guides first, each list by identifier. */
export function listItems(reader: Reader): ItemRow[] {
  return reader.select().from(authoredItems).orderBy(desc(authoredItems.list), asc(authoredItems.item)).all();
}

export function findItem(reader: Reader, list: ItemRow['list'], item: string): ItemRow | null {
  const own = and(eq(authoredItems.list, list), eq(authoredItems.item, item));
  return reader.select().from(authoredItems).where(own).get() ?? null;
}

export function itemById(reader: Reader, id: string): ItemRow | null {
  return reader.select().from(authoredItems).where(eq(authoredItems.id, id)).get() ?? null;
}

/** Writes an own wording over the one before. */
export function writeItem(writer: Writer, row: ItemRow): void {
  const { content, changedAt, changedBy } = row;
  writer
    .insert(authoredItems)
    .values(row)
    .onConflictDoUpdate({
      target: [authoredItems.list, authoredItems.item],
      set: { content, changedAt, changedBy },
    })
    .run();
}

export function deleteItem(writer: Writer, id: string): void {
  writer.delete(authoredItems).where(eq(authoredItems.id, id)).run();
}

/** The last edition that was saved; null before the first. */
export function lastPack(reader: Reader): PackRow | null {
  return reader.select().from(authoredPacks).orderBy(desc(authoredPacks.edition)).limit(1).get() ?? null;
}

export function insertPack(writer: Writer, row: PackRow): void {
  writer.insert(authoredPacks).values(row).run();
}
