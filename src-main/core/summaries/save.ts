import { randomUUID } from 'node:crypto';
import type { LagKey, Period, Release, SavedFile, Sha256 } from '#contract';
import type { CommandContext } from '../context.ts';
import { fail } from '../errors.ts';
import { chainHolds, checkNote } from '../summary-package/index.ts';
import { type Cleared, clear, isCleared, type Subject } from './clear.ts';
import { countsOfRelease, newestOf } from './correction.ts';
import { basisOf, keptIn } from './counting.ts';
import { fingerprintOfCounts, ownCode, releaseName } from './draft.ts';
import { seal } from './envelope.ts';
import { writeMark } from './mark.ts';
import { releaseOfPeriod } from './preview.ts';
import {
  deleteKept,
  insertKept,
  insertRelease,
  insertReleaseFile,
  type LedgerRow,
  ledgerRowById,
  listLedger,
  readKey,
} from './repository.ts';

/** The release of a period with exactly these numbers, if it is in the ledger; other numbers are an answer too. */
function recorded(
  { host, reader }: CommandContext,
  { period, correcting }: Subject,
  fingerprint: Sha256,
): LedgerRow | null {
  const existing = releaseOfPeriod(reader, period, host.clock.now());
  if (existing === null || (correcting && existing.release.correction === null)) return null;
  const same = fingerprintOfCounts(period, countsOfRelease(existing)) === fingerprint;
  return same ? existing : fail('preview-outdated');
}

/**
 * The note as it will leave; null when there is none. Fails with `note-not-allowed` when something keeps it from
 * leaving, with `note-not-confirmed` when it has to be looked at and nobody said so.
 */
export function noteThatMayLeave(
  typed: { readonly text: string; readonly confirmed: boolean } | null,
): string | null {
  if (typed === null) return null;
  const { text, blocked, warnings } = checkNote(typed.text);
  if (blocked.length > 0) fail('note-not-allowed');
  if (warnings.length > 0 && !typed.confirmed) fail('note-not-confirmed');
  return text === '' ? null : text;
}

/**
 * Writes a release into the ledger: the numbers are counted again, compared with what the person looked at,
 * audited and kept, with a note that may leave (`noteThatMayLeave`). Auditing takes a moment; what was counted must
 * still be so after it. From here on the numbers and the note are fixed.
 */
export async function recordRelease(
  context: CommandContext,
  subject: Subject,
  fingerprint: Sha256,
  key: LagKey,
  note: string | null,
): Promise<LedgerRow> {
  const { period } = subject;
  const { open, reader } = context;
  const before = recorded(context, subject, fingerprint);
  if (before !== null) return before;
  const cleared = await clear(context, subject, note);
  if (context.vault.open() !== open) fail('vault-locked');
  // The button may have been pressed twice, or somebody may have changed a record meanwhile.
  const meanwhile = recorded(context, subject, fingerprint);
  if (meanwhile !== null) return meanwhile;
  const changed = cleared.basis !== basisOf(reader, period);
  if (changed || fingerprintOfCounts(period, cleared.counts) !== fingerprint) fail('preview-outdated');
  return insertCleared(context, period, cleared, key);
}

/** The one way into the ledger, and so out of the program: of packages the auditor cleared. */
function insertCleared(context: CommandContext, period: Period, cleared: Cleared, key: LagKey): LedgerRow {
  if (!isCleared(cleared)) throw new TypeError('Only audited numbers can leave.');
  const ledger = listLedger(context.reader);
  if (!chainHolds([...ledger].reverse())) fail('store-damaged');
  const last = ledger[0]?.release;
  const id = randomUUID();
  const counted = keptIn(context.reader, period);
  const before = cleared.change === null ? null : newestOf(context.reader, period);
  const kind = before === null ? 'summary.released' : 'summary.corrected';
  context.change({ kind, subject: id }, (writer) => {
    insertRelease(writer, {
      sequence: (last?.sequence ?? 0) + 1,
      previousHash: last?.packageHash ?? null,
      id,
      period,
      lagName: key.name,
      recipient: key.recipient,
      createdAt: cleared.createdAt,
      createdBy: context.open.person.id,
      package: cleared.text,
      packageHash: cleared.hash,
    });
    // A correction is not corrected again, so what was counted is not needed any more.
    if (before === null) insertKept(writer, id, counted);
    else deleteKept(writer, before.release.id);
  });
  const row = ledgerRowById(context.reader, id) ?? fail('not-found');
  writeMark(context.host, context.open.signer, row.release);
  return row;
}

/**
 * Offers the file of a release to be saved, as often as needed: always the same package, encrypted to the
 * LAG whose key is set now (its key may have been replaced since), or else to the one of the ledger.
 */
export async function saveRelease(
  context: CommandContext,
  row: LedgerRow,
): Promise<{ release: Release; saved: SavedFile }> {
  const { host, open, reader } = context;
  const code = ownCode(open);
  const { id, period, sequence, createdAt } = row.release;
  const recipient = readKey(reader)?.recipient ?? row.recipient;
  const from = { signer: open.signer, seed: open.signingSeed, recipient: open.recipient };
  const file = await seal(row.text, { recipient, createdAt }, from);
  // Locking wipes the signing key: a file sealed across it would carry a signature of nothing.
  if (context.vault.open() !== open) fail('vault-locked');
  const saved = await host.files.save(`${releaseName(code, period, sequence)}.json`, file);
  // The person may have taken long to choose a place, and the vault has locked itself meanwhile.
  if (context.vault.open() !== open) fail('vault-locked');
  if (saved.outcome === 'saved') {
    const savedAt = host.clock.now().toISOString();
    context.change({ kind: 'summary.saved', subject: id }, (writer) =>
      insertReleaseFile(writer, id, savedAt),
    );
  }
  return { release: ledgerRowById(reader, id)?.release ?? row.release, saved };
}
