import { sql } from 'drizzle-orm';
import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Answer, DoneStep, FactView, Guide, Situation } from '#contract';
import { requests } from './requests.ts';

/** Wordings of guides that ways were begun with, each kept once: a law may change while a case is open. */
export const guideWordings = sqliteTable('guide_wordings', {
  /** SHA-256 over what the guide says, lower-case hex. */
  hash: text().primaryKey(),
  guide: text().$type<Situation>().notNull(),
  /** The guide, the facts it prints as they read then, and whose pack it came from (null: with the program). */
  reading: text({ mode: 'json' })
    .$type<{ guide: Guide; facts: FactView[]; origin: { title: string; publisher: string } | null }>()
    .notNull(),
  firstSeenAt: text('first_seen_at').notNull(),
});

/** Ways begun: one for each guide and request, and one for each guide on its own. */
export const walks = sqliteTable(
  'walks',
  {
    id: text().primaryKey(),
    guide: text().$type<Situation>().notNull(),
    requestId: text('request_id').references(() => requests.id, { onDelete: 'cascade' }),
    answers: text({ mode: 'json' }).$type<Answer[]>().notNull(),
    done: text({ mode: 'json' }).$type<DoneStep[]>().notNull(),
    pinned: text()
      .notNull()
      .references(() => guideWordings.hash),
    startedAt: text('started_at').notNull(),
    startedBy: text('started_by').notNull(),
    changedAt: text('changed_at').notNull(),
  },
  (table) => [
    uniqueIndex('walks_of_request').on(table.requestId, table.guide).where(sql`"request_id" IS NOT NULL`),
    uniqueIndex('walks_alone').on(table.guide).where(sql`"request_id" IS NULL`),
  ],
);
