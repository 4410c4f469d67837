import type {
  Period,
  ProtectedCounts,
  SummaryExplanation,
  SummaryKnowledge,
  SummaryPreview,
} from '#contract';
import type { Reader } from '../../store/index.ts';
import type { QueryContext } from '../context.ts';
import { fail } from '../errors.ts';
import { countsOf, readPackage } from '../summary-package/index.ts';
import type { AskedCell } from '../summary-protection/index.ts';
import { explainInThread, neighbourInThread } from '../summary-worker/index.ts';
import { casesIn, clear, inhabitantsOf } from './clear.ts';
import { fingerprintOfCounts } from './draft.ts';
import { type LedgerRow, listElsewhere, listLedger } from './repository.ts';
import { tallyOf } from './tally.ts';
import { type PeriodsOut, stateOf } from './years.ts';

/** The numbers of a saved release: those of its package, whatever has happened to the requests since. */
export function countsOfRelease(row: LedgerRow): ProtectedCounts {
  const saved = readPackage(row.text);
  const counts = saved === null ? null : countsOf(saved);
  return counts ?? fail('store-damaged');
}

/** Periods that are out and cannot be sent again. */
export function periodsOut(reader: Reader): PeriodsOut {
  return {
    released: listLedger(reader).map(({ release }) => release.period),
    elsewhere: listElsewhere(reader).map(({ period }) => period),
  };
}

/** The release of a period, if it was saved. Fails when the period cannot be chosen at all. */
export function releaseOfPeriod(reader: Reader, period: Period, now: Date): LedgerRow | null {
  const ledger = listLedger(reader);
  switch (stateOf(period, periodsOut(reader), now)) {
    case 'open':
      return fail('period-not-closed');
    case 'blocked':
    case 'elsewhere':
      return fail('period-overlaps');
    default:
      return ledger.find(({ release }) => release.period === period) ?? null;
  }
}

interface Numbers {
  readonly counts: ProtectedCounts;
  /** The release that fixed them; null before. */
  readonly row: LedgerRow | null;
}

async function numbersOf(context: QueryContext, period: Period): Promise<Numbers> {
  const row = releaseOfPeriod(context.reader, period, context.host.clock.now());
  return { row, counts: row === null ? (await clear(context, period)).counts : countsOfRelease(row) };
}

/** Why a number is hidden. Of a saved summary it is not said any more: its cases may have changed since. */
export async function explanationOf(
  context: QueryContext,
  period: Period,
  asked: AskedCell,
): Promise<SummaryExplanation> {
  const { row, counts } = await numbersOf(context, period);
  if (row !== null) fail('not-found');
  const cases = casesIn(context.reader, period);
  const inhabitants = inhabitantsOf(context.host, context.open);
  return (await explainInThread({ cases, period, inhabitants, counts, asked })) ?? fail('not-found');
}

/** What a neighbour could learn from the numbers of a period. */
export async function neighbourOf(context: QueryContext, period: Period, knows: SummaryKnowledge) {
  const { counts } = await numbersOf(context, period);
  return neighbourInThread({ counts, period, knows });
}

/** What would leave, or what already left, for a period. */
export async function previewOf(context: QueryContext, period: Period): Promise<SummaryPreview> {
  const { counts, row } = await numbersOf(context, period);
  return {
    period,
    counts,
    tally: tallyOf(counts),
    fingerprint: fingerprintOfCounts(period, counts),
    releaseId: row?.release.id ?? null,
    correction: null,
  };
}
