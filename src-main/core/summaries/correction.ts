import type { Period, ProtectedCounts, SummaryCorrection } from '#contract';
import type { Reader } from '../../store/index.ts';
import { CoreError, fail } from '../errors.ts';
import { countsOf, overlap, readPackage } from '../summary-package/index.ts';
import { type Correction, fitsCounts } from '../summary-protection/index.ts';
import { changesOf } from './changes.ts';
import { keptIn } from './counting.ts';
import { keptOf, type LedgerRow, listElsewhere, listLedger } from './repository.ts';

/** The numbers of a saved release: those of its package, whatever has happened to the requests since. */
export function countsOfRelease(row: LedgerRow): ProtectedCounts {
  const saved = readPackage(row.text);
  const counts = saved === null ? null : countsOf(saved);
  return counts ?? fail('store-damaged');
}

/** The release whose numbers hold for a period: the newest one; null when none has left. */
export function newestOf(reader: Reader, period: Period): LedgerRow | null {
  return listLedger(reader).find(({ release }) => release.period === period) ?? null;
}

/** What a saved release corrects, and how many cases changed; null when it corrects none. */
export function correctedBy(reader: Reader, { release }: LedgerRow) {
  const { correction: change, period, sequence } = release;
  const earlier = listLedger(reader).filter((row) => row.release.sequence < sequence);
  const row = earlier.find((each) => each.release.period === period);
  return change === null || row === undefined ? null : { before: countsOfRelease(row), change };
}

/** A release that can be corrected, and what would change. */
export interface Correctable {
  readonly row: LedgerRow;
  readonly correction: Correction;
}

/**
 * What the correction of a released period would change. Fails with `not-found` when nothing of it has left, with
 * `period-corrected` when it was corrected before, with `period-overlaps` when it also left from another copy of the
 * data, with `correction-unknown` when what was counted is not in the data any more, with `correction-needless` when
 * it would be counted the same today.
 */
export function correctionOf(reader: Reader, period: Period): Correctable {
  const row = newestOf(reader, period) ?? fail('not-found');
  if (row.release.correction !== null) fail('period-corrected');
  if (listElsewhere(reader).some((other) => overlap(other.period, period))) fail('period-overlaps');
  const before = countsOfRelease(row);
  const kept = keptOf(reader, row.release.id);
  // A request that was erased since took what was counted of it along, and a file that was read back brought nothing.
  if (
    !fitsCounts(
      kept.map(({ counted }) => counted),
      period,
      before,
    )
  )
    fail('correction-unknown');
  const changes = changesOf(kept, keptIn(reader, period));
  if (changes.deleted.length === 0 && changes.added.length === 0) fail('correction-needless');
  return { row, correction: { before, ...changes } };
}

/** How many cases a correction takes away and adds. */
export function sizeOf({ deleted, added }: Correction): SummaryCorrection {
  return { deleted: deleted.length, added: added.length };
}

/** Releases whose period would be counted otherwise today, and that can be corrected if that is safe. */
export function correctableIn(reader: Reader): string[] {
  const periods = new Set(listLedger(reader).map(({ release }) => release.period));
  return [...periods].flatMap((period) => {
    try {
      return [correctionOf(reader, period).row.release.id];
    } catch (error) {
      if (error instanceof CoreError) return [];
      throw error;
    }
  });
}
