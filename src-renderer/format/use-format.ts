import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  formatDay,
  formatDayRange,
  formatLongDay,
  formatMoment,
  formatMonth,
  formatNearDay,
  formatTime,
  formatWait,
} from './dates.ts';
import { formatCrowns, formatList, formatMinutes, formatNumber, formatRange } from './numbers.ts';

/** Dates and numbers in the language of the screen. */
export function useFormat() {
  const { i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(
    () => ({
      day: (moment: string | Date) => formatDay(moment, language),
      nearDay: (moment: string | Date, now?: Date) => formatNearDay(moment, language, now),
      longDay: (moment: string | Date) => formatLongDay(moment, language),
      month: (month: string | Date) => formatMonth(month, language),
      dayRange: (from: string | Date, to: string | Date) => formatDayRange(from, to, language),
      time: (moment: string | Date) => formatTime(moment, language),
      moment: (moment: string | Date, now?: Date) => formatMoment(moment, language, now),
      wait: (since: string | Date, now?: Date) => formatWait(since, language, now),
      number: (value: number) => formatNumber(value, language),
      crowns: (value: number) => formatCrowns(value, language),
      range: (lo: number, hi: number | null) => formatRange(lo, hi, language),
      minutes: (minutes: number) => formatMinutes(minutes, language),
      list: (items: readonly string[]) => formatList(items, language),
    }),
    [language],
  );
}
