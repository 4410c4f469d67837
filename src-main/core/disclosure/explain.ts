import { discard, prepare } from './prepare.ts';
import type { Problem } from './problem.ts';
import type { Solver } from './solver.ts';
import { violationsOf } from './violations.ts';

/** What could be concluded from one number more. */
export interface GivenAway {
  /** The number that would no longer be safe: by dimension its finest codes; a dimension left out is not divided. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** Only somebody who is in the data himself could conclude it (R8). */
  readonly insider: boolean;
}

/**
 * What somebody could conclude if the candidate at a position was shown besides those that are: the first thing
 * found. Null when nothing: then it is hidden for what it is itself, or need not be hidden.
 */
export function givenAway(
  problem: Problem,
  shown: readonly boolean[],
  position: number,
  solver: Solver,
): GivenAway | null {
  const prepared = prepare(problem, solver);
  try {
    const hidden = shown.map((each, at) => !each && at !== position);
    for (const [at, { tested, insider }] of prepared.attacks.entries()) {
      const [violation] = violationsOf(tested, at, hidden, prepared.printing, 1);
      if (violation === undefined) continue;
      const codes = [...violation.place.codes].map(([name, positions]): [string, string[]] => {
        const all = problem.dimensions.find((dimension) => dimension.name === name)?.codes ?? [];
        return [name, positions.flatMap((own) => all[own] ?? [])];
      });
      return { codes: Object.fromEntries(codes), insider };
    }
    return null;
  } finally {
    discard(prepared);
  }
}
