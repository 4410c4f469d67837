import { count, desc, sql } from 'drizzle-orm';
import { type Reader, tables, type Writer } from '../../store/index.ts';
import { type AuditEvent, type ChainEnd, type ChainedRow, chainStart, hashOfRow } from './chain.ts';

const { audit } = tables;

function lastRow(reader: Reader): ChainEnd {
  const last = reader
    .select({ sequence: audit.sequence, hash: audit.hash })
    .from(audit)
    .orderBy(desc(audit.sequence))
    .limit(1)
    .get();
  return last ?? chainStart;
}

/**
 * Adds one row to the journal, chained to the row before it. Runs inside the transaction of the change it
 * records, so that neither exists without the other.
 */
export function appendAuditRow(writer: Writer, event: AuditEvent): void {
  const end = lastRow(writer);
  const row = { sequence: end.sequence + 1, ...event };
  writer
    .insert(audit)
    .values({ ...row, hash: hashOfRow(end.hash, row) })
    .run();
}

/** A page of the journal, newest first. */
export function readPage(reader: Reader, offset: number, limit: number): ChainedRow[] {
  return reader.select().from(audit).orderBy(desc(audit.sequence)).limit(limit).offset(offset).all();
}

export function countRows(reader: Reader): number {
  return reader.select({ total: count() }).from(audit).get()?.total ?? 0;
}

/** Up to `limit` rows after `sequence`, oldest first. Bare, because a whole journal is read this way. */
export function readAfter(reader: Reader, sequence: number, limit: number): ChainedRow[] {
  return reader.all<ChainedRow>(sql`
    SELECT sequence, at, person, kind, subject, hash FROM audit
    WHERE sequence > ${sequence} ORDER BY sequence LIMIT ${limit}`);
}

/**
 * The highest sequence ever given out, which SQLite keeps apart from the rows: rows cut off at the end of the
 * journal leave a chain that fits, but not this number.
 */
export function highestSequence(reader: Reader): number {
  const found = reader.get<{ seq: number } | undefined>(
    sql`SELECT seq FROM sqlite_sequence WHERE name = 'audit'`,
  );
  return found?.seq ?? 0;
}

/** Changes whenever another connection changed the file. */
export function foreignChanges(reader: Reader): number {
  return reader.get<{ data_version: number }>(sql`PRAGMA data_version`).data_version;
}
