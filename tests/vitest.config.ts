import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    reporters: ['default'],
    pool: 'forks',
    // The steps of `npm test` that run these run alone: every core may be used.
    maxWorkers: '100%',
    projects: [
      // Files share what they import, as the running program does: loading it is most of the work.
      // Attacks are arithmetic and take seconds on a slow machine; speed is measured by the benchmarks.
      {
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], isolate: false, testTimeout: 60_000 },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          isolate: false,
          testTimeout: 30_000,
        },
      },
      { test: { name: 'quality', include: ['tests/quality/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
