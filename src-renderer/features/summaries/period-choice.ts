import type { Division, Period, PeriodChoice, SummaryYear } from '#contract';

/** What is chosen in the first step; `period` is null while nothing in the division can be saved. */
export interface Choice {
  readonly year: number;
  readonly division: Division;
  readonly period: Period | null;
}

/** The periods a division of a year has, with their states; empty for an unknown year. */
export function periodsOf(years: readonly SummaryYear[], year: number, division: Division): PeriodChoice[] {
  const found = years.find((candidate) => candidate.year === year);
  return found?.choices.find((choice) => choice.division === division)?.periods ?? [];
}

/** A year and its division, with the earliest period that can still be saved: periods are sent in order. */
export function chooseDivision(years: readonly SummaryYear[], year: number, division: Division): Choice {
  const free = periodsOf(years, year, division).find((choice) => choice.state === 'free');
  return { year, division, period: free?.period ?? null };
}

/** A year divided as it already is, or else as suits an obec of this size. */
export function chooseYear(years: readonly SummaryYear[], year: number): Choice | null {
  const found = years.find((candidate) => candidate.year === year);
  if (found === undefined) return null;
  return chooseDivision(years, year, found.division ?? found.recommended);
}

/** The choice that has this period in it; null when no year knows it. */
export function choosePeriod(years: readonly SummaryYear[], period: Period): Choice | null {
  for (const { year, choices } of years) {
    const found = choices.find(({ periods }) => periods.some((candidate) => candidate.period === period));
    if (found !== undefined) return { year, division: found.division, period };
  }
  return null;
}

/** A longer period in which a shorter one lies, that can be sent instead of it. */
export interface Longer {
  readonly period: Period;
  /** It can be sent already. */
  readonly ended: boolean;
}

/**
 * The shortest longer period around this one that can be sent instead: now, or else once it has ended. Null when there
 * is none: of a whole year, and in a year that is already divided.
 */
export function longerOf(years: readonly SummaryYear[], period: Period): Longer | null {
  const choices = years.find(({ year }) => period.startsWith(String(year)))?.choices ?? [];
  const own = choices
    .map(({ periods }) => periods)
    .find((periods) => periods.some((candidate) => candidate.period === period));
  if (own === undefined) return null;
  const position = own.findIndex((candidate) => candidate.period === period);
  const around = choices
    .map(({ periods }) => periods)
    .filter((periods) => periods.length < own.length)
    .sort((one, other) => other.length - one.length)
    .flatMap((periods) => periods[Math.floor((position * periods.length) / own.length)] ?? []);
  const found =
    around.find(({ state }) => state === 'free') ?? around.find(({ state }) => state === 'open') ?? null;
  return found === null ? null : { period: found.period, ended: found.state === 'free' };
}

/**
 * What is chosen before anybody touches anything: the oldest year that still has something to save, so that
 * no period is forgotten; otherwise the newest year. Null when there is no year at all.
 */
export function startingChoice(years: readonly SummaryYear[]): Choice | null {
  const inOrder = years.map((candidate) => candidate.year).sort((left, right) => left - right);
  const choices = inOrder.map((year) => chooseYear(years, year));
  return choices.find((choice) => choice !== null && choice.period !== null) ?? choices.at(-1) ?? null;
}
