import { Division, type Period } from '#contract';

/** Calendar periods in the Czech time zone, as half-open intervals of UTC moments. Pure. */

const zone = 'Europe/Prague';
const clockIn = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});

function local(moment: Date): { date: string; hour: string; year: number } {
  const parts = new Map(clockIn.formatToParts(moment).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const date = `${part('year')}-${part('month')}-${part('day')}`;
  return { date, hour: part('hour'), year: Number(part('year')) };
}

/** The calendar year in Prague at a moment. */
export function yearOf(moment: Date): number {
  return local(moment).year;
}

/** The UTC moment when a month begins in Prague. `month` counts from 1; 13 is January of the next year. */
function beginningOf(year: number, month: number): string {
  // Prague is one or two hours ahead of UTC; the first of a month never falls on the change of clocks.
  for (const ahead of [1, 2]) {
    const candidate = new Date(Date.UTC(year, month - 1, 1, -ahead));
    if (local(candidate).hour === '00') return candidate.toISOString();
  }
  throw new RangeError('A month without a beginning.');
}

const widths: Record<Division, number> = { year: 12, halves: 6, quarters: 3 };

/** How a year has to be divided for this period to be one of its parts. */
export function divisionOf(period: Period): Division {
  if (period.includes('-H')) return 'halves';
  return period.includes('-Q') ? 'quarters' : 'year';
}

export function yearOfPeriod(period: Period): number {
  return Number(period.slice(0, 4));
}

/** The periods of a year in calendar order. */
export function periodsOf(year: number, division: Division): Period[] {
  const name = String(year).padStart(4, '0');
  switch (division) {
    case 'year':
      return [name];
    case 'halves':
      return [1, 2].map((part) => `${name}-H${part}`);
    case 'quarters':
      return [1, 2, 3, 4].map((part) => `${name}-Q${part}`);
  }
}

/** One month of a period: `2026-03`, and the UTC moments between which it lasts. */
export interface Month {
  readonly month: string;
  readonly from: string;
  readonly to: string;
}

export function monthsOf(period: Period): Month[] {
  const year = yearOfPeriod(period);
  const width = widths[divisionOf(period)];
  const part = period.length > 4 ? Number(period.at(-1)) : 1;
  return Array.from({ length: width }, (_, position) => {
    const month = (part - 1) * width + position + 1;
    return {
      month: `${period.slice(0, 4)}-${String(month).padStart(2, '0')}`,
      from: beginningOf(year, month),
      to: beginningOf(year, month + 1),
    };
  });
}

/** The quarters of a period that is not one itself: `2026-Q1`. */
export function quartersOf(period: Period): Period[] {
  const quarters = periodsOf(yearOfPeriod(period), 'quarters');
  return quarters.filter((quarter) => overlap(quarter, period));
}

/** When a period lasts: `from` inclusive, `to` exclusive. Comparable with other ISO moments as text. */
export function boundsOf(period: Period): { from: string; to: string } {
  const months = monthsOf(period);
  return { from: months[0]?.from ?? '', to: months.at(-1)?.to ?? '' };
}

/** Only a period that has ended may be saved: an open one would change and could be subtracted. */
export function isClosed(period: Period, now: Date): boolean {
  return Date.parse(boundsOf(period).to) <= now.getTime();
}

/** Do two periods share a day? They do when one of them contains the other. */
export function overlap(one: Period, other: Period): boolean {
  const [first, second] = [boundsOf(one), boundsOf(other)];
  return first.from < second.to && second.from < first.to;
}

/** What suits an obec: below 800 inhabitants half a year hides nearly everything. */
export function recommendedDivision(population: number | null): Division {
  return population === null || population < 800 ? 'year' : 'halves';
}

export const divisions: readonly Division[] = Division.options;
