import { blob, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Single values of this vault, as JSON: place, auto-lock, the LAG's key. */
export const settings = sqliteTable('settings', {
  name: text().primaryKey(),
  value: text({ mode: 'json' }).notNull(),
});

/** The vault's own secret keys: age identity and Ed25519 seed. Encrypted like everything else here. */
export const secrets = sqliteTable('secrets', {
  name: text().primaryKey(),
  value: blob({ mode: 'buffer' }).notNull(),
});
