import type { Period, ProtectedCounts, SummaryPreview } from '#contract';
import type { Reader } from '../../store/index.ts';
import { fail } from '../errors.ts';
import { audit, type Cleared } from './auditor.ts';
import { boundsOf } from './calendar.ts';
import { countsOf, readPackage } from './package.ts';
import { protect } from './protect.ts';
import { fingerprintOfCounts } from './release.ts';
import { countableRequests, type LedgerRow, listLedger } from './repository.ts';
import { tabulate } from './tabulate.ts';
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

/** Counts, protects and audits a period that was not released yet. Fails with `period-unsafe`. */
export function clear(reader: Reader, period: Period): Cleared {
  const { from, to } = boundsOf(period);
  const truth = tabulate(countableRequests(reader, from, to), period);
  const verdict = audit(protect(truth), truth);
  return verdict.ok ? verdict.cleared : fail('period-unsafe');
}

/** What would leave, or what already left, for a period. */
export function previewOf(reader: Reader, period: Period, now: Date): SummaryPreview {
  const row = releaseOfPeriod(reader, period, now);
  const counts = row === null ? clear(reader, period).counts : countsOfRelease(row);
  return {
    period,
    counts,
    tally: tallyOf(counts),
    fingerprint: fingerprintOfCounts(period, counts),
    releaseId: row?.release.id ?? null,
  };
}
