import {
  type Age,
  type AgeBand,
  type Channel,
  channelClass,
  type Outcome,
  type Period,
  type RequestContent,
  type Situation,
  type SummaryAge,
  type SummaryArea,
  sensitiveAreas,
  sensitiveSituations,
} from '#contract';
import { type Case, type Contact, casesOf } from '../cases/index.ts';
import { type Month, monthsOf, timeOf } from '../summary-package/index.ts';
import type { CountedCase } from '../summary-protection/index.ts';
import type { KeptCase } from './changes.ts';

/** What of a request is counted. */
export interface Countable extends Contact {
  readonly outcome: Outcome | null;
  readonly situations: readonly Situation[];
  readonly channel: Channel | null;
  readonly age: RequestContent['age'];
  readonly sex: RequestContent['sex'];
}

const ages: Readonly<Record<AgeBand, SummaryAge>> = {
  '0-5': '0-17',
  '6-17': '0-17',
  '18-26': '18-64',
  '27-64': '18-64',
  '65-79': '65+',
  '80+': '65+',
};

/** The age in the year of the first contact: whoever has a birthday in it counts as if it were over. */
function ageAt(age: Age, recordedAt: string): SummaryAge {
  if (age.by === 'band') return ages[age.band];
  const years = Number(recordedAt.slice(0, 4)) - age.year;
  if (years < 18) return '0-17';
  return years < 65 ? '18-64' : '65+';
}

type Requests = Case<Countable>['requests'];

/** R2: a case that is about a sensitive situation, in any of its requests, counts there and nowhere else. */
function areaOf(requests: Requests): SummaryArea {
  const mentioned = new Set(requests.flatMap(({ situations }) => situations));
  const sensitive = sensitiveAreas.find((code) => {
    return sensitiveSituations[code].some((situation) => mentioned.has(situation));
  });
  return sensitive ?? requests[0].area ?? 'none';
}

/** The first request that says it; nobody is asked twice. */
function firstKnown<Value>(requests: Requests, of: (request: Countable) => Value | 'unknown' | null) {
  const known = requests.map(of).filter((value) => value !== null && value !== 'unknown');
  return known[0] ?? null;
}

function countedCase(
  { requests, household }: Case<Countable>,
  { month }: Month,
  period: Period,
): CountedCase {
  const [first] = requests;
  const age = firstKnown(requests, (request) => request.age);
  return {
    household,
    codes: {
      area: areaOf(requests),
      age: age === null || age === 'unknown' ? 'unknown' : ageAt(age, first.recordedAt),
      sex: firstKnown(requests, ({ sex }) => sex) ?? 'unknown',
      channel: first.channel === null ? 'other' : channelClass[first.channel],
      // What came of it last.
      outcome: requests.at(-1)?.outcome ?? 'open',
      time: timeOf(month, period),
    },
  };
}

/** The cases that began in a period, of the requests posted in it, each with its codes and its first request. */
export function casesByRequest(requests: readonly Countable[], period: Period): KeptCase[] {
  const months = monthsOf(period);
  const monthOf = (at: string) => months.find(({ from, to }) => from <= at && at < to);
  const inside = requests.filter(({ recordedAt }) => monthOf(recordedAt) !== undefined);
  return casesOf(inside, (at) => monthOf(at)?.month ?? '').flatMap((counted) => {
    const [first] = counted.requests;
    const month = monthOf(first.recordedAt);
    return month === undefined ? [] : [{ request: first.id, counted: countedCase(counted, month, period) }];
  });
}

/** The cases that began in a period, see `casesByRequest`. */
export function tabulate(requests: readonly Countable[], period: Period): CountedCase[] {
  return casesByRequest(requests, period).map(({ counted }) => counted);
}
