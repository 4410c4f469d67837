import { and, asc, desc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { Situation } from '#contract';
import { type Reader, tables, type Writer } from '../../../store/index.ts';

const { packs, publishers, requests, walks } = tables;

/** A pack that was read, without its long text. */
export type PackRow = Omit<typeof packs.$inferSelect, 'text'>;
export type PublisherRow = typeof publishers.$inferSelect;

const columns = {
  hash: packs.hash,
  pack: packs.pack,
  edition: packs.edition,
  signer: packs.signer,
  state: packs.state,
  importedAt: packs.importedAt,
  activatedAt: packs.activatedAt,
};

/** Packs that are or were in use, those of one name together, the newest edition first. */
export function usedPacks(reader: Reader): PackRow[] {
  return reader
    .select(columns)
    .from(packs)
    .where(ne(packs.state, 'inspected'))
    .orderBy(asc(packs.pack), desc(packs.edition))
    .all();
}

export function packByHash(reader: Reader, hash: string): PackRow | null {
  return reader.select(columns).from(packs).where(eq(packs.hash, hash)).get() ?? null;
}

/** The whole file of a pack as it came; null when it is not here. */
export function packText(reader: Reader, hash: string): string | null {
  return reader.select({ text: packs.text }).from(packs).where(eq(packs.hash, hash)).get()?.text ?? null;
}

/** The edition of a pack that is on. */
export function activePack(reader: Reader, pack: string): PackRow | null {
  return (
    reader
      .select(columns)
      .from(packs)
      .where(and(eq(packs.pack, pack), eq(packs.state, 'active')))
      .get() ?? null
  );
}

/** The key that signed a pack of this name before; null for a name never used here. */
export function knownSigner(reader: Reader, pack: string): string | null {
  const row = reader
    .select({ signer: packs.signer })
    .from(packs)
    .leftJoin(publishers, eq(publishers.signer, packs.signer))
    // A publisher whose key was taken back (stolen, lost) may come again with a new one.
    .where(and(eq(packs.pack, pack), ne(packs.state, 'inspected'), isNull(publishers.revokedAt)))
    .orderBy(desc(packs.importedAt))
    .get();
  return row?.signer ?? null;
}

/** Keeps a pack that was looked at. Only the last one waits; a pack that was in use stays as it is. */
export function keepInspected(writer: Writer, row: PackRow & { readonly text: string }): void {
  writer
    .delete(packs)
    .where(and(eq(packs.state, 'inspected'), ne(packs.hash, row.hash)))
    .run();
  writer.insert(packs).values(row).onConflictDoNothing().run();
}

/** Switches a pack on in place of the edition before. */
export function switchOn(writer: Writer, { hash, pack }: PackRow, activatedAt: string): void {
  writer
    .update(packs)
    .set({ state: 'earlier' })
    .where(and(eq(packs.pack, pack), eq(packs.state, 'active')))
    .run();
  writer.update(packs).set({ state: 'active', activatedAt }).where(eq(packs.hash, hash)).run();
}

/** The edition that was on before the present one. */
export function editionBefore(reader: Reader, { pack, hash }: PackRow): PackRow | null {
  return (
    reader
      .select(columns)
      .from(packs)
      .leftJoin(publishers, eq(publishers.signer, packs.signer))
      .where(
        and(
          eq(packs.pack, pack),
          eq(packs.state, 'earlier'),
          ne(packs.hash, hash),
          isNull(publishers.revokedAt),
        ),
      )
      .orderBy(desc(packs.activatedAt))
      .get() ?? null
  );
}

export function switchOff(writer: Writer, hash: string): void {
  writer.update(packs).set({ state: 'switched-off' }).where(eq(packs.hash, hash)).run();
}

export function listPublishers(reader: Reader): PublisherRow[] {
  return reader.select().from(publishers).orderBy(asc(publishers.firstSeenAt)).all();
}

export function findPublisher(reader: Reader, signer: string): PublisherRow | null {
  return reader.select().from(publishers).where(eq(publishers.signer, signer)).get() ?? null;
}

export function insertPublisher(writer: Writer, row: PublisherRow): void {
  writer.insert(publishers).values(row).onConflictDoNothing().run();
}

/** The fingerprint was compared: trusted from now on, also when trust had been taken back. */
export function markConfirmed(writer: Writer, signer: string, confirmedAt: string): void {
  writer.update(publishers).set({ confirmedAt, revokedAt: null }).where(eq(publishers.signer, signer)).run();
}

/** Takes the trust back and switches all packs of the publisher off. */
export function markRevoked(writer: Writer, signer: string, revokedAt: string): void {
  writer.update(publishers).set({ revokedAt, confirmedAt: null }).where(eq(publishers.signer, signer)).run();
  writer
    .update(packs)
    .set({ state: 'switched-off' })
    .where(and(eq(packs.signer, signer), inArray(packs.state, ['active', 'earlier'])))
    .run();
  writer
    .delete(packs)
    .where(and(eq(packs.signer, signer), eq(packs.state, 'inspected')))
    .run();
}

/** How many ways of open, not binned requests follow one of these guides. */
export function countOpenWalks(reader: Reader, guides: readonly Situation[]): number {
  if (guides.length === 0) return 0;
  const row = reader
    .select({ count: sql<number>`count(*)` })
    .from(walks)
    .leftJoin(requests, eq(requests.id, walks.requestId))
    .where(
      and(
        inArray(walks.guide, [...guides]),
        or(isNull(walks.requestId), and(isNull(requests.binnedAt), ne(requests.state, 'closed'))),
      ),
    )
    .get();
  return row?.count ?? 0;
}
