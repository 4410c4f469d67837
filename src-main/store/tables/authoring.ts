import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Fact, Guide } from '#contract';

/** Guides and facts the LAG changed or added: the source of its next pack. */
export const authoredItems = sqliteTable(
  'authored_items',
  {
    id: text().primaryKey(),
    list: text({ enum: ['guides', 'facts'] }).notNull(),
    /** Identifier inside the pack: `A1`, `pnp-odvolani`; `A1.prepared` is a wording that begins on a later day. */
    item: text().notNull(),
    content: text({ mode: 'json' }).$type<Guide | Fact>().notNull(),
    changedAt: text('changed_at').notNull(),
    changedBy: text('changed_by').notNull(),
  },
  (table) => [uniqueIndex('authored_items_key').on(table.list, table.item)],
);

/** Editions of the LAG's pack that were saved. An edition is never used twice. */
export const authoredPacks = sqliteTable('authored_packs', {
  edition: integer().primaryKey(),
  title: text().notNull(),
  createdAt: text('created_at').notNull(),
  /** SHA-256 of the file, lower-case hex. */
  hash: text().notNull(),
});
