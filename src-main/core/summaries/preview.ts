import type { Period, ProtectedCounts, SummaryPreview } from '#contract';
import type { Reader } from '../../store/index.ts';
import type { QueryContext } from '../context.ts';
import { fail } from '../errors.ts';
import { countsOf, readPackage } from '../summary-package/index.ts';
import { clear } from './clear.ts';
import { fingerprintOfCounts } from './draft.ts';
import { type LedgerRow, listLedger } from './repository.ts';
import { tallyOf } from './tally.ts';
import { stateOf } from './years.ts';

/** The numbers of a saved release: those of its package, whatever has happened to the requests since. */
export function countsOfRelease(row: LedgerRow): ProtectedCounts {
  const saved = readPackage(row.text);
  const counts = saved === null ? null : countsOf(saved);
  return counts ?? fail('store-damaged');
}

/** The release of a period, if it was saved. Fails when the period cannot be chosen at all. */
export function releaseOfPeriod(reader: Reader, period: Period, now: Date): LedgerRow | null {
  const ledger = listLedger(reader);
  const released = ledger.map(({ release }) => release.period);
  switch (stateOf(period, released, now)) {
    case 'open':
      return fail('period-not-closed');
    case 'blocked':
      return fail('period-overlaps');
    default:
      return ledger.find(({ release }) => release.period === period) ?? null;
  }
}

/** What would leave, or what already left, for a period. */
export async function previewOf(context: QueryContext, period: Period): Promise<SummaryPreview> {
  const row = releaseOfPeriod(context.reader, period, context.host.clock.now());
  const counts = row === null ? (await clear(context, period)).counts : countsOfRelease(row);
  return {
    period,
    counts,
    tally: tallyOf(counts),
    fingerprint: fingerprintOfCounts(period, counts),
    releaseId: row?.release.id ?? null,
  };
}
