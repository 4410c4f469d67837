import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Summaries a LAG received. */
export const receivedSummaries = sqliteTable(
  'received_summaries',
  {
    id: text().primaryKey(),
    municipality: text().notNull(),
    municipalityName: text('municipality_name').notNull(),
    period: text().notNull(),
    sequence: integer().notNull(),
    packageHash: text('package_hash').notNull().unique(),
    createdAt: text('created_at').notNull(),
    receivedAt: text('received_at').notNull(),
    signer: text().notNull(),
    counts: text({ mode: 'json' }).notNull(),
    /** The note of the obec; absent when it wrote none. */
    note: text(),
    /** What it corrects, and the hash of the package that it took the place of; absent when it corrects none. */
    correction: text({ mode: 'json' }),
    corrects: text(),
  },
  (table) => [uniqueIndex('received_summaries_key').on(table.municipality, table.period)],
);

/** Whose signing key belongs to which obec: trusted on first use, confirmed by telephone. */
export const signers = sqliteTable('signers', {
  municipality: text().primaryKey(),
  signer: text().notNull(),
  firstSeenAt: text('first_seen_at').notNull(),
  confirmedAt: text('confirmed_at'),
});
