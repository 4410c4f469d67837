import { beforeAll, describe, expect, it } from 'vitest';
import type { PeriodChoice, SummaryPreview } from '#contract';
import { periodsAround } from '../../src-main/core/summaries/coarser.ts';
import { summaryYears } from '../../src-main/core/summaries/years.ts';
import { coarserLine, coarserName } from '../../src-renderer/features/summaries/coarser-line.ts';
import { choosePeriod, longerOf } from '../../src-renderer/features/summaries/period-choice.ts';
import type { Words } from '../../src-renderer/format/words.ts';
import { wordsIn } from '../support/words.ts';

let cs: Words;
let en: Words;
beforeAll(async () => {
  cs = await wordsIn('cs');
  en = await wordsIn('en');
});

describe('the periods around a period', () => {
  it('are longer and contain it, the next one first', () => {
    expect(periodsAround('2026-Q3')).toEqual(['2026-H2', '2026']);
    expect(periodsAround('2026-Q2')).toEqual(['2026-H1', '2026']);
    expect(periodsAround('2026-H1')).toEqual(['2026']);
    expect(periodsAround('2026')).toEqual([]);
  });
});

describe('what a longer period would show', () => {
  const line = (period: string, there: number, here: number, t: Words = cs, language = 'cs') => {
    const preview: SummaryPreview = {
      period: '2026-Q1',
      counts: {
        splitFrom: 10,
        zeros: 'hidden',
        total: { kind: 'exact', value: 12 },
        tables: [],
        withheld: [],
      },
      tally: { shown: here, small: 0, complement: 0, sensitive: 0, correction: 0 },
      fingerprint: 'a'.repeat(64),
      releaseId: null,
      correction: null,
    };
    return coarserLine({ period, shown: there }, preview, t, language);
  };

  it('is said in correct Czech, whatever the numbers', () => {
    expect(line('2026', 34, 12)).toBe('Za celý rok 2026 by bylo vidět 34 čísel, tady je jich 12.');
    expect(line('2026-H1', 5, 3)).toBe('Za 1. pololetí 2026 by bylo vidět 5 čísel, tady jsou 3.');
    expect(line('2026-H1', 3, 1)).toBe('Za 1. pololetí 2026 by byla vidět 3 čísla, tady je jen 1.');
    expect(line('2026', 1, 0)).toBe('Za celý rok 2026 by bylo vidět 1 číslo, tady není vidět žádné.');
  });

  it('is said in English, too', () => {
    expect(line('2026', 34, 12, en, 'en')).toBe(
      'For the whole year 2026, 34 numbers would show, here it is 12.',
    );
    expect(line('2026-H1', 1, 0, en, 'en')).toBe(
      'For half 1 of 2026, 1 number would show, here there is none.',
    );
  });

  it('is offered by the name of the period', () => {
    const button = (period: string) => cs('summaries:coarser.show', { period: coarserName(period, cs) });
    expect(['2026', '2026-H2'].map(button)).toEqual(['Ukázat celý rok 2026', 'Ukázat 2. pololetí 2026']);
  });
});

describe('the choice of a longer period', () => {
  const years = (now: string, released: readonly string[] = []) =>
    summaryYears('2026-02-10T09:00:00.000Z', { released, elsewhere: [] }, 'year', new Date(now));
  const withLonger = (of: ReturnType<typeof years>) => {
    const choices = of.flatMap(({ choices }) => choices.flatMap(({ periods }): PeriodChoice[] => periods));
    return choices
      .filter(({ state }) => state === 'free')
      .filter(({ period }) => longerOf(of, period)?.ended);
  };

  it('is there once that period has ended', () => {
    const names = (now: string) => withLonger(years(now)).map(({ period }) => period);
    expect(names('2026-06-20T09:00:00.000Z')).toEqual([]);
    expect(names('2026-07-02T09:00:00.000Z')).toEqual(['2026-Q1', '2026-Q2']);
    expect(names('2026-10-02T09:00:00.000Z')).toEqual(['2026-Q1', '2026-Q2']);
    expect(names('2027-01-02T09:00:00.000Z')).toHaveLength(6);
  });

  it('is not there in a year that is divided', () => {
    expect(withLonger(years('2027-01-02T09:00:00.000Z', ['2026-H1']))).toEqual([]);
  });

  it('is the shortest that has ended, or else the shortest that will', () => {
    const [soon, later] = [years('2026-10-02T09:00:00.000Z'), years('2027-01-02T09:00:00.000Z')];
    expect(longerOf(soon, '2026-Q1')).toEqual({ period: '2026-H1', ended: true });
    expect(longerOf(soon, '2026-H1')).toEqual({ period: '2026', ended: false });
    expect(longerOf(soon, '2026-Q3')).toEqual({ period: '2026-H2', ended: false });
    expect(longerOf(later, '2026-Q3')).toEqual({ period: '2026-H2', ended: true });
    expect(longerOf(later, '2026')).toBeNull();
    expect(longerOf(later, '2019-Q1')).toBeNull();
    expect(longerOf(years('2026-10-02T09:00:00.000Z', ['2026-Q1']), '2026-Q2')).toBeNull();
  });

  it('is the choice of the first step, made of the period alone', () => {
    const of = years('2027-01-02T09:00:00.000Z');
    expect(choosePeriod(of, '2026')).toEqual({ year: 2026, division: 'year', period: '2026' });
    expect(choosePeriod(of, '2026-H2')).toEqual({ year: 2026, division: 'halves', period: '2026-H2' });
    expect(choosePeriod(of, '2024')).toBeNull();
  });
});
