import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { requests } from './requests.ts';

/**
 * The release ledger: everything that ever left, append-only, chained by `previousHash`. Of a period there is one
 * release, and one more when it was corrected.
 */
export const releases = sqliteTable(
  'releases',
  {
    id: text().primaryKey(),
    sequence: integer().notNull().unique(),
    period: text().notNull(),
    lagName: text('lag_name').notNull(),
    recipient: text().notNull(),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    /** The package exactly as it was encrypted: canonical JSON. Saved again, it is the same package. */
    package: text().notNull(),
    packageHash: text('package_hash').notNull(),
    previousHash: text('previous_hash'),
  },
  (table) => [index('releases_by_period').on(table.period)],
);

/** When files of a release reached the disk; apart, because the ledger itself never changes. */
export const releaseFiles = sqliteTable('release_files', {
  id: integer().primaryKey({ autoIncrement: true }),
  releaseId: text('release_id')
    .notNull()
    .references(() => releases.id),
  savedAt: text('saved_at').notNull(),
});

/**
 * What a release counted, by the first request of each case, so that it can be corrected: both packages together must
 * not give anybody away. Codes only. Erased with the request; the release can then be corrected no more.
 */
export const countedCases = sqliteTable(
  'counted_cases',
  {
    releaseId: text('release_id')
      .notNull()
      .references(() => releases.id),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id, { onDelete: 'cascade' }),
    /** Number of the household among those of the release. */
    household: integer().notNull(),
    area: text().notNull(),
    age: text().notNull(),
    sex: text().notNull(),
    channel: text().notNull(),
    outcome: text().notNull(),
    time: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.releaseId, table.requestId] }),
    index('counted_cases_by_request').on(table.requestId),
  ],
);
