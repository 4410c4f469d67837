import type { Period } from '#contract';
import type { Words } from './words.ts';

/** `rok 2026`, `1. pololetí 2026`, `3. čtvrtletí 2026`: reads right after „za“ and on its own. */
export function formatPeriod(period: Period, t: Words): string {
  const year = period.slice(0, 4);
  const part = period.slice(5, 6);
  const number = period.slice(6);
  if (part === 'H') return t('summaries:periodName.half', { number, year });
  if (part === 'Q') return t('summaries:periodName.quarter', { number, year });
  return t('summaries:periodName.year', { year });
}

/** First month and number of months of each part of a year. */
const parts: Record<string, readonly [first: number, months: number]> = {
  '': [1, 12],
  H1: [1, 6],
  H2: [7, 6],
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
};

/** The last month of a period, `2026-06`; comparable with other months as text. */
export function lastMonth(period: Period): string {
  const [first, months] = parts[period.slice(5)] ?? [1, 12];
  return `${period.slice(0, 4)}-${String(first + months - 1).padStart(2, '0')}`;
}

/** The last day of a period, `2026-06-30`. */
export function lastDay(period: Period): string {
  const [year = 0, month = 1] = lastMonth(period).split('-').map(Number);
  // Day 0 of the following month, counted in UTC so that no time zone moves it.
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** How many months a period has. */
export function monthsIn(period: Period): number {
  const [, months] = parts[period.slice(5)] ?? [1, 12];
  return months;
}

/** Calendar order: by the first month, and the longer period before the shorter one. */
export function comparePeriods(left: Period, right: Period): number {
  const byYear = left.slice(0, 4).localeCompare(right.slice(0, 4));
  if (byYear !== 0) return byYear;
  const [leftFirst, leftMonths] = parts[left.slice(5)] ?? [1, 12];
  const [rightFirst, rightMonths] = parts[right.slice(5)] ?? [1, 12];
  return leftFirst - rightFirst || rightMonths - leftMonths;
}
