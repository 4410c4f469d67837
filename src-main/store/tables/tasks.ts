import { sql } from 'drizzle-orm';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Situation } from '#contract';
import { requests } from './requests.ts';

/** What somebody has to do. Erased with its request; a removed one can be put back. */
export const tasks = sqliteTable(
  'tasks',
  {
    id: text().primaryKey(),
    requestId: text('request_id').references(() => requests.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    /** Calendar day in Prague. */
    due: text(),
    /** The guide and step it was made of; both or neither. */
    guide: text().$type<Situation>(),
    step: text(),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    doneAt: text('done_at'),
    doneBy: text('done_by'),
    removedAt: text('removed_at'),
  },
  (table) => [
    index('tasks_open').on(table.due).where(sql`"done_at" IS NULL AND "removed_at" IS NULL`),
    index('tasks_by_request').on(table.requestId),
  ],
);
