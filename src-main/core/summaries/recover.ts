import { randomUUID } from 'node:crypto';
import type { FileToken } from '#contract';
import type { CommandContext } from '../context.ts';
import { fail } from '../errors.ts';
import { hashOf, readPackage } from '../summary-package/index.ts';
import { ledgerGap } from './clear.ts';
import type { ElsewhereRelease } from './elsewhere.ts';
import { largestFile, openOwn } from './envelope.ts';
import { readMark, writeMark } from './mark.ts';
import {
  insertElsewhere,
  insertRelease,
  insertReleaseFile,
  type LedgerRow,
  ledgerRowById,
  listElsewhere,
  listLedger,
  readKey,
} from './repository.ts';

/**
 * Takes a summary that this obec saved earlier back into its ledger, from the file that the LAG has: the next one
 * that is missing and no other, so that the chain goes on. Nothing of its numbers is computed again. One that belongs
 * to another way of the ledger (null) is only noted: its period is out. Fails with `summary-not-next` for any other.
 */
export async function recoverRelease(context: CommandContext, file: FileToken): Promise<LedgerRow | null> {
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
  const packageHash = hashOf(opened.text);
  const follows = content.sequence === sequence && content.previousHash === (last?.packageHash ?? null);
  if (!follows) {
    noteElsewhere(context, { ...content, packageHash });
    return null;
  }
  const id = randomUUID();
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

/** Notes a summary of another way, when something is missing and there is another way. */
function noteElsewhere({ host, open, reader, change }: CommandContext, read: ElsewhereRelease): void {
  const { sequence, period, packageHash, previousHash } = read;
  const gap = ledgerGap(host, open, reader);
  const ledger = listLedger(reader).map(({ release }) => release);
  const have = ledger[0]?.sequence ?? 0;
  const known = [...ledger, ...listElsewhere(reader)].some((each) => each.packageHash === packageHash);
  // One that stands where the ledger has another one, or follows another one, proves that there are two ways.
  const proves = gap.diverged || sequence <= have + 1;
  if (known || gap.numbers.length === 0 || !proves) {
    fail('summary-not-next', { number: gap.numbers[0] ?? have + 1 });
  }
  change({ kind: 'summary.recovered', subject: null }, (writer) =>
    insertElsewhere(reader, writer, { sequence, period, packageHash, previousHash }),
  );
}
