import { expect, it } from 'vitest';
import { addCounts, countCheck, countPlaywright, countVitest, noCounts, tell } from '../run/counts.ts';

it('counts a check as one', () => {
  expect(tell(addCounts(countCheck('types', true), countCheck('lint', false)))).toBe('1 passed, 1 failed');
  expect(countCheck('lint', false).failures).toEqual(['lint']);
});

it('counts the tests of a vitest report and names those that failed', () => {
  const counts = countVitest({
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'adds' },
          { status: 'failed', fullName: 'subtracts' },
          { status: 'skipped', fullName: 'divides' },
        ],
      },
    ],
  });
  expect(tell(counts)).toBe('1 passed, 1 failed, 1 skipped');
  expect(counts.failures).toEqual(['a.test.ts: subtracts']);
  expect([...counts.reasons.values()]).toEqual([1]);
});

it('counts a file that does not load as a failure', () => {
  const counts = countVitest({
    testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }],
  });
  expect(counts.failures).toEqual(['a.test.ts: does not run']);
});

it('counts the tests of nested Playwright suites with their projects and reasons', () => {
  const spec = (status: 'expected' | 'unexpected' | 'flaky' | 'skipped', why?: string) => ({
    title: `is ${status}`,
    file: 'clerk.spec.ts',
    tests: [
      {
        projectName: 'chromium',
        status,
        annotations: why === undefined ? [] : [{ type: 'skip', description: why }],
      },
    ],
  });
  const counts = countPlaywright({
    suites: [
      {
        specs: [spec('expected'), spec('skipped', 'no Electron here')],
        suites: [{ specs: [spec('unexpected'), spec('flaky'), spec('skipped', 'no Electron here')] }],
      },
    ],
  });
  expect(tell(counts)).toBe('1 passed, 2 failed, 2 skipped');
  expect(counts.reasons).toEqual(new Map([['no Electron here', 2]]));
  expect(counts.failures[1]).toBe('clerk.spec.ts: is flaky [chromium] (passed only when repeated)');
});

it('counts an error outside the Playwright tests as a failure', () => {
  expect(tell(countPlaywright({ suites: [], errors: [{ message: 'no browser' }] }))).toBe(
    '0 passed, 1 failed',
  );
});

it('starts from nothing', () => {
  expect(tell(noCounts)).toBe('0 passed, 0 failed');
});
