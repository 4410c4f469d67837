import { randomUUID } from 'node:crypto';
import type { FileToken } from '#contract';
import type { CommandContext } from '../context.ts';
import { fail } from '../errors.ts';
import { hashOf, readPackage } from '../summary-package/index.ts';
import { largestFile, openOwn } from './envelope.ts';
import { readMark, writeMark } from './mark.ts';
import {
  insertRelease,
  insertReleaseFile,
  type LedgerRow,
  ledgerRowById,
  listLedger,
  readKey,
} from './repository.ts';

/**
 * Takes a summary that this obec saved earlier back into its ledger, from the file that the LAG has: the next one
 * that is missing and no other, so that the chain goes on. Nothing of its numbers is computed again.
 */
export async function recoverRelease(context: CommandContext, file: FileToken): Promise<LedgerRow> {
  const { host, open, reader } = context;
  const bytes = await host.files.read(file, largestFile);
  const opened = await openOwn(bytes, open);
  if (context.vault.open() !== open) fail('vault-locked');
  if (!opened.ok) fail(opened.code);
  const content = readPackage(opened.text);
  if (content === null) fail('summary-damaged');
  if (opened.envelope.signer !== open.signer || content.sender.signer !== open.signer)
    fail('summary-not-own');
  const last = listLedger(reader)[0]?.release;
  const sequence = (last?.sequence ?? 0) + 1;
  if (content.sequence !== sequence || content.previousHash !== (last?.packageHash ?? null)) {
    fail('summary-not-next', { number: sequence });
  }
  const id = randomUUID();
  const packageHash = hashOf(opened.text);
  context.change({ kind: 'summary.recovered', subject: id }, (writer) => {
    insertRelease(writer, {
      id,
      sequence,
      period: content.period,
      lagName: readKey(reader)?.name ?? '',
      recipient: opened.envelope.recipient,
      createdAt: content.createdAt,
      createdBy: open.person.id,
      package: opened.text,
      packageHash,
      previousHash: content.previousHash,
    });
    insertReleaseFile(writer, id, content.createdAt);
  });
  const mark = readMark(host, open.signer);
  if (mark === null || mark.sequence <= sequence) writeMark(host, open.signer, { sequence, packageHash });
  return ledgerRowById(reader, id) ?? fail('not-found');
}
