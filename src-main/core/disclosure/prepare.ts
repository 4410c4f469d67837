import { Deviations } from './certificate.ts';
import { knowledgeOf } from './knowledge.ts';
import { linesOf } from './lines.ts';
import { Pool } from './pool.ts';
import type { Problem } from './problem.ts';
import { Reader } from './reader.ts';
import type { Prepared } from './search.ts';
import type { Solver } from './solver.ts';
import { addUp, type Space, spaceOf } from './space.ts';
import { judgeOf, targetsOf } from './targets.ts';
import { type Printing, testedOf } from './violations.ts';

const everybody = { sees: null, knows: [], facts: [], own: null } as const;

function printingOf(problem: Problem, space: Space, ruleOf: Printing['ruleOf']): Printing {
  const candidates = new Map<string, number[]>();
  problem.candidates.forEach((candidate, position) => {
    const { key } = space.resolve(candidate);
    candidates.set(key, [...(candidates.get(key) ?? []), position]);
  });
  const keys = (exact: boolean) =>
    problem.prior
      .filter(({ range }) => (range.lo === range.hi) === exact)
      .map((printed) => space.resolve(printed).key);
  return {
    candidates,
    silent: new Set(problem.candidates.flatMap(({ silent }, position) => (silent ? [position] : []))),
    priorExact: new Set(keys(true)),
    priorHidden: new Set(keys(false)),
    ruleOf,
    derivedMin: problem.rules.derivedMin,
  };
}

/** Everything that does not depend on what is hidden. `discard` it afterwards: the solver holds memory. */
export function prepare(problem: Problem, solver: Solver): Prepared {
  const space = spaceOf(problem);
  const judge = judgeOf(problem, space);
  const targets = targetsOf(problem, space, judge);
  const lines = linesOf(problem, space);
  const designated = new Set(problem.designated.map((each) => space.resolve(each).key));
  const forced = problem.candidates.map((candidate) => {
    const place = space.resolve(candidate);
    const count = addUp(space.sumOf(place) ?? new Int32Array(), space.truth);
    return candidate.must === 'hide' || designated.has(place.key) || judge.unsafe(place, count);
  });
  const weights = problem.candidates.map((candidate, position) => {
    const place = space.resolve(candidate);
    const count = addUp(space.sumOf(place) ?? new Int32Array(), space.truth);
    const { lo, hi } = candidate.hiddenAs;
    const untrue = count < lo || (hi !== null && count > hi);
    return candidate.must === 'show' || (untrue && forced[position] !== true)
      ? Number.POSITIVE_INFINITY
      : candidate.weight;
  });
  const pool = new Pool();
  const attacks = (problem.attackers.length === 0 ? [everybody] : problem.attackers).map((attacker) => {
    const knowledge = knowledgeOf(problem, space, attacker);
    const reader = new Reader(knowledge, solver, pool);
    return {
      tested: testedOf(attacker, reader, targets, lines),
      deviations: new Deviations(knowledge, weights, solver),
      insider: attacker.own !== null,
    };
  });
  return { forced, weights, attacks, printing: printingOf(problem, space, judge.rule) };
}

/** Lets go of what the solver holds. */
export function discard({ attacks }: Prepared): void {
  for (const { tested, deviations } of attacks) {
    tested.reader.dispose();
    deviations.dispose();
  }
}
