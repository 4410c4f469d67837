import { Deviations } from './certificate.ts';
import { type Cut, hittingSet } from './hitting-set.ts';
import { knowledgeOf } from './knowledge.ts';
import { linesOf } from './lines.ts';
import type { Problem, Suppression } from './problem.ts';
import { Reader } from './reader.ts';
import type { Solver } from './solver.ts';
import { addUp, type Space, spaceOf } from './space.ts';
import { judgeOf, targetsOf } from './targets.ts';
import { type Printing, type Tested, testedOf, type Violation, violationsOf } from './violations.ts';

/** How often the cheapest set is asked for before the engine settles for a set that is only safe. */
const MOST_ROUNDS = 80;
/** New cuts of one round; more of them would mostly say the same. */
const MOST_CUTS = 40;

interface Attack {
  readonly tested: Tested;
  readonly deviations: Deviations;
}

interface Prepared {
  readonly forced: readonly boolean[];
  readonly weights: readonly number[];
  readonly attacks: readonly Attack[];
  readonly printing: Printing;
}

const everybody = { sees: null, knows: [], facts: [] } as const;

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
    priorExact: new Set(keys(true)),
    priorHidden: new Set(keys(false)),
    ruleOf,
    derivedMin: problem.rules.derivedMin,
  };
}

function prepare(problem: Problem, solver: Solver): Prepared {
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
  const attacks = (problem.attackers.length === 0 ? [everybody] : problem.attackers).map((attacker) => {
    const knowledge = knowledgeOf(problem, space, attacker);
    const reader = new Reader(knowledge, solver);
    return {
      tested: testedOf(problem, attacker, reader, targets, lines),
      deviations: new Deviations(knowledge, weights, solver),
    };
  });
  return { forced, weights, attacks, printing: printingOf(problem, space, judge.rule) };
}

function violations({ attacks, printing }: Prepared, hidden: readonly boolean[], most: number): Violation[] {
  const found: Violation[] = [];
  for (const [at, { tested }] of attacks.entries()) {
    found.push(...violationsOf(tested, at, hidden, printing, most - found.length));
    if (found.length >= most) break;
  }
  return found;
}

/** Shown candidates of which one has to be hidden to end a violation; empty when no hiding helps. */
function cutOf({ attacks }: Prepared, violation: Violation, hidden: readonly boolean[]): Cut {
  const deviations = attacks[violation.reader]?.deviations;
  if (deviations === undefined) return [];
  const cut = new Set(violation.beside);
  for (const box of violation.boxes) {
    for (const position of deviations.rulesOut(violation.sum, box, hidden) ?? []) cut.add(position);
  }
  return [...cut].sort((one, other) => one - other);
}

/** Hides the cheapest that ends a violation; false when no hiding helps. */
function mend({ attacks }: Prepared, violation: Violation, hidden: boolean[]): boolean {
  const deviations = attacks[violation.reader]?.deviations;
  const ways = violation.boxes.map((box) => deviations?.cheapest(violation.sum, box, hidden) ?? null);
  const [best] = ways
    .filter((way) => way !== null && way.hide.length > 0)
    .sort((one, other) => (one?.cost ?? 0) - (other?.cost ?? 0));
  const chosen = best?.hide ?? violation.beside.slice(0, 1);
  for (const position of chosen) hidden[position] = true;
  return chosen.length > 0;
}

/** Shows hidden candidates again, heaviest first, wherever nothing can be concluded from it. */
function cleanUp(prepared: Prepared, hidden: boolean[]): void {
  const order = hidden
    .flatMap((each, position) => (each && prepared.forced[position] !== true ? [position] : []))
    .sort((one, other) => (prepared.weights[other] ?? 0) - (prepared.weights[one] ?? 0) || one - other);
  for (const position of order) {
    hidden[position] = false;
    if (violations(prepared, hidden, 1).length > 0) hidden[position] = true;
  }
}

/** Adds to a set that is not enough until it is; null when nothing is. */
function complete(prepared: Prepared, start: readonly boolean[]): boolean[] | null {
  const hidden = [...start];
  for (let pass = 0; pass <= hidden.length; pass += 1) {
    const found = violations(prepared, hidden, MOST_CUTS);
    if (found.length === 0) {
      cleanUp(prepared, hidden);
      return hidden;
    }
    const before = hidden.filter(Boolean).length;
    for (const violation of found) mend(prepared, violation, hidden);
    if (hidden.filter(Boolean).length === before) return null;
  }
  return null;
}

/**
 * The cheapest set of candidates to hide, by implicit hitting sets: guess the cheapest set that has one of every
 * known cut, let the attackers look at it, turn what they find into new cuts. The first guess they find nothing in
 * is the cheapest safe one. When that takes too many rounds the last guess is completed by linear programming
 * (disclosure control §6) and cleaned up.
 */
function search(prepared: Prepared, solver: Solver): boolean[] | null {
  const { forced, weights } = prepared;
  const cuts = new Map<string, Cut>();
  let hidden = [...forced];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = violations(prepared, hidden, MOST_CUTS);
    if (found.length === 0) return hidden;
    const before = cuts.size;
    for (const violation of found) {
      const cut = cutOf(prepared, violation, hidden);
      if (cut.length === 0) return null;
      cuts.set(cut.join(), cut);
    }
    if (cuts.size === before) break;
    const chosen = hittingSet([...cuts.values()], weights, solver);
    if (chosen === null) break;
    hidden = [...forced];
    for (const position of chosen) hidden[position] = true;
  }
  return complete(prepared, hidden);
}

/**
 * Decides which candidates may be shown: the cheapest safe choice the engine can prove. Deterministic. The answer
 * is a proposal; only what an auditor cleared may leave.
 */
export function protect(problem: Problem, solver: Solver): Suppression {
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
    for (const { tested, deviations } of prepared.attacks) {
      tested.reader.dispose();
      deviations.dispose();
    }
  }
}
