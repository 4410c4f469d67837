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
import type { AskedCell } from '../summary-protection/index.ts';
import { explainInThread, neighbourInThread } from '../summary-worker/index.ts';
import { type Cleared, clear, inhabitantsOf, type Subject } from './clear.ts';
import { correctedBy, correctionOf, countsOfRelease, newestOf } from './correction.ts';
import { casesIn } from './counting.ts';
import { fingerprintOfCounts } from './draft.ts';
import { type LedgerRow, listElsewhere, listLedger } from './repository.ts';
import { tallyOf } from './tally.ts';
import { type PeriodsOut, stateOf } from './years.ts';

/** Periods that are out and cannot be sent again. */
export function periodsOut(reader: Reader): PeriodsOut {
  return {
    released: listLedger(reader).map(({ release }) => release.period),
    elsewhere: listElsewhere(reader).map(({ period }) => period),
  };
}

/**
 * The release whose numbers hold for a period, if it was saved: the correction when there is one. Fails when the period
 * cannot be chosen at all.
 */
export function releaseOfPeriod(reader: Reader, period: Period, now: Date): LedgerRow | null {
  switch (stateOf(period, periodsOut(reader), now)) {
    case 'open':
      return fail('period-not-closed');
    case 'blocked':
    case 'elsewhere':
      return fail('period-overlaps');
    default:
      return newestOf(reader, period);
  }
}

interface Numbers {
  readonly counts: ProtectedCounts;
  /** The release that fixed them; null before. */
  readonly row: LedgerRow | null;
  readonly change: Cleared['change'];
}

async function numbersOf(context: QueryContext, subject: Subject): Promise<Numbers> {
  const row = releaseOfPeriod(context.reader, subject.period, context.host.clock.now());
  if (row !== null && !subject.correcting) return { row, counts: countsOfRelease(row), change: null };
  const { counts, change } = await clear(context, subject);
  return { row: null, counts, change };
}

/** Why a number is hidden. Of a saved summary it is not said any more: its cases may have changed since. */
export async function explanationOf(
  context: QueryContext,
  subject: Subject,
  asked: AskedCell,
): Promise<SummaryExplanation> {
  const { row, counts } = await numbersOf(context, subject);
  if (row !== null) fail('not-found');
  const { host, open, reader } = context;
  const { period } = subject;
  const cases = casesIn(reader, period);
  const correction = subject.correcting ? correctionOf(reader, period).correction : null;
  const inhabitants = inhabitantsOf(host, open);
  const question = { cases, period, inhabitants, correction, counts, asked };
  return (await explainInThread(question)) ?? fail('not-found');
}

/** What a neighbour could learn from the numbers of a period. */
export async function neighbourOf(context: QueryContext, subject: Subject, knows: SummaryKnowledge) {
  const { period } = subject;
  const { counts, row, change } = await numbersOf(context, subject);
  const corrected =
    change === null
      ? row && correctedBy(context.reader, row)
      : { before: change.before, change: { deleted: change.deleted, added: change.added } };
  return neighbourInThread({ counts, period, knows, corrected });
}

/** What would leave, or what already left, for a period. */
export async function previewOf(context: QueryContext, subject: Subject): Promise<SummaryPreview> {
  const { counts, row, change } = await numbersOf(context, subject);
  const { period } = subject;
  return {
    period,
    counts,
    tally: tallyOf(counts),
    fingerprint: fingerprintOfCounts(period, counts),
    releaseId: row?.release.id ?? null,
    correction:
      change === null
        ? null
        : { deleted: change.deleted, added: change.added, shownBefore: tallyOf(change.before).shown },
  };
}
