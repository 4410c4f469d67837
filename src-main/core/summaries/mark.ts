import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Release, Sha256, type SignerKey } from '#contract';
import { writeAtomically } from '../files/index.ts';
import type { Host } from '../host.ts';
import { hashOf } from '../summary-package/index.ts';
import type { ElsewhereRelease } from './elsewhere.ts';

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

/** What left from this computer and is not in the data. */
export interface Gap {
  /** Running numbers of what has to be read back, the next one first; empty when nothing is missing. */
  readonly numbers: readonly number[];
  /** The ledger is not older but another one: the data were kept on two computers. Then only the next is known. */
  readonly diverged: boolean;
}

/**
 * Compares the ledger with the mark. A ledger that is behind needs the summaries that follow; one that went another
 * way needs those of the other way, from the last one back to where both part.
 */
export function gapOf(
  ledger: readonly Pick<Release, 'sequence' | 'packageHash'>[],
  elsewhere: readonly ElsewhereRelease[],
  mark: Mark | null,
): Gap {
  const nothing = { numbers: [], diverged: false };
  if (mark === null) return nothing;
  const inLedger = (hash: Sha256) => ledger.some(({ packageHash }) => packageHash === hash);
  let next: { number: number; hash: Sha256 } = { number: mark.sequence, hash: mark.packageHash };
  for (;;) {
    if (inLedger(next.hash)) return nothing;
    const read = elsewhere.find(({ packageHash }) => packageHash === next.hash);
    if (read === undefined) break;
    if (read.previousHash === null) return nothing;
    next = { number: read.sequence - 1, hash: read.previousHash };
  }
  const have = Math.max(0, ...ledger.map(({ sequence }) => sequence));
  if (elsewhere.length > 0 || mark.sequence <= have) return { numbers: [next.number], diverged: true };
  return {
    numbers: Array.from({ length: mark.sequence - have }, (_, at) => have + at + 1),
    diverged: false,
  };
}
