import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { argv, exit, stderr, stdout } from 'node:process';
import { loadSolver } from '../../src-main/core/disclosure/index.ts';
import { Instance } from './instance.ts';
import { releaseOf } from './release-of.ts';

/** `npm run -s protect -- <instance.json>`: what the engine would release of an instance, on standard output. */

function refuse(sentence: string): never {
  stderr.write(`${sentence}\n`);
  exit(2);
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return refuse(`Not readable as JSON: ${path}`);
  }
}

const [path] = argv.slice(2);
if (path === undefined) refuse('Usage: npm run -s protect -- <instance.json>');
const instance = Instance.safeParse(read(path));
if (!instance.success) {
  const [issue] = instance.error.issues;
  refuse(`Not an sdc-instance/1: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}
const solver = await loadSolver(readFileSync(createRequire(import.meta.url).resolve('highs/runtime')));
try {
  stdout.write(`${JSON.stringify(releaseOf(instance.data, solver), null, 1)}\n`);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  refuse(`The instance does not fit together: ${error.message}`);
}
