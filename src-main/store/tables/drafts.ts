import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What is being typed right now, one row per form and person. */
export const drafts = sqliteTable(
  'drafts',
  {
    person: text().notNull(),
    key: text().notNull(),
    fields: text({ mode: 'json' }).$type<Record<string, string | null>>().notNull(),
    savedAt: text('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.key] })],
);
