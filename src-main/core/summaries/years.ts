import type { Division, Period, PeriodChoice, SummaryYear } from '#contract';
import {
  divisionOf,
  divisions,
  isClosed,
  overlap,
  periodsOf,
  yearOf,
  yearOfPeriod,
} from '../summary-package/index.ts';

/** Periods that are out: by the ledger, and from another copy of these data. */
export interface PeriodsOut {
  readonly released: readonly Period[];
  readonly elsewhere: readonly Period[];
}

/** How a year is divided once something of it was released; null before. */
export function divisionOfYear(year: number, { released, elsewhere }: PeriodsOut): Division | null {
  const first = [...released, ...elsewhere].find((period) => yearOfPeriod(period) === year);
  return first === undefined ? null : divisionOf(first);
}

/** What can be done with a period now. */
export function stateOf(period: Period, out: PeriodsOut, now: Date): PeriodChoice['state'] {
  if (out.released.includes(period)) return 'released';
  if (out.elsewhere.some((other) => overlap(other, period))) return 'elsewhere';
  const division = divisionOfYear(yearOfPeriod(period), out);
  if (division !== null && division !== divisionOf(period)) return 'blocked';
  return isClosed(period, now) ? 'free' : 'open';
}

/** Years from the first request to today, newest first, with the state of every period they can have. */
export function summaryYears(
  firstRecordedAt: string | null,
  out: PeriodsOut,
  recommended: Division,
  now: Date,
): SummaryYear[] {
  const current = yearOf(now);
  const beginnings = [current, ...[...out.released, ...out.elsewhere].map(yearOfPeriod)];
  if (firstRecordedAt !== null) beginnings.push(yearOf(new Date(firstRecordedAt)));
  const first = Math.min(...beginnings);
  return Array.from({ length: current - first + 1 }, (_, back): SummaryYear => {
    const year = current - back;
    return {
      year,
      division: divisionOfYear(year, out),
      recommended,
      choices: divisions.map((division) => ({
        division,
        periods: periodsOf(year, division).map((period) => ({
          period,
          state: stateOf(period, out, now),
        })),
      })),
    };
  });
}
