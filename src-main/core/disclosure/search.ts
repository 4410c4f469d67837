import type { Deviations } from './certificate.ts';
import { type Cut, hittingSet } from './hitting-set.ts';
import type { Solver } from './solver.ts';
import { type Printing, type Tested, type Violation, violationsOf } from './violations.ts';

/** How often the cheapest set is asked for before the engine settles for the best safe one it knows. */
const MOST_ROUNDS = { few: 60, some: 3, many: 1 };
/** Violations looked at together; more of them would mostly say the same. */
const MOST_TOGETHER = 40;
/** Up to so many candidates the cheapest set is found to the last case. */
const FEW_CANDIDATES = 48;
/** Of more than so many the first safe set is cleaned up and taken. */
const MANY_CANDIDATES = 240;
/** Of more than a few this share of what is hidden may be too much. */
const TOO_MUCH = 0.02;

/** Costs this close are equal; the solver's arithmetic is no better. */
const CLOSE = 1e-3;

export interface Attack {
  readonly tested: Tested;
  readonly deviations: Deviations;
  /** Somebody who is in the data. */
  readonly insider: boolean;
}

export interface Prepared {
  /** Candidates that are hidden whatever else is. */
  readonly forced: readonly boolean[];
  /** What hiding costs; infinite for what must be shown. */
  readonly weights: readonly number[];
  readonly attacks: readonly Attack[];
  readonly printing: Printing;
}

function violations({ attacks, printing }: Prepared, hidden: readonly boolean[], most: number): Violation[] {
  const found: Violation[] = [];
  for (const [at, { tested }] of attacks.entries()) {
    found.push(...violationsOf(tested, at, hidden, printing, most - found.length));
    if (found.length >= most) break;
  }
  return found;
}

/**
 * Shown candidates of which one has to be hidden to end a violation; empty when no hiding helps; null when the
 * violation may have ended already. `whole` looks at whole numbers where fractions see nothing to end.
 */
function cutOf(
  { attacks, weights }: Prepared,
  { reader, sum, boxes, beside }: Violation,
  hidden: readonly boolean[],
  whole: boolean,
): Cut | null {
  const deviations = attacks[reader]?.deviations;
  if (deviations === undefined) return [];
  if (beside.some((position) => hidden[position] === true)) return null;
  const cut = new Set(beside.filter((position) => weights[position] !== Number.POSITIVE_INFINITY));
  for (const box of boxes) {
    const own =
      deviations.rulesOut(sum, box, hidden) ?? (whole ? deviations.rulesOutWhole(sum, box, hidden) : null);
    if (own === null) return null;
    for (const position of own) cut.add(position);
  }
  return [...cut].sort((one, other) => one - other);
}

/** By its members, so that none is kept twice. */
type Cuts = Map<string, Cut>;

class Search {
  readonly #prepared: Prepared;
  readonly #cuts: Cuts;
  /** In how many cuts a candidate is. */
  readonly #uses: number[];

  constructor(prepared: Prepared, cuts: Cuts) {
    this.#prepared = prepared;
    this.#cuts = cuts;
    this.#uses = prepared.weights.map(() => 0);
    for (const position of [...cuts.values()].flat()) this.#uses[position] = (this.#uses[position] ?? 0) + 1;
  }

  get cuts(): readonly Cut[] {
    return [...this.#cuts.values()];
  }

  #remember(cut: Cut): void {
    const key = cut.join();
    if (this.#cuts.has(key)) return;
    this.#cuts.set(key, cut);
    for (const position of cut) this.#uses[position] = (this.#uses[position] ?? 0) + 1;
  }

  /** The candidate of a cut that ends most for its price. */
  #bestOf(cut: Cut): number | undefined {
    const worth = (position: number) =>
      (this.#uses[position] ?? 0) / (this.#prepared.weights[position] ?? Number.POSITIVE_INFINITY);
    return [...cut].sort((one, other) => worth(other) - worth(one) || one - other)[0];
  }

  /** Adds cuts of some violations and hides for each one candidate; false when no hiding helps. */
  #end(found: readonly Violation[], hidden: boolean[], whole: boolean): 'some' | 'none' | 'impossible' {
    let ended: 'some' | 'none' = 'none';
    for (const violation of found) {
      const cut = cutOf(this.#prepared, violation, hidden, whole);
      if (cut === null) continue;
      this.#remember(cut);
      const chosen = this.#bestOf(cut);
      if (chosen === undefined) return 'impossible';
      hidden[chosen] = true;
      ended = 'some';
      if (whole) return ended;
    }
    return ended;
  }

  /** Hides more until the attackers find nothing; null when no hiding helps. */
  complete(start: readonly boolean[]): boolean[] | null {
    const hidden = [...start];
    for (;;) {
      const found = violations(this.#prepared, hidden, MOST_TOGETHER);
      if (found.length === 0) return hidden;
      const ended = this.#end(found, hidden, false);
      if (ended === 'some') continue;
      if (ended === 'impossible' || this.#end(found, hidden, true) !== 'some') return null;
    }
  }

  /** Shows again, heaviest first, whatever nothing can be concluded from. */
  cleanUp(hidden: boolean[]): void {
    const { forced, weights } = this.#prepared;
    const order = hidden
      .flatMap((each, position) => (each && forced[position] !== true ? [position] : []))
      .sort((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0) || one - other);
    for (const position of order) {
      hidden[position] = false;
      if (violations(this.#prepared, hidden, 1).length > 0) hidden[position] = true;
    }
  }
}

/**
 * The cheapest set of candidates to hide, by implicit hitting sets: guess the cheapest set that has one of every
 * known cut, let the attackers look at it, turn what they find into new cuts. The first guess they find nothing in
 * is the cheapest safe one. Every guess is also completed to a safe set and cleaned up, so that the search may end
 * as soon as no cheaper one is left. Null when nothing is safe.
 *
 * Method: Slaney, Moreno-Centeno and Karp's implicit hitting sets; cuts are shadow prices of §6, step 2 of
 * disclosure control, reduced to sets of which no candidate can be spared.
 *
 * `start`: what was cheapest against fewer attackers. Against the others little is missing, so it is completed, and
 * with more than a few candidates that is all: searching anew found nothing cheaper and took twice as long.
 */
function searchFor(
  prepared: Prepared,
  cuts: Cuts,
  start: readonly boolean[] | null,
  solver: Solver,
): boolean[] | null {
  const { forced, weights } = prepared;
  const walk = new Search(prepared, cuts);
  const costOf = (hidden: readonly boolean[]) =>
    hidden.reduce(
      (cost, each, position) => (each && forced[position] !== true ? cost + (weights[position] ?? 0) : cost),
      0,
    );
  const unavoidable = forced.reduce((cost, each, at) => (each ? cost + (weights[at] ?? 0) : cost), 0);
  const few = weights.length <= FEW_CANDIDATES;
  const many = weights.length > MANY_CANDIDATES || (start !== null && !few);
  const rounds = few ? MOST_ROUNDS.few : many ? MOST_ROUNDS.many : MOST_ROUNDS.some;
  const slackOf = (cost: number) => (few ? 0 : TOO_MUCH * (unavoidable + cost));
  const hiding = (positions: readonly number[]) => {
    const hidden = [...forced];
    for (const position of positions) hidden[position] = true;
    return hidden;
  };
  let guess = start ?? forced;
  let best: boolean[] | null = null;
  for (let round = 0; round < rounds; round += 1) {
    const safe = walk.complete(guess);
    if (safe === null) return null;
    walk.cleanUp(safe);
    if (best === null || costOf(safe) < costOf(best)) best = safe;
    if (round === rounds - 1) break;
    const cheapest = hittingSet(walk.cuts, weights, slackOf(costOf(best)) / 2, solver);
    if (cheapest === null) break;
    if (costOf(best) <= cheapest.bound + slackOf(costOf(best)) + CLOSE) return best;
    guess = hiding(cheapest.hide);
  }
  return best;
}

/**
 * The cheapest set that no attacker finds anything in. Those who are in the data themselves (R8) look only at what
 * is safe from everybody else; who finds something is in the next search, the others mostly would not.
 */
export function search(prepared: Prepared, solver: Solver): boolean[] | null {
  const cuts: Cuts = new Map();
  let hidden: boolean[] | null = null;
  const waiting = new Set(prepared.attacks.filter(({ insider }) => insider));
  if (waiting.size === prepared.attacks.length) waiting.clear();
  for (;;) {
    const attacks = prepared.attacks.filter((attack) => !waiting.has(attack));
    const safe = searchFor({ ...prepared, attacks }, cuts, hidden, solver);
    if (safe === null || waiting.size === 0) return safe;
    hidden = safe;
    const successful = [...waiting].filter(
      (attack) => violations({ ...prepared, attacks: [attack] }, safe, 1).length > 0,
    );
    if (successful.length === 0) return hidden;
    for (const attack of successful) waiting.delete(attack);
  }
}
