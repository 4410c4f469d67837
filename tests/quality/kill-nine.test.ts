import { expect, test } from 'vitest';
import { killRepeatedly } from './kill-nine.ts';

test('nothing acknowledged is lost, nothing is half written, when the program is killed at any moment', async () => {
  const report = await killRepeatedly(25);
  expect(report.problems).toEqual([]);
  expect(report.acknowledged.notes).toBeGreaterThan(25);
  expect(report.acknowledged.requests).toBeGreaterThan(0);
});
