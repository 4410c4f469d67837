import { type Outcome, type Period, type TableName, tableNames } from '#contract';
import { type Case, type Contact, casesOf } from '../cases/index.ts';
import { monthsOf } from './calendar.ts';
import { codesOf } from './rules.ts';

/** What of a request is counted. */
export interface Countable extends Contact {
  readonly outcome: Outcome | null;
}

/** A true count of cases and how many of them each household has. Never leaves the computer. */
export interface TrueCell {
  readonly code: string;
  readonly count: number;
  readonly households: ReadonlyMap<number, number>;
}

export interface TrueTable {
  readonly name: TableName;
  readonly cells: readonly TrueCell[];
}

/** The true numbers of one period. Each table divides the same cases, so each adds up to the total. */
export interface Truth {
  readonly period: Period;
  readonly total: TrueCell;
  readonly tables: readonly TrueTable[];
}

interface Posted {
  readonly counted: Case<Countable>;
  readonly month: string;
}

/** A case has the area of its first request and the outcome of its last one. */
function codeIn(table: TableName, { counted: { requests }, month }: Posted): string {
  switch (table) {
    case 'area':
      return requests[0].area ?? 'none';
    case 'outcome':
      return requests.at(-1)?.outcome ?? 'open';
    case 'month':
      return month;
  }
}

function cellOf(code: string, members: readonly Posted[]): TrueCell {
  const shares = new Map<number, number>();
  for (const { counted } of members) {
    shares.set(counted.household, (shares.get(counted.household) ?? 0) + 1);
  }
  return { code, count: members.length, households: shares };
}

/** Counts the cases that began in a period, of the requests posted in it: all of them, and by area, outcome and month. */
export function tabulate(requests: readonly Countable[], period: Period): Truth {
  const months = monthsOf(period);
  const monthOf = (at: string) => months.find(({ from, to }) => from <= at && at < to)?.month;
  const inside = requests.filter(({ recordedAt }) => monthOf(recordedAt) !== undefined);
  const posted = casesOf(inside, (at) => monthOf(at) ?? '').map(
    (counted): Posted => ({ counted, month: monthOf(counted.requests[0].recordedAt) ?? '' }),
  );
  const tables = tableNames.map((name): TrueTable => {
    const byCode = Map.groupBy(posted, (member) => codeIn(name, member));
    return { name, cells: codesOf(name, period).map((code) => cellOf(code, byCode.get(code) ?? [])) };
  });
  return { period, total: cellOf('total', posted), tables };
}
