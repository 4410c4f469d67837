import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Sha256, type SignerKey } from '#contract';
import { writeAtomically } from '../files/index.ts';
import type { Host } from '../host.ts';
import { hashOf } from '../summary-package/index.ts';

/**
 * How far the ledger of an obec has come, kept on this computer outside of the data folder: when old data are put
 * back from a backup, the mark still knows of the summaries that have left since. Without them the program would
 * release the same days again with other numbers, and both could be subtracted (disclosure control §6).
 */
const Mark = z.strictObject({
  format: z.literal('naves-release-mark'),
  version: z.literal(1),
  sequence: z.int().min(1),
  packageHash: Sha256,
});
export type Mark = Pick<z.infer<typeof Mark>, 'sequence' | 'packageHash'>;

/** Named after the signing key, which is public and tells vaults apart; the hash of it tells nothing. */
function pathOf({ marksFolder }: Host, signer: SignerKey): string {
  return join(marksFolder, `${hashOf(signer).slice(0, 24)}.json`);
}

/** The mark; null when this computer has not seen a summary of this obec leave, or the file cannot be read. */
export function readMark(host: Host, signer: SignerKey): Mark | null {
  try {
    return Mark.parse(JSON.parse(readFileSync(pathOf(host, signer), 'utf8')));
  } catch {
    return null;
  }
}

/** Moves the mark on. A computer on which it cannot be written only does not notice an old backup. */
export function writeMark(host: Host, signer: SignerKey, { sequence, packageHash }: Mark): void {
  try {
    mkdirSync(host.marksFolder, { recursive: true, mode: 0o700 });
    const mark = { format: 'naves-release-mark', version: 1, sequence, packageHash };
    writeAtomically(pathOf(host, signer), `${JSON.stringify(mark)}\n`);
  } catch {
    host.log.write({ call: 'summaries.release', code: 'folder-unusable' });
  }
}

/** Running numbers of the summaries that left and are not in the ledger; empty when nothing is missing. */
export function missingFrom(last: Mark | undefined, mark: Mark | null): number[] {
  if (mark === null) return [];
  const have = last?.sequence ?? 0;
  // The same number with another content: what is here is not what left.
  if (mark.sequence === have && mark.packageHash !== last?.packageHash) return [have];
  return Array.from({ length: Math.max(0, mark.sequence - have) }, (_, at) => have + at + 1);
}
