import { componentsOf } from './components.ts';
import { discard, prepare } from './prepare.ts';
import type { Problem, Suppression } from './problem.ts';
import { search } from './search.ts';
import type { Solver } from './solver.ts';
import { violationsOf } from './violations.ts';

function protectTogether(problem: Problem, solver: Solver): Suppression {
  const prepared = prepare(problem, solver);
  try {
    const impossible = prepared.forced.some(
      (each, position) => each && prepared.weights[position] === Number.POSITIVE_INFINITY,
    );
    if (impossible) return { ok: false, reason: 'must-show-unsafe' };
    const hidden = search(prepared, solver);
    if (hidden === null) return { ok: false, reason: 'no-safe-pattern' };
    return { ok: true, shown: hidden.map((each) => !each) };
  } finally {
    discard(prepared);
  }
}

/**
 * Decides which candidates may be shown: the cheapest safe choice the engine can prove. Deterministic. The answer
 * is a proposal; only what an auditor cleared may leave. Throws `RangeError` when the problem contradicts itself.
 */
export function protect(problem: Problem, solver: Solver): Suppression {
  const shown: boolean[] = problem.candidates.map(() => false);
  for (const component of componentsOf(problem)) {
    const answer = protectTogether(component.problem, solver);
    if (!answer.ok) return answer;
    component.positions.forEach((position, at) => {
      shown[position] = answer.shown[at] === true;
    });
  }
  return { ok: true, shown };
}

/**
 * Would somebody find something even when as much as possible is hidden? Looks, for the sake of time, only at numbers
 * that are not zero: what is not hopeless may still be unsafe.
 */
export function isHopeless(problem: Problem, solver: Solver): boolean {
  const prepared = prepare(problem, solver);
  try {
    const hidden = prepared.weights.map((weight) => weight !== Number.POSITIVE_INFINITY);
    return prepared.attacks.some(({ tested }, at) => {
      const items = tested.items.filter((item) => 'sum' in item && item.count > 0);
      return violationsOf({ ...tested, items }, at, hidden, prepared.printing, 1).length > 0;
    });
  } finally {
    discard(prepared);
  }
}
