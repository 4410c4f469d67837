import { type Area, type Outcome, type Period, type TableName, tableNames } from '#contract';
import { monthsOf } from './calendar.ts';
import { households, type Identified } from './household.ts';
import { codesOf } from './rules.ts';

/** What of a request is counted. `recordedAt` is the posting date: later changes never move it. */
export interface Countable extends Identified {
  readonly recordedAt: string;
  readonly area: Area | null;
  readonly outcome: Outcome | null;
}

/** A true count and how many of its requests each household has. Never leaves the computer. */
export interface TrueCell {
  readonly code: string;
  readonly count: number;
  readonly households: ReadonlyMap<number, number>;
}

export interface TrueTable {
  readonly name: TableName;
  readonly cells: readonly TrueCell[];
}

/** The true numbers of one period. Each table divides the same requests, so each adds up to the total. */
export interface Truth {
  readonly period: Period;
  readonly total: TrueCell;
  readonly tables: readonly TrueTable[];
}

interface Posted {
  readonly request: Countable;
  readonly month: string;
  readonly household: number;
}

function codeIn(table: TableName, { request, month }: Posted): string {
  switch (table) {
    case 'area':
      return request.area ?? 'none';
    case 'outcome':
      return request.outcome ?? 'open';
    case 'month':
      return month;
  }
}

function cellOf(code: string, members: readonly Posted[]): TrueCell {
  const shares = new Map<number, number>();
  for (const { household } of members) shares.set(household, (shares.get(household) ?? 0) + 1);
  return { code, count: members.length, households: shares };
}

/** Counts the requests posted in a period: all of them, and by area, outcome and month. */
export function tabulate(requests: readonly Countable[], period: Period): Truth {
  const months = monthsOf(period);
  const monthOf = (at: string) => months.find(({ from, to }) => from <= at && at < to)?.month;
  const groups = households(requests);
  const posted = requests.flatMap((request, position): Posted[] => {
    const month = monthOf(request.recordedAt);
    return month === undefined ? [] : [{ request, month, household: groups[position] ?? position }];
  });
  const tables = tableNames.map((name): TrueTable => {
    const byCode = Map.groupBy(posted, (member) => codeIn(name, member));
    return { name, cells: codesOf(name, period).map((code) => cellOf(code, byCode.get(code) ?? [])) };
  });
  return { period, total: cellOf('total', posted), tables };
}
