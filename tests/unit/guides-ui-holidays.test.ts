import { describe, expect, it } from 'vitest';
import { lastDay, lastOfficeDay } from '../../src-renderer/features/guides/walk/due-day.ts';
import { easterSunday, isHoliday } from '../../src-renderer/features/guides/walk/holidays.ts';

function holidaysOf(year: number): string[] {
  const found: string[] = [];
  for (const day = new Date(Date.UTC(year, 0, 1)); day.getUTCFullYear() === year; ) {
    const text = day.toISOString().slice(0, 10);
    if (isHoliday(text)) found.push(text);
    day.setUTCDate(day.getUTCDate() + 1);
  }
  return found;
}

describe('Czech public holidays', () => {
  // The earliest and the latest Easter there is are among them (1818 and 2038).
  it.each([
    [1818, '1818-03-22'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
  ])('Easter Sunday of %i is %s', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  it('are the thirteen of zákon č. 245/2000 Sb., two of them moving with Easter', () => {
    expect(holidaysOf(2026)).toEqual([
      ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-08', '2026-07-05', '2026-07-06'],
      ...['2026-09-28', '2026-10-28', '2026-11-17', '2026-12-24', '2026-12-25', '2026-12-26'],
    ]);
    expect(holidaysOf(2027)).toContain('2027-03-26');
    expect(holidaysOf(2027)).toContain('2027-03-29');
  });
});

describe('a deadline over holidays', () => {
  it('in working days leaves them out', () => {
    // Wednesday 23. 12. 2026; the next office day is Monday 28. 12.
    expect(lastDay('2026-12-23', 1, 'working-day')).toBe('2026-12-28');
    // Thursday before Good Friday 2027; Tuesday 30. 3. is the first office day.
    expect(lastDay('2027-03-25', 1, 'working-day')).toBe('2027-03-30');
    expect(lastDay('2026-11-13', 3, 'working-day')).toBe('2026-11-19');
  });

  it('in calendar days counts them, and its task is on the last office day before', () => {
    expect(lastDay('2026-12-10', 15, 'day')).toBe('2026-12-25');
    expect(lastOfficeDay('2026-12-25')).toBe('2026-12-23');
    expect(lastOfficeDay('2027-03-29')).toBe('2027-03-25');
  });
});
