import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The journal: who, when, what kind, which record. Append-only (triggers refuse anything else), hash-chained. */
export const audit = sqliteTable('audit', {
  sequence: integer().primaryKey({ autoIncrement: true }),
  at: text().notNull(),
  person: text(),
  kind: text().notNull(),
  subject: text(),
  /** SHA-256 over the previous hash and this row, lower-case hex. */
  hash: text().notNull(),
});
