import { describe, expect, it } from 'vitest';
import { dueWords, weekdayAndDay } from '../../src-renderer/features/tasks/due-words.ts';

describe('when a task is due', () => {
  it.each([
    ['2026-11-24', { key: 'overdue', days: 2 }],
    ['2026-11-25', { key: 'overdue', days: 1 }],
    ['2026-11-26', { key: 'today', days: 0 }],
    ['2026-11-27', { key: 'tomorrow', days: 0 }],
    ['2026-11-28', { key: 'day', days: 0 }],
    [null, { key: 'none', days: 0 }],
  ] as const)('%s is said from Thursday 26. 11. 2026', (due, words) => {
    expect(dueWords(due, '2026-11-26')).toEqual(words);
  });

  it('counts days over the change of time', () => {
    expect(dueWords('2026-10-24', '2026-10-26')).toEqual({ key: 'overdue', days: 2 });
  });

  it('names the day of the week before the date', () => {
    expect(weekdayAndDay('2026-11-26', '26. 11. 2026', 'cs')).toBe('čt\u00a026. 11. 2026');
    expect(weekdayAndDay('2026-11-26', '26 Nov 2026', 'en')).toBe('Thu\u00a026 Nov 2026');
  });
});
