import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type {
  Area,
  Channel,
  Outcome,
  RequestContent,
  RequestState,
  RequestStatus,
  Sex,
  Situation,
  Subject,
  Urgency,
} from '#contract';

/** Requests of residents. Classification codes are those of contract/taxonomy.ts. */
export const requests = sqliteTable(
  'requests',
  {
    /** Joins the search index. Explicit, because a hidden rowid may change when the file is compacted. */
    row: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    /** Year and running number, shown as `14/2026`. */
    year: integer().notNull(),
    sequence: integer().notNull(),
    version: integer().notNull(),
    area: text().$type<Area>(),
    situations: text({ mode: 'json' }).$type<Situation[]>().notNull(),
    channel: text().$type<Channel>(),
    urgency: text().$type<Urgency>(),
    /** 4 (today) to 0 (nobody said): what the list sorts by. */
    urgencyOrder: integer('urgency_order').generatedAlwaysAs(
      sql`CASE urgency WHEN 'today' THEN 4 WHEN 'days' THEN 3 WHEN 'weeks' THEN 2 WHEN 'none' THEN 1 ELSE 0 END`,
      { mode: 'virtual' },
    ),
    subject: text().$type<Subject>(),
    who: text(),
    phone: text(),
    where: text(),
    /** A year of birth, an age band, `unknown`, or null when nobody asked. Same for sex and part. */
    age: text(),
    sex: text().$type<Sex | 'unknown'>(),
    part: text(),
    state: text().$type<RequestState>().notNull(),
    outcome: text().$type<Outcome>(),
    handedTo: text('handed_to'),
    closedAt: text('closed_at'),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
    changedAt: text('changed_at').notNull(),
    binnedAt: text('binned_at'),
    /** Last, because it is long: a row is read only as far as its last wanted column. */
    text: text().notNull(),
  },
  (table) => {
    // Each order of the list has its own index, and each carries everything that can be filtered by:
    // counting and paging then never touch the rows themselves.
    const filtered = [table.state, table.area, table.urgency, table.outcome, table.situations] as const;
    const live = sql`"binned_at" IS NULL`;
    return [
      uniqueIndex('requests_number').on(table.year, table.sequence),
      index('requests_live_by_recorded')
        .on(table.recordedAt, table.row, ...filtered)
        .where(live),
      index('requests_live_by_changed')
        .on(table.changedAt, table.row, table.recordedAt, ...filtered)
        .where(live),
      index('requests_live_by_number')
        .on(table.year, table.sequence, table.row, table.recordedAt, ...filtered)
        .where(live),
      index('requests_live_by_urgency')
        .on(table.urgencyOrder, table.recordedAt, table.row, ...filtered)
        .where(live),
      index('requests_open')
        .on(table.changedAt, table.state, table.area)
        .where(sql`"binned_at" IS NULL AND "state" <> 'closed'`),
      index('requests_binned').on(table.binnedAt).where(sql`"binned_at" IS NOT NULL`),
      index('requests_parts').on(table.part).where(sql`"part" IS NOT NULL AND "binned_at" IS NULL`),
    ];
  },
);

/** The last running number given out in a year. Kept apart: the number of an erased request is not used again. */
export const requestNumbers = sqliteTable('request_numbers', {
  year: integer().primaryKey(),
  last: integer().notNull(),
});

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
    /** What the request became, for `state` entries. */
    status: text({ mode: 'json' }).$type<RequestStatus>(),
    author: text().notNull(),
    writtenAt: text('written_at').notNull(),
    changedAt: text('changed_at'),
  },
  (table) => [index('entries_by_request').on(table.requestId, table.day, table.writtenAt)],
);

/** Earlier wordings of a request. Time and person are those of the change that replaced the wording. */
export const requestVersions = sqliteTable(
  'request_versions',
  {
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    changedAt: text('changed_at').notNull(),
    changedBy: text('changed_by').notNull(),
    content: text({ mode: 'json' }).$type<RequestContent>().notNull(),
    status: text({ mode: 'json' }).$type<RequestStatus>().notNull(),
  },
  (table) => [uniqueIndex('request_versions_key').on(table.requestId, table.version)],
);
