import { describe, expect, it } from 'vitest';
import {
  addDays,
  dueByPace,
  lastDay,
  lastOfficeDay,
} from '../../src-renderer/features/guides/walk/due-day.ts';

// 26. 11. 2026 is a Thursday.
const thursday = '2026-11-26';

describe('the last day of a deadline', () => {
  it('is counted from the day after, as many days as the law says', () => {
    expect(lastDay('2026-11-20', 15, 'day')).toBe('2026-12-05');
    expect(lastDay('2026-12-24', 14, 'day')).toBe('2027-01-07');
  });

  it.each([
    ['2026-11-21', 2, '2027-01-21'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
  ])(
    'from %s by %i months keeps the number of the day, or ends with a shorter month',
    (from, months, last) => {
      expect(lastDay(from, months, 'month')).toBe(last);
    },
  );

  it('by a year ends on the same day of the next year, and on the 28th after a leap day', () => {
    expect(lastDay('2026-11-21', 1, 'year')).toBe('2027-11-21');
    expect(lastDay('2028-02-29', 1, 'year')).toBe('2029-02-28');
  });

  it('by weeks ends on the same day of the week', () => {
    expect(lastDay(thursday, 2, 'week')).toBe('2026-12-10');
  });

  it('in hours ends on the day they run out at the same hour', () => {
    expect(lastDay(thursday, 24, 'hour')).toBe('2026-11-27');
    expect(lastDay(thursday, 48, 'hour')).toBe('2026-11-28');
    expect(lastDay(thursday, 12, 'hour')).toBe(thursday);
  });

  it('in working days leaves weekends out', () => {
    expect(lastDay(thursday, 1, 'working-day')).toBe('2026-11-27');
    expect(lastDay(thursday, 2, 'working-day')).toBe('2026-11-30');
    expect(lastDay('2026-11-28', 1, 'working-day')).toBe('2026-11-30');
  });

  it('does not exist for money and counts', () => {
    expect(lastDay(thursday, 4500, 'czk')).toBeNull();
    expect(lastDay(thursday, 3, 'count')).toBeNull();
  });

  it('is not moved by the change of time in spring and autumn', () => {
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
  });
});

describe('the day of a task', () => {
  it('is the Friday before when the last day falls on a weekend', () => {
    expect(lastOfficeDay('2026-11-28')).toBe('2026-11-27');
    expect(lastOfficeDay('2026-11-29')).toBe('2026-11-27');
    expect(lastOfficeDay(thursday)).toBe(thursday);
  });

  // From Wednesday 25. 11. 2026.
  it.each([
    ['now', '2026-11-25'],
    ['days', '2026-11-27'],
    ['week', '2026-12-02'],
    // 25. 12. is a holiday and so is the day before.
    ['month', '2026-12-23'],
  ] as const)('at the pace „%s“ is suggested as %s', (pace, due) => {
    expect(dueByPace(pace, '2026-11-25')).toBe(due);
  });

  it('is three days ahead when that is a working day', () => {
    expect(dueByPace('days', '2026-11-23')).toBe(thursday);
  });

  it('that cannot wait is today or tomorrow even on a Saturday, and none is suggested without a pace', () => {
    expect(dueByPace('now', '2026-11-28')).toBe('2026-11-28');
    // A hungry child is asked about on Saturday too.
    expect(dueByPace('tomorrow', '2026-11-27')).toBe('2026-11-28');
    expect(dueByPace(null, thursday)).toBeNull();
  });
});
