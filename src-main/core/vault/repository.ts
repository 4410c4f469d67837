import { asc, eq, sql } from 'drizzle-orm';
import type { Person } from '#contract';
import { type Reader, tables, type Writer } from '../../store/index.ts';

const { people, secrets, settings } = tables;

/** Everybody who ever opened this vault, in the order they came. */
export function listPeople(reader: Reader): Person[] {
  return reader.select().from(people).orderBy(asc(people.createdAt), sql`rowid`).all();
}

/** The person behind a door, or `null` when nobody is (any more). */
export function personByWrap(reader: Reader, wrapId: string): Person | null {
  return reader.select().from(people).where(eq(people.wrapId, wrapId)).get() ?? null;
}

export function insertPerson(writer: Writer, person: Person): void {
  writer.insert(people).values(person).run();
}

/** Takes the door away; the person stays as the author of what they wrote. */
export function markRemoved(writer: Writer, id: string, removedAt: string): void {
  writer.update(people).set({ wrapId: null, removedAt }).where(eq(people.id, id)).run();
}

/** Value of a setting, or `null` when it was never set. */
export function readSetting(reader: Reader, name: string): unknown {
  return reader.select().from(settings).where(eq(settings.name, name)).get()?.value ?? null;
}

export function writeSetting(writer: Writer, name: string, value: unknown): void {
  writer
    .insert(settings)
    .values({ name, value })
    .onConflictDoUpdate({ target: settings.name, set: { value } })
    .run();
}

/** A secret key kept in the encrypted store, or `null`. */
export function readSecret(reader: Reader, name: string): Buffer | null {
  return reader.select().from(secrets).where(eq(secrets.name, name)).get()?.value ?? null;
}

export function writeSecret(writer: Writer, name: string, value: Buffer): void {
  writer.insert(secrets).values({ name, value }).run();
}
