import type { Division, Period, PeriodChoice, SummaryYear } from '#contract';
import {
  divisionOf,
  divisions,
  isClosed,
  periodsOf,
  yearOf,
  yearOfPeriod,
} from '../summary-package/index.ts';

/** How a year is divided once something of it was released; null before. */
export function divisionOfYear(year: number, released: readonly Period[]): Division | null {
  const first = released.find((period) => yearOfPeriod(period) === year);
  return first === undefined ? null : divisionOf(first);
}

/** What can be done with a period now. */
export function stateOf(period: Period, released: readonly Period[], now: Date): PeriodChoice['state'] {
  if (released.includes(period)) return 'released';
  const division = divisionOfYear(yearOfPeriod(period), released);
  if (division !== null && division !== divisionOf(period)) return 'blocked';
  return isClosed(period, now) ? 'free' : 'open';
}

/** Years from the first request to today, newest first, with the state of every period they can have. */
export function summaryYears(
  firstRecordedAt: string | null,
  released: readonly Period[],
  recommended: Division,
  now: Date,
): SummaryYear[] {
  const current = yearOf(now);
  const beginnings = [current, ...released.map(yearOfPeriod)];
  if (firstRecordedAt !== null) beginnings.push(yearOf(new Date(firstRecordedAt)));
  const first = Math.min(...beginnings);
  return Array.from({ length: current - first + 1 }, (_, back): SummaryYear => {
    const year = current - back;
    return {
      year,
      division: divisionOfYear(year, released),
      recommended,
      choices: divisions.map((division) => ({
        division,
        periods: periodsOf(year, division).map((period) => ({
          period,
          state: stateOf(period, released, now),
        })),
      })),
    };
  });
}
