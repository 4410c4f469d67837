import { createHash } from 'node:crypto';

/** A row of the journal before it gets its place in the chain. Never any content, only kind and identifier. */
export interface AuditEvent {
  /** UTC moment, ISO 8601 with milliseconds. */
  readonly at: string;
  /** Null when it happened before anybody was signed in. */
  readonly person: string | null;
  readonly kind: string;
  readonly subject: string | null;
}

export interface ChainedRow extends AuditEvent {
  readonly sequence: number;
  readonly hash: string;
}

/** The end of a verified stretch of the chain: where the next row must fit. */
export interface ChainEnd {
  readonly sequence: number;
  readonly hash: string;
}

/** Before the first row: sequence 0 and 64 zeros. */
export const chainStart: ChainEnd = { sequence: 0, hash: '0'.repeat(64) };

/**
 * Hash of a row: SHA-256, lower-case hex, over the previous hash, a line feed and the canonical JSON of the row
 * (an array without spaces: sequence, at, person, kind, subject). Anybody can compute it with public tools.
 */
export function hashOfRow(previousHash: string, row: AuditEvent & { readonly sequence: number }): string {
  const canonical = JSON.stringify([row.sequence, row.at, row.person, row.kind, row.subject]);
  return createHash('sha256').update(`${previousHash}\n${canonical}`, 'utf8').digest('hex');
}

/**
 * Follows the chain over `rows` (oldest first) from a verified end. Returns the new end, or null when a row is
 * missing, repeated or was changed.
 */
export function verifyChain(rows: Iterable<ChainedRow>, from: ChainEnd = chainStart): ChainEnd | null {
  let end = from;
  for (const row of rows) {
    if (row.sequence !== end.sequence + 1 || row.hash !== hashOfRow(end.hash, row)) return null;
    end = { sequence: row.sequence, hash: row.hash };
  }
  return end;
}
