import { randomUUID } from 'node:crypto';
import type { LagKey, Period, Release, SavedFile, Sha256 } from '#contract';
import type { CommandContext } from '../context.ts';
import { fail } from '../errors.ts';
import { chainHolds } from './chain.ts';
import { seal } from './envelope.ts';
import { clear, countsOfRelease, releaseOfPeriod } from './preview.ts';
import { fingerprintOfCounts, makePackage, releaseName } from './release.ts';
import {
  insertRelease,
  insertReleaseFile,
  type LedgerRow,
  ledgerRowById,
  listLedger,
  readKey,
} from './repository.ts';

/** Code of the obec this vault belongs to; an obec without one cannot be. */
function ownCode({ open }: CommandContext): string {
  return open.place.code ?? fail('wrong-vault-kind');
}

/**
 * Writes a release into the ledger: the numbers are counted again, compared with what the person looked at,
 * audited and kept, all without a pause in which they could change. From here on they are fixed.
 */
export function recordRelease(
  context: CommandContext,
  period: Period,
  fingerprint: Sha256,
  key: LagKey,
): LedgerRow {
  const { host, open, reader } = context;
  const code = ownCode(context);
  const existing = releaseOfPeriod(reader, period, host.clock.now());
  if (existing !== null) {
    const same = fingerprintOfCounts(period, countsOfRelease(existing)) === fingerprint;
    return same ? existing : fail('preview-outdated');
  }
  const cleared = clear(reader, period);
  if (fingerprintOfCounts(period, cleared.counts) !== fingerprint) fail('preview-outdated');
  const ledger = listLedger(reader);
  if (!chainHolds([...ledger].reverse())) fail('store-damaged');
  const last = ledger[0]?.release;
  const place = { sequence: (last?.sequence ?? 0) + 1, previousHash: last?.packageHash ?? null };
  const createdAt = host.clock.now().toISOString();
  const sender = { code, name: open.place.name, signer: open.signer };
  const made = makePackage(cleared, period, sender, place, { at: createdAt, generator: host.version });
  const id = randomUUID();
  context.change({ kind: 'summary.released', subject: id }, (writer) =>
    insertRelease(writer, {
      ...place,
      id,
      period,
      lagName: key.name,
      recipient: key.recipient,
      createdAt,
      createdBy: open.person.id,
      package: made.text,
      packageHash: made.hash,
    }),
  );
  return ledgerRowById(reader, id) ?? fail('not-found');
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
  const code = ownCode(context);
  const { id, period, sequence, createdAt } = row.release;
  const recipient = readKey(reader)?.recipient ?? row.recipient;
  const from = { signer: open.signer, seed: open.signingSeed };
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
