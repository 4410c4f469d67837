import type { Reader } from '../../store/index.ts';
import { type ChainEnd, chainStart, verifyChain } from './chain.ts';
import { foreignChanges, highestSequence, readAfter } from './repository.ts';

interface Verified {
  readonly end: ChainEnd;
  /** The state of the file at that time; anything done to it from outside asks for a new look from the start. */
  readonly foreignChanges: number;
}

/** What was already verified, per open store: pages of a long journal then cost only the rows added since. */
const verified = new WeakMap<Reader, Verified>();

const batch = 2_000;

/** Whether the whole journal is as it was written: no row changed, missing, or cut off at the end. */
export function isIntact(reader: Reader): boolean {
  const version = foreignChanges(reader);
  const before = verified.get(reader);
  let end = before?.foreignChanges === version ? before.end : chainStart;
  for (;;) {
    const rows = readAfter(reader, end.sequence, batch);
    const next = verifyChain(rows, end);
    if (next === null) {
      verified.delete(reader);
      return false;
    }
    end = next;
    if (rows.length < batch) break;
  }
  verified.set(reader, { end, foreignChanges: version });
  return end.sequence === highestSequence(reader);
}
