import type { Pace, Unit } from '#contract';
import { isHoliday } from './holidays.ts';

/** Days are `2026-11-22`; counted at noon in UTC so that no change of time moves them. */
function dateOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return dayOf(date);
}

/** The day with the same number so many months later, or the last day of a month that is shorter. */
function addMonths(day: string, months: number): string {
  const date = dateOf(day);
  const number = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(number, lastOfMonth));
  return dayOf(date);
}

function isDayOff(day: string): boolean {
  const weekday = dateOf(day).getUTCDay();
  return weekday === 0 || weekday === 6 || isHoliday(day);
}

function addWorkingDays(day: string, days: number): string {
  let at = day;
  for (let left = days; left > 0; ) {
    at = addDays(at, 1);
    if (!isDayOff(at)) left -= 1;
  }
  return at;
}

const hoursInDay = 24;

/**
 * The last day of a deadline that runs from a day: that day is not counted. At the end neither a weekend nor a
 * holiday is skipped, so the day is never later than the right one. A deadline in hours ends in the course of the
 * day that is given. Null for what is no length of time.
 */
export function lastDay(from: string, value: number, unit: Unit): string | null {
  switch (unit) {
    case 'hour':
      return addDays(from, Math.floor(value / hoursInDay));
    case 'day':
      return addDays(from, Math.floor(value));
    case 'working-day':
      return addWorkingDays(from, Math.floor(value));
    case 'week':
      return addDays(from, Math.floor(value) * 7);
    case 'month':
      return addMonths(from, Math.floor(value));
    case 'year':
      return addMonths(from, Math.floor(value) * 12);
    default:
      return null;
  }
}

/** The day itself, or the last day before on which offices are open. */
export function lastOfficeDay(day: string): string {
  let at = day;
  while (isDayOff(at)) at = addDays(at, -1);
  return at;
}

const daysByPace: Record<Pace, number> = { now: 0, tomorrow: 1, days: 3, week: 7, month: 30 };

/** By when to do a step that nobody gave a deadline: a suggestion, never on a day off unless it cannot wait. */
export function dueByPace(pace: Pace | null, today: string): string | null {
  if (pace === null) return null;
  const day = addDays(today, daysByPace[pace]);
  return pace === 'now' || pace === 'tomorrow' ? day : lastOfficeDay(day);
}
