import { countsOf, type Problem, protect, type Solver } from '../../src-main/core/disclosure/index.ts';
import type { Instance, ReleaseDocument } from './instance.ts';
import { problemOf } from './problem-of.ts';

/** By how many dimensions a number is divided. */
function depthOf({ coordinates }: Problem['candidates'][number]): number {
  return Object.keys(coordinates).length;
}

/**
 * What is asked of the engine, one after another until something is safe: everything, with the numbers that have to
 * be published; without that wish; then without the finest numbers, and the next finest, down to the totals
 * (disclosure control §6, step 5).
 */
function* attempts(instance: Instance): Generator<Problem> {
  yield problemOf(instance, true);
  const whole = problemOf(instance, false);
  const deepest = Math.max(0, ...whole.candidates.map(depthOf));
  for (let depth = deepest; depth >= 0; depth -= 1) {
    const candidates = whole.candidates.filter((candidate) => depthOf(candidate) <= depth);
    if (candidates.length > 0) yield { ...whole, candidates };
  }
}

/** Protects an instance: every number of its releases either exactly or as hidden, or nothing with a reason. */
export function releaseOf(instance: Instance, solver: Solver): ReleaseDocument {
  const document = { format: 'sdc-release/1', instance: instance.id } as const;
  let refused = 'nothing-to-release';
  for (const problem of attempts(instance)) {
    const suppression = protect(problem, solver);
    if (!suppression.ok) {
      refused = suppression.reason;
      continue;
    }
    const counts = countsOf(problem);
    const cells = problem.candidates.map(({ release, coordinates }, position) => ({
      release,
      cell: { c: coordinates, v: suppression.shown[position] === true ? (counts[position] ?? null) : null },
    }));
    return {
      ...document,
      releases: [...Map.groupBy(cells, ({ release }) => release)].map(([id, own]) => ({
        id,
        cells: own.map(({ cell }) => cell),
      })),
    };
  }
  return { ...document, refused, releases: [] };
}
