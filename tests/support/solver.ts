import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadSolver } from '../../src-main/core/disclosure/index.ts';

/** The linear solver as the program has it, without its thread. */
export const solver = await loadSolver(readFileSync(createRequire(import.meta.url).resolve('highs/runtime')));
