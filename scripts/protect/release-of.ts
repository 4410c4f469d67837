import { countsOf, protect, type Solver } from '../../src-main/core/disclosure/index.ts';
import type { Instance, ReleaseDocument } from './instance.ts';
import { cellsOf, problemOf } from './problem-of.ts';

/** Protects an instance: every number of its releases either exactly or as hidden, or nothing with a reason. */
export function releaseOf(instance: Instance, solver: Solver): ReleaseDocument {
  const document = { format: 'sdc-release/1', instance: instance.id } as const;
  const wanted = protect(problemOf(instance, true), solver);
  const problem = problemOf(instance, false);
  const suppression = wanted.ok ? wanted : protect(problem, solver);
  if (!suppression.ok) return { ...document, refused: suppression.reason, releases: [] };
  const counted = countsOf(problem);
  const cells = cellsOf(instance).map((cell, position) => ({
    release: cell.release,
    c: cell.c,
    v: suppression.shown[position] === true ? (counted[position] ?? null) : null,
  }));
  return {
    ...document,
    releases: [...Map.groupBy(cells, ({ release }) => release)].map(([id, own]) => ({
      id,
      cells: own.map(({ c, v }) => ({ c, v })),
    })),
  };
}
