import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { requests } from './requests.ts';

/**
 * What somebody said a request is: a new case, or a follow-up of an earlier request. Without a row nobody said it.
 * Erased with either of the two requests: a follow-up of nothing is undecided again.
 */
export const caseRelations = sqliteTable(
  'case_relations',
  {
    requestId: text('request_id')
      .primaryKey()
      .references(() => requests.id, { onDelete: 'cascade' }),
    /** The earlier request; null for a new case. */
    continues: text().references(() => requests.id, { onDelete: 'cascade' }),
    decidedAt: text('decided_at').notNull(),
    decidedBy: text('decided_by').notNull(),
  },
  (table) => [index('case_relations_by_earlier').on(table.continues)],
);
