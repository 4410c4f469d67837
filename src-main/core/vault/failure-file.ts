import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Timestamp } from '#contract';
import { writeAtomically } from '../files/index.ts';
import type { Failures } from './delays.ts';

const name = 'unlock-failures.json';
const FailureFile = z.strictObject({ count: z.int().min(1), lastAt: Timestamp });

/** Wrong passphrases in a row, also across restarts; `null` when there are none. */
export function readFailures(folder: string): Failures | null {
  try {
    return FailureFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  } catch {
    // Missing or damaged: the delay only slows guessing down, it must never lock anybody out.
    return null;
  }
}

/** Remembers one more wrong passphrase. A full disk must not hide the real answer, so it is best effort. */
export function rememberFailure(folder: string, now: Date): Failures {
  const failures = { count: (readFailures(folder)?.count ?? 0) + 1, lastAt: now.toISOString() };
  try {
    writeAtomically(join(folder, name), `${JSON.stringify(failures)}\n`);
  } catch {
    return failures;
  }
  return failures;
}

/** The right passphrase came: nothing to remember. */
export function forgetFailures(folder: string): void {
  rmSync(join(folder, name), { force: true });
}
