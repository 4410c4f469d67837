import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The release ledger: everything that ever left, append-only, chained by `previousHash`. */
export const releases = sqliteTable('releases', {
  id: text().primaryKey(),
  sequence: integer().notNull().unique(),
  period: text().notNull().unique(),
  lagName: text('lag_name').notNull(),
  recipient: text().notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  /** The package exactly as it was encrypted: canonical JSON. Saved again, it is the same package. */
  package: text().notNull(),
  packageHash: text('package_hash').notNull(),
  previousHash: text('previous_hash'),
});

/** When files of a release reached the disk; apart, because the ledger itself never changes. */
export const releaseFiles = sqliteTable('release_files', {
  id: integer().primaryKey({ autoIncrement: true }),
  releaseId: text('release_id')
    .notNull()
    .references(() => releases.id),
  savedAt: text('saved_at').notNull(),
});
