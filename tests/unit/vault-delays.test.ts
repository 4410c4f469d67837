import { describe, expect, test } from 'vitest';
import { delayAfter, delayedUntil } from '../../src-main/core/vault/delays.ts';

const at = (moment: string) => new Date(`2026-11-22T20:00:${moment}.000Z`);

describe('delay after wrong passphrases', () => {
  test.each([
    [1, 0],
    [4, 0],
    [5, 5],
    [6, 10],
    [7, 20],
    [8, 40],
    [12, 640],
    [13, 900],
    [1_000_000, 900],
  ])('%i in a row cost %i seconds', (count, seconds) => {
    expect(delayAfter(count)).toBe(seconds);
  });

  test('passes with time', () => {
    const failures = { count: 5, lastAt: at('00').toISOString() };
    expect(delayedUntil(failures, at('04'))).toEqual(at('05'));
    expect(delayedUntil(failures, at('05'))).toBeNull();
  });

  test('a clock set back does not make it longer than it was', () => {
    const failures = { count: 5, lastAt: '2027-01-01T00:00:00.000Z' };
    expect(delayedUntil(failures, at('00'))).toEqual(at('05'));
  });

  test('nobody who made no mistake waits', () => {
    expect(delayedUntil(null, at('00'))).toBeNull();
  });
});
