import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Situation } from '#contract';

/** Packs that were read, exactly as they came. At most one edition of a pack is active. */
export const packs = sqliteTable(
  'packs',
  {
    /** SHA-256 of the file, lower-case hex. */
    hash: text().primaryKey(),
    pack: text().notNull(),
    edition: integer().notNull(),
    signer: text().notNull(),
    /** The whole file. */
    text: text().notNull(),
    state: text({ enum: ['inspected', 'active', 'earlier', 'switched-off'] }).notNull(),
    importedAt: text('imported_at').notNull(),
    activatedAt: text('activated_at'),
  },
  (table) => [index('packs_by_pack').on(table.pack, table.edition)],
);

/** Whose packs are used: trusted on first use, confirmed by telephone, revocable. */
export const publishers = sqliteTable('publishers', {
  signer: text().primaryKey(),
  name: text().notNull(),
  firstSeenAt: text('first_seen_at').notNull(),
  confirmedAt: text('confirmed_at'),
  revokedAt: text('revoked_at'),
});

/** Local contacts of offices, filled in by the obec. Packs never touch them. */
export const contacts = sqliteTable('contacts', {
  office: text().primaryKey(),
  name: text(),
  phone: text(),
  address: text(),
  hours: text(),
  note: text(),
  changedAt: text('changed_at').notNull(),
  changedBy: text('changed_by').notNull(),
});

/** Notes of the obec to a guide (`step` is empty) or to a step of it. Packs never touch them. */
export const localNotes = sqliteTable(
  'local_notes',
  {
    guide: text().$type<Situation>().notNull(),
    step: text().notNull(),
    text: text().notNull(),
    changedAt: text('changed_at').notNull(),
    changedBy: text('changed_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.guide, table.step] })],
);
