import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Requests of residents. Classification codes are those of contract/taxonomy.ts. */
export const requests = sqliteTable(
  'requests',
  {
    id: text().primaryKey(),
    /** Year and running number, shown as `14/2026`. */
    year: integer().notNull(),
    sequence: integer().notNull(),
    version: integer().notNull(),
    text: text().notNull(),
    area: text(),
    situations: text({ mode: 'json' }).$type<string[]>().notNull(),
    channel: text(),
    urgency: text(),
    subject: text(),
    who: text(),
    phone: text(),
    where: text(),
    /** A year of birth, an age band, `unknown`, or null when nobody asked. Same for sex and part. */
    age: text(),
    sex: text(),
    part: text(),
    state: text().notNull(),
    outcome: text(),
    handedTo: text('handed_to'),
    closedAt: text('closed_at'),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
    changedAt: text('changed_at').notNull(),
    binnedAt: text('binned_at'),
  },
  (table) => [
    uniqueIndex('requests_number').on(table.year, table.sequence),
    index('requests_by_recorded').on(table.binnedAt, table.recordedAt),
    index('requests_by_changed').on(table.binnedAt, table.changedAt),
    index('requests_by_state').on(table.binnedAt, table.state, table.recordedAt),
  ],
);

/** Timeline of a request. */
export const entries = sqliteTable(
  'entries',
  {
    id: text().primaryKey(),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['entry', 'note', 'state'] }).notNull(),
    text: text().notNull(),
    day: text().notNull(),
    minutes: integer(),
    status: text({ mode: 'json' }),
    author: text().notNull(),
    writtenAt: text('written_at').notNull(),
    changedAt: text('changed_at'),
  },
  (table) => [index('entries_by_request').on(table.requestId, table.day, table.writtenAt)],
);

/** Earlier wordings of a request: what it was before the change that made `version + 1`. */
export const requestVersions = sqliteTable(
  'request_versions',
  {
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    changedAt: text('changed_at').notNull(),
    changedBy: text('changed_by').notNull(),
    content: text({ mode: 'json' }).notNull(),
    status: text({ mode: 'json' }).notNull(),
  },
  (table) => [uniqueIndex('request_versions_key').on(table.requestId, table.version)],
);
