import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Those who open this vault. A person who left stays here, so that old entries keep their author. */
export const people = sqliteTable('people', {
  id: text().primaryKey(),
  /** The wrapped key in vault.json; null once the person was removed. */
  wrapId: text('wrap_id').unique(),
  role: text({ enum: ['mayor', 'clerk', 'methodologist', 'other'] }).notNull(),
  name: text(),
  createdAt: text('created_at').notNull(),
  removedAt: text('removed_at'),
});
