import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Quick notes brought in from their sealed files. Identifier and time come from the file. */
export const notes = sqliteTable(
  'notes',
  {
    id: text().primaryKey(),
    text: text().notNull(),
    who: text(),
    phone: text(),
    where: text(),
    sealedAt: text('sealed_at').notNull(),
    unfinished: integer({ mode: 'boolean' }).notNull(),
    state: text({ enum: ['waiting', 'used', 'binned'] }).notNull(),
    /** The request it became or was joined to. */
    requestId: text('request_id'),
  },
  (table) => [index('notes_by_state').on(table.state, table.sealedAt)],
);
