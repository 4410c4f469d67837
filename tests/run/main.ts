/**
 * `npm test`: everything that must hold, in one go, in under ten minutes on two cores.
 *
 * The cheap checks run two at a time; suites that need both cores run alone. The last line is
 * `N passed, N failed`, and the exit code says the same.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { addCounts, type Counts, noCounts, tell } from './counts.ts';
import { runStep, type Step, type StepResult } from './step.ts';

const folder = fileURLToPath(new URL('../../', import.meta.url));
const reports = join(folder, 'test-results', 'reports');

/** Steps of one row run at the same time; a row begins when the one before it has ended. */
const rows: readonly (readonly Step[])[] = [
  [{ name: 'setup', script: 'setup', minutes: 5 }],
  [
    { name: 'types', script: 'types', minutes: 3 },
    { name: 'lint', script: 'lint', minutes: 1 },
  ],
  [
    { name: 'rules', script: 'rules', minutes: 1 },
    { name: 'unused code', script: 'unused', minutes: 1 },
  ],
  [{ name: 'build', script: 'build', minutes: 3 }],
  [{ name: 'unit', script: 'unit', report: 'vitest', minutes: 8 }],
  [{ name: 'integration', script: 'integration', report: 'vitest', minutes: 10 }],
  [{ name: 'quality', script: 'quality', report: 'vitest', minutes: 8 }],
  [{ name: 'e2e', script: 'e2e', report: 'playwright', minutes: 15 }],
];

function show({ step, counts, seconds, output }: StepResult): void {
  const word = counts.failed > 0 ? 'FAILED' : 'ok';
  const result = step.report === undefined ? word : `${word}: ${tell(counts)}`;
  stdout.write(`${step.name.padEnd(14)}${seconds.toFixed(1).padStart(7)} s  ${result}\n`);
  for (const [reason, times] of counts.reasons)
    stdout.write(`${' '.repeat(24)}skipped ${times} ×: ${reason}\n`);
  if (counts.failed > 0) stdout.write(`${lastLines(output, 200)}\n`);
}

function lastLines(text: string, count: number): string {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/** Runs all the rows, or only the steps named, and returns what everything came to. */
async function runAll(only: readonly string[]): Promise<Counts> {
  let counts = noCounts;
  for (const row of rows) {
    const wanted = row.filter(
      ({ name, script }) => only.length === 0 || [name, script].some((n) => only.includes(n)),
    );
    const results = await Promise.all(
      wanted.map(async (step) => {
        const result = await runStep(step, folder, reports);
        show(result);
        return result;
      }),
    );
    counts = results.reduce((sum, result) => addCounts(sum, result.counts), counts);
  }
  return counts;
}

mkdirSync(reports, { recursive: true });
const started = performance.now();
const counts = await runAll(process.argv.slice(2));
stdout.write(`\nTook ${((performance.now() - started) / 60_000).toFixed(1)} min.\n`);
for (const failure of counts.failures) stdout.write(`FAILED  ${failure}\n`);
stdout.write(`\n${tell(counts)}\n`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
