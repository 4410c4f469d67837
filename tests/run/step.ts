import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Counts, countCheck, countPlaywright, countVitest } from './counts.ts';

/** One step of `npm test`. */
export interface Step {
  readonly name: string;
  /** A script of package.json, and what is added to its command line. */
  readonly script: string;
  readonly options?: readonly string[];
  /** Who writes a report that the tests are counted from; without one the whole step counts as one. */
  readonly report?: 'vitest' | 'playwright';
  readonly minutes: number;
}

export interface StepResult {
  readonly step: Step;
  readonly counts: Counts;
  readonly seconds: number;
  readonly output: string;
}

/** npm itself, run by this very Node so that nothing depends on how the shell finds it. */
function npmCommand(): readonly [string, readonly string[]] {
  const npm = process.env.npm_execpath;
  return npm === undefined ? ['npm', []] : [process.execPath, [npm]];
}

/** Runs one step to its end and counts what it came to. Never throws: a step that cannot start has failed. */
export async function runStep(step: Step, folder: string, reports: string): Promise<StepResult> {
  const report = join(reports, `${step.name.replace(/\W+/g, '-')}.json`);
  rmSync(report, { force: true });
  const started = performance.now();
  const [program, first] = npmCommand();
  const reporting =
    step.report === 'vitest'
      ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      : step.report === 'playwright'
        ? ['--reporter=list,json']
        : [];
  const options = [...(step.options ?? []), ...reporting];
  const { code, output } = await runToEnd(
    program,
    [...first, 'run', '--silent', step.script, ...(options.length > 0 ? ['--', ...options] : [])],
    {
      cwd: folder,
      env: environment(report, join(folder, 'test-results', 'compiled')),
      minutes: step.minutes,
    },
  );
  const counts = countResult(step, code === 0, report);
  return { step, counts, seconds: (performance.now() - started) / 1000, output };
}

function environment(report: string, compiled: string): NodeJS.ProcessEnv {
  const plain = { CI: '1', NO_COLOR: '1', FORCE_COLOR: '0' };
  // Hundreds of programs start in one run, and most of a start is reading the same sources.
  return { ...process.env, ...plain, NODE_COMPILE_CACHE: compiled, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
}

function countResult(step: Step, succeeded: boolean, report: string): Counts {
  if (step.report === undefined) return countCheck(step.name, succeeded);
  if (!existsSync(report)) return countCheck(`${step.name}: no report`, false);
  const read = JSON.parse(readFileSync(report, 'utf8'));
  const counts = step.report === 'vitest' ? countVitest(read) : countPlaywright(read);
  // The runner failed though every test passed: an error between the tests, or no test at all.
  if (succeeded || counts.failed > 0) return counts;
  return { ...counts, failed: 1, failures: [`${step.name}: failed outside its tests`] };
}

interface Run {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly minutes: number;
}

function runToEnd(
  program: string,
  parts: readonly string[],
  run: Run,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    // Its own group, so that a step that never ends takes its children with it.
    const detached = process.platform !== 'win32';
    const child = spawn(program, parts, { ...run, stdio: ['ignore', 'pipe', 'pipe'], detached });
    const timer = setTimeout(() => {
      chunks.push(Buffer.from(`\nStopped after ${run.minutes} minutes.\n`));
      if (child.pid !== undefined) process.kill(detached ? -child.pid : child.pid, 'SIGKILL');
    }, run.minutes * 60_000);
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => chunks.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}
