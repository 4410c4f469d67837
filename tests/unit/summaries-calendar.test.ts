import { describe, expect, it } from 'vitest';
import { divisionOfYear, stateOf, summaryYears } from '../../src-main/core/summaries/years.ts';
import {
  boundsOf,
  divisionOf,
  isClosed,
  monthsOf,
  overlap,
  periodsOf,
  recommendedDivision,
  yearOf,
} from '../../src-main/core/summary-package/calendar.ts';

describe('periods', () => {
  it('begin and end at midnight in Prague, in winter and in summer', () => {
    expect(boundsOf('2026')).toEqual({ from: '2025-12-31T23:00:00.000Z', to: '2026-12-31T23:00:00.000Z' });
    expect(boundsOf('2026-H1')).toEqual({
      from: '2025-12-31T23:00:00.000Z',
      to: '2026-06-30T22:00:00.000Z',
    });
    expect(boundsOf('2026-Q4')).toEqual({
      from: '2026-09-30T22:00:00.000Z',
      to: '2026-12-31T23:00:00.000Z',
    });
  });

  it('follow each other without a gap', () => {
    for (const division of ['year', 'halves', 'quarters'] as const) {
      const bounds = [2025, 2026].flatMap((year) => periodsOf(year, division)).map(boundsOf);
      bounds.slice(1).forEach(({ from }, position) => {
        expect(from).toBe(bounds[position]?.to);
      });
    }
    const months = monthsOf('2026-Q2');
    expect(months.map(({ month }) => month)).toEqual(['2026-04', '2026-05', '2026-06']);
    expect(months.map(({ to }) => to).slice(0, 2)).toEqual(months.map(({ from }) => from).slice(1));
  });

  it('overlap exactly when one contains the other', () => {
    expect(overlap('2026', '2026-Q3')).toBe(true);
    expect(overlap('2026-H1', '2026-Q2')).toBe(true);
    expect(overlap('2026-H1', '2026-Q3')).toBe(false);
    expect(overlap('2026', '2027-H1')).toBe(false);
  });

  it('are closed from the first moment after them', () => {
    expect(isClosed('2026-H1', new Date('2026-06-30T21:59:59.999Z'))).toBe(false);
    expect(isClosed('2026-H1', new Date('2026-06-30T22:00:00.000Z'))).toBe(true);
    expect(isClosed('9999', new Date('2026-06-30T22:00:00.000Z'))).toBe(false);
  });

  it('a request written after midnight on New Year belongs to the new year although it is the old one in UTC', () => {
    expect(yearOf(new Date('2026-12-31T23:30:00.000Z'))).toBe(2027);
  });
});

describe('dividing a year', () => {
  const now = new Date('2026-11-22T20:00:00.000Z');
  const out = (...released: string[]) => ({ released, elsewhere: [] });

  it('is free until the first release, which fixes it', () => {
    expect(divisionOfYear(2026, out())).toBeNull();
    expect(divisionOfYear(2026, out('2025', '2026-H1'))).toBe('halves');
    expect(stateOf('2026-Q1', out(), now)).toBe('free');
    expect(stateOf('2026-Q1', out('2026-H1'), now)).toBe('blocked');
    expect(stateOf('2026', out('2026-H1'), now)).toBe('blocked');
    expect(stateOf('2026-H1', out('2026-H1'), now)).toBe('released');
    expect(stateOf('2026-H2', out('2026-H1'), now)).toBe('open');
    expect(stateOf('2025-Q1', out('2026-H1'), now)).toBe('free');
  });

  it('is taken where a copy of the data released it', () => {
    const both = { released: ['2024'], elsewhere: ['2025-H1'] };
    expect(stateOf('2025-H1', both, now)).toBe('elsewhere');
    expect(stateOf('2025-Q2', both, now)).toBe('elsewhere');
    expect(stateOf('2025', both, now)).toBe('elsewhere');
    expect(stateOf('2025-H2', both, now)).toBe('free');
    expect(stateOf('2025-Q4', both, now)).toBe('blocked');
    expect(stateOf('2024', { released: ['2024'], elsewhere: ['2024'] }, now)).toBe('released');
  });

  it('lists the years from the first request to today, newest first', () => {
    const years = summaryYears('2024-12-31T23:10:00.000Z', out(), 'year', now);
    expect(years.map(({ year }) => year)).toEqual([2026, 2025]);
    expect(years[0]?.choices.map(({ division }) => division)).toEqual(['year', 'halves', 'quarters']);
    expect(summaryYears(null, out(), 'year', now).map(({ year }) => year)).toEqual([2026]);
  });

  it('suits the size of the obec', () => {
    expect(recommendedDivision(378)).toBe('year');
    expect(recommendedDivision(800)).toBe('halves');
    expect(recommendedDivision(null)).toBe('year');
    expect(divisionOf('2026-Q3')).toBe('quarters');
  });
});
