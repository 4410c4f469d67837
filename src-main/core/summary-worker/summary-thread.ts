import { parentPort, workerData } from 'node:worker_threads';
import type { Period } from '#contract';
import { loadSolver, type Solver } from '../disclosure/index.ts';
import { auditFiles, type FewChanged, neighbourLearns } from '../summary-audit/index.ts';
import {
  type Correction,
  explain,
  fewHouseholdsOf,
  protect,
  singleHouseholdsOf,
} from '../summary-protection/index.ts';
import type { Jobs, Question, Reply } from './jobs.ts';

/** Where few households are among what a correction changes. */
function fewChangedOf(correction: Correction | null, period: Period): FewChanged {
  if (correction === null) return { before: [], deleted: [], added: [] };
  const { unchanged, deleted, added } = correction;
  return {
    before: fewHouseholdsOf([...unchanged, ...deleted], period),
    deleted: singleHouseholdsOf(deleted, period),
    added: singleHouseholdsOf(added, period),
  };
}

/**
 * The thread in which numbers are protected and audited: seconds of arithmetic that must not stop the window. It
 * gets codes and counts, no words, and has no door but this one.
 */
const jobs: {
  readonly [Name in keyof Jobs]: (input: Jobs[Name]['input'], solver: Solver) => Jobs[Name]['output'];
} = {
  protect: ({ cases, period, inhabitants, correction }, solver) => ({
    counts: protect(cases, period, solver, inhabitants, correction),
    fewHouseholds: fewHouseholdsOf(cases, period),
    fewChanged: fewChangedOf(correction, period),
  }),
  explain: ({ cases, period, inhabitants, correction, counts, asked }, solver) =>
    explain(cases, period, counts, asked, solver, inhabitants, correction),
  neighbour: ({ counts, period, knows, corrected }, solver) =>
    neighbourLearns(counts, period, knows, solver, corrected),
  audit: auditFiles,
};

function answer({ number, job, input }: Question, solver: Solver): Reply {
  try {
    const run = jobs[job] as (input: unknown, solver: Solver) => Jobs[keyof Jobs]['output'];
    return { number, ok: true, output: run(input, solver) };
  } catch {
    return { number, ok: false };
  }
}

const { wasm } = workerData as { readonly wasm: Uint8Array };
const solver = await loadSolver(wasm);
parentPort?.on('message', (question: Question) => parentPort?.postMessage(answer(question, solver)));
