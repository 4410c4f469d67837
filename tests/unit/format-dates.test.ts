import { describe, expect, it } from 'vitest';
import {
  dayOf,
  formatDay,
  formatDayRange,
  formatLongDay,
  formatMoment,
  formatMonth,
  formatNearDay,
  formatTime,
  formatWait,
  wholeDays,
} from '../../src-renderer/format/dates.ts';

/** Makes the non-breaking spaces visible, so that the tests say where a line may not end. */
const shown = (text: string) => text.replaceAll('\u00a0', '~');
const now = new Date('2026-11-22T20:58:00Z');

describe('dates on screen', () => {
  it('are those of Prague, not of UTC: half past midnight is already the next day', () => {
    expect(dayOf('2026-11-22T23:30:00Z')).toBe('2026-11-23');
    expect(shown(formatDay('2026-11-22T23:30:00Z', 'cs'))).toBe('23.~11.~2026');
  });

  it('keep a bare day as it is, in winter and in summer', () => {
    expect(shown(formatDay('2026-01-01', 'cs'))).toBe('1.~1.~2026');
    expect(shown(formatDay('2026-07-31', 'cs'))).toBe('31.~7.~2026');
  });

  it('name the day in words when there is room', () => {
    expect(shown(formatLongDay('2026-11-22', 'cs'))).toBe('neděle 22.~listopadu 2026');
    expect(formatMonth('2026-11', 'cs')).toBe('listopad 2026');
  });

  it('show hours as people here write them', () => {
    expect(formatTime('2026-11-22T20:41:05.123Z', 'cs')).toBe('21:41');
    expect(formatTime('2026-06-01T06:02:00Z', 'cs')).toBe('8:02');
  });

  it('call the nearest days by name', () => {
    expect(formatNearDay('2026-11-22', 'cs', now)).toBe('dnes');
    expect(formatNearDay('2026-11-21', 'cs', now)).toBe('včera');
    expect(formatNearDay('2026-11-23', 'cs', now)).toBe('zítra');
    expect(shown(formatNearDay('2026-11-20', 'cs', now))).toBe('20.~11.~2026');
    expect(shown(formatMoment('2026-11-21T07:02:00Z', 'cs', now))).toBe('včera~8:02');
  });

  it('say how long something waits in whole days', () => {
    expect(shown(formatWait('2026-11-21T23:00:00Z', 'cs', now))).toBe('0~dnů');
    expect(shown(formatWait('2026-11-21', 'cs', now))).toBe('1~den');
    expect(shown(formatWait('2026-11-19', 'cs', now))).toBe('3~dny');
    expect(wholeDays('2026-03-28', '2026-03-30')).toBe(2);
  });

  it('join the two ends of a period with an en dash', () => {
    expect(shown(formatDayRange('2026-11-01', '2026-11-30', 'cs'))).toBe('1.–30.~11.~2026');
    expect(shown(formatDayRange('2026-01-01', '2026-03-31', 'cs'))).toBe('1.~1.~– 31.~3.~2026');
    expect(shown(formatDayRange('2025-12-01', '2026-01-31', 'cs'))).toBe('1.~12.~2025~– 31.~1.~2026');
    expect(shown(formatDayRange('2026-11-22', '2026-11-22', 'cs'))).toBe('22.~11.~2026');
  });

  it('are unambiguous in English', () => {
    expect(shown(formatDay('2026-11-02', 'en'))).toBe('2~Nov~2026');
    expect(shown(formatMoment('2026-11-22T20:41:00Z', 'en', now))).toBe('today~21:41');
  });
});
