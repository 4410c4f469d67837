/** What a step came to. A step that is no test suite counts as one. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Names of what failed. */
  readonly failures: readonly string[];
  /** Why something was skipped, with how many times. */
  readonly reasons: ReadonlyMap<string, number>;
}

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0, failures: [], reasons: new Map() };

export function addCounts(one: Counts, other: Counts): Counts {
  const reasons = new Map(one.reasons);
  for (const [reason, times] of other.reasons) reasons.set(reason, (reasons.get(reason) ?? 0) + times);
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    failures: [...one.failures, ...other.failures],
    reasons,
  };
}

/** A check that either holds or does not. */
export function countCheck(name: string, succeeded: boolean): Counts {
  return {
    ...noCounts,
    passed: succeeded ? 1 : 0,
    failed: succeeded ? 0 : 1,
    failures: succeeded ? [] : [name],
  };
}

interface VitestTest {
  readonly status: string;
  readonly fullName: string;
}
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly VitestTest[];
  }[];
}

/** Reads vitest's JSON report. A file that could not even be loaded counts as one failure. */
export function countVitest(report: VitestReport): Counts {
  let counts = noCounts;
  for (const file of report.testResults) {
    const failures = file.assertionResults.filter(({ status }) => status === 'failed');
    const names = failures.map(({ fullName }) => `${file.name}: ${fullName}`);
    if (file.status === 'failed' && names.length === 0) names.push(`${file.name}: does not run`);
    const skipped = file.assertionResults.filter(
      ({ status }) => !['passed', 'failed'].includes(status),
    ).length;
    counts = addCounts(counts, {
      passed: file.assertionResults.filter(({ status }) => status === 'passed').length,
      failed: names.length,
      skipped,
      failures: names,
      reasons: skipped === 0 ? new Map() : new Map([[`${file.name}: skipped by the test itself`, skipped]]),
    });
  }
  return counts;
}

interface PlaywrightTest {
  readonly projectName: string;
  readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
  readonly annotations: readonly { readonly type: string; readonly description?: string }[];
}
interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly PlaywrightTest[];
  }[];
}
export interface PlaywrightReport extends PlaywrightSuite {
  readonly errors?: readonly { readonly message?: string }[];
}

/** Reads Playwright's JSON report. A test that only passed when repeated is a failure: it cannot be relied on. */
export function countPlaywright(report: PlaywrightReport): Counts {
  const own = countSuites(report.suites ?? []);
  const errors = (report.errors ?? []).map(({ message }) => message ?? 'an error outside the tests');
  return addCounts(own, { ...noCounts, failed: errors.length, failures: errors });
}

function countSuites(suites: readonly PlaywrightSuite[]): Counts {
  let counts = noCounts;
  for (const suite of suites) {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        counts = addCounts(counts, countOne(`${spec.file}: ${spec.title} [${test.projectName}]`, test));
      }
    }
    counts = addCounts(counts, countSuites(suite.suites ?? []));
  }
  return counts;
}

function countOne(name: string, test: PlaywrightTest): Counts {
  if (test.status === 'expected') return { ...noCounts, passed: 1 };
  if (test.status === 'skipped') {
    const why = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
    return { ...noCounts, skipped: 1, reasons: new Map([[why ?? `${name}: skipped by the test itself`, 1]]) };
  }
  const remark = test.status === 'flaky' ? ' (passed only when repeated)' : '';
  return { ...noCounts, failed: 1, failures: [name + remark] };
}

/** „12 passed, 0 failed“, and how many were skipped if any. */
export function tell({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
