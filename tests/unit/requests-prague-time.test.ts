import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter, dayInPrague, startOfDay, yearInPrague } from '../../src-main/core/requests/prague-time.ts';

describe('a day in Prague', () => {
  test('begins an hour before UTC in winter and two in summer', () => {
    expect(startOfDay('2026-11-22')).toBe('2026-11-21T23:00:00.000Z');
    expect(startOfDay('2026-07-01')).toBe('2026-06-30T22:00:00.000Z');
  });

  test('on which the clocks change has 23 or 25 hours', () => {
    const hours = (day: string) =>
      (Date.parse(startOfDay(dayAfter(day))) - Date.parse(startOfDay(day))) / 3_600_000;
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-11-22')]).toEqual([23, 25, 24]);
  });

  test('decides the year of a request recorded around midnight', () => {
    expect(yearInPrague(new Date('2026-12-31T22:59:59.999Z'))).toBe(2026);
    expect(yearInPrague(new Date('2026-12-31T23:00:00.000Z'))).toBe(2027);
  });

  test('is followed by another one, except the very last', () => {
    expect(dayAfter('2028-02-28')).toBe('2028-02-29');
    expect(dayAfter('2026-12-31')).toBe('2027-01-01');
    expect(dayAfter('9999-12-31')).toBe('9999-12-31');
    expect(dayAfter('9999-12-20', 31)).toBe('9999-12-31');
  });

  test('begins with its first millisecond', () => {
    const moments = fc.date({
      min: new Date('1980-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        const start = new Date(startOfDay(dayInPrague(moment)));
        expect(start.getTime()).toBeLessThanOrEqual(moment.getTime());
        expect(dayInPrague(start)).toBe(dayInPrague(moment));
        expect(dayInPrague(new Date(start.getTime() - 1))).not.toBe(dayInPrague(moment));
      }),
    );
  });
});
