import type { CallOutput, Period } from '#contract';
import type { QueryContext } from '../context.ts';
import { CoreError } from '../errors.ts';
import {
  divisionOf,
  divisions,
  isClosed,
  overlap,
  periodsOf,
  yearOfPeriod,
} from '../summary-package/index.ts';
import { clear } from './clear.ts';
import { periodsOut } from './preview.ts';
import { tallyOf } from './tally.ts';
import { divisionOfYear } from './years.ts';

/** The longer calendar periods a period lies in, the next one first: of a quarter its half, then its year. */
export function periodsAround(period: Period): Period[] {
  // `divisions` goes from the longest to the shortest.
  const longer = divisions.slice(0, divisions.indexOf(divisionOf(period))).reverse();
  return longer.flatMap((division) =>
    periodsOf(yearOfPeriod(period), division).filter((candidate) => overlap(candidate, period)),
  );
}

/** How many numbers would leave for a period; null when it is too small for any to leave. */
async function shownOf(context: QueryContext, period: Period): Promise<number | null> {
  try {
    return tallyOf((await clear(context, { period, correcting: false })).counts).shown;
  } catch (error) {
    if (error instanceof CoreError && error.code === 'period-unsafe') return null;
    throw error;
  }
}

/**
 * The next longer period that could be sent instead and would show more numbers; null when there is none, when it
 * has not ended, and when a release has already divided the year. Numbers are compared and not their share: a longer
 * period is divided more finely, and of more numbers more may be hidden.
 */
export async function coarserOf(
  context: QueryContext,
  period: Period,
): Promise<CallOutput<'summaries.coarser'>> {
  const nothing = { coarser: null };
  if (divisionOfYear(yearOfPeriod(period), periodsOut(context.reader)) !== null) return nothing;
  const now = context.host.clock.now();
  const ended = periodsAround(period).filter((candidate) => isClosed(candidate, now));
  if (ended.length === 0) return nothing;
  const here = await shownOf(context, period);
  if (here === null) return nothing;
  // One after another: each takes a moment, and the next one is mostly enough.
  for (const candidate of ended) {
    const shown = await shownOf(context, candidate);
    if (shown !== null && shown > here) return { coarser: { period: candidate, shown } };
  }
  return nothing;
}
