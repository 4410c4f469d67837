import { bothOf, everyValue, isNothing, type Need, needOfHidden, needOfUnprinted, nothing } from './needs.ts';
import { isWithin, keyOf, type ResolvedPlace } from './places.ts';
import type { Designated, Problem } from './problem.ts';
import { addUp, type Space } from './space.ts';
import {
  isOfFew,
  isOfManyAnyway,
  isSmall,
  largestHousehold,
  type PlaceRule,
  sharesOf,
  thresholdsOf,
} from './thresholds.ts';

/** R6, R7: every number somebody could be after, printed or not, and what must stay possible for it. */

export interface Target {
  readonly place: ResolvedPlace;
  /** Unknowns that add up to it. */
  readonly sum: Int32Array;
  readonly count: number;
  /** What must stay possible when the number is printed as hidden, and when it is printed nowhere. */
  readonly hidden: Need;
  readonly unprinted: Need;
  /** Everybody knows that it cannot be more. */
  readonly most: number;
  readonly kind: 'count' | 'group' | 'designated';
}

/** More places than this are not looked at one by one; cells within tables come first. */
const MOST_PLACES = 60_000;

interface Judge {
  readonly rule: (place: ResolvedPlace) => PlaceRule;
  readonly ofFew: (place: ResolvedPlace, count: number, k: number) => boolean;
  readonly unsafe: (place: ResolvedPlace, count: number) => boolean;
}

/** Decides whether the true count of a place may be printed at all (R1–R3). */
export function judgeOf(problem: Problem, space: Space): Judge {
  const rule = thresholdsOf(problem, space);
  const shares = problem.rules.householdWidth === null ? null : sharesOf(problem, space);
  const largest = largestHousehold(problem);
  const ofFew: Judge['ofFew'] = (place, count, k) =>
    shares !== null && count >= k && !isOfManyAnyway(count, largest, k) && isOfFew(count, shares(place), k);
  return {
    rule,
    ofFew,
    unsafe(place, count) {
      const own = rule(place);
      return !own.exempt && (isSmall(count, own) || ofFew(place, count, own.k));
    },
  };
}

/** All subsets of codes a dimension can be named by: one code, or a group. The undivided dimension comes first. */
function choicesOf(problem: Problem, space: Space): Map<string, (readonly number[] | null)[]> {
  return new Map(
    problem.dimensions.map(({ name, codes, groups }) => {
      const named = [...codes, ...Object.keys(groups)].map(
        (value) =>
          space.resolve({ coordinates: { [name]: value }, blocks: problem.blocks }).codes.get(name) ?? null,
      );
      const distinct = new Map(named.filter((each) => each !== null).map((each) => [each.join('.'), each]));
      return [name, [null, ...distinct.values()]];
    }),
  );
}

/** Every cell of the lattice over some dimensions. */
function lattice(
  names: readonly string[],
  choices: ReturnType<typeof choicesOf>,
): Map<string, readonly number[]>[] {
  let cells: Map<string, readonly number[]>[] = [new Map()];
  for (const name of names) {
    cells = cells.flatMap((cell) =>
      (choices.get(name) ?? []).map((choice) =>
        choice === null ? cell : new Map([...cell, [name, choice]]),
      ),
    );
    if (cells.length > MOST_PLACES) return cells.slice(0, MOST_PLACES);
  }
  return cells;
}

/** Places in which somebody could be looked for: the cells of every table, and in the joint model all finer ones. */
function placesOf(problem: Problem, space: Space): ResolvedPlace[] {
  const choices = choicesOf(problem, space);
  const all = problem.dimensions.map(({ name }) => name);
  const cubes = problem.model === 'joint' ? [...problem.tables, all] : problem.tables;
  const places = new Map<string, ResolvedPlace>();
  for (const names of cubes) {
    for (const codes of lattice(names, choices)) {
      for (const union of problem.targetBlocks) {
        const { blocks } = space.resolve({ coordinates: {}, blocks: union });
        const key = keyOf(codes, blocks);
        if (places.size < MOST_PLACES) places.set(key, { codes, blocks, key });
      }
    }
  }
  for (const place of [...problem.candidates, ...problem.prior]) {
    const resolved = space.resolve(place);
    places.set(resolved.key, resolved);
  }
  return [...places.values()];
}

function countTargets(problem: Problem, space: Space, judge: Judge): Target[] {
  const zeros = problem.structuralZeros.map((zero) => space.resolve(zero));
  const targets: Target[] = [];
  for (const place of placesOf(problem, space)) {
    const sum = space.sumOf(place);
    if (sum === null || zeros.some((zero) => isWithin(place, zero))) continue;
    const count = addUp(sum, space.truth);
    const rule = judge.rule(place);
    if (rule.exempt) continue;
    const small = isSmall(count, rule);
    const few = !small && judge.ofFew(place, count, rule.k);
    const asSmall = small || (few && rule.householdWidth === null);
    const ofFew = few ? { ...nothing, width: rule.householdWidth ?? 0 } : nothing;
    const hidden = asSmall ? needOfHidden(rule) : ofFew;
    const unprinted = asSmall ? needOfUnprinted(rule) : ofFew;
    if (isNothing(hidden) && isNothing(unprinted)) continue;
    targets.push({ place, sum, count, hidden, unprinted, most: rule.most, kind: 'count' });
  }
  return targets;
}

/** R7: of the members of a row, somebody else must possibly be elsewhere than in this code. */
function groupTargets(problem: Problem, space: Space, judge: Judge): Target[] {
  const choices = choicesOf(problem, space);
  const targets: Target[] = [];
  for (const { given, dimension, codes, others } of problem.rules.groups) {
    const own = problem.dimensions.find(({ name }) => name === dimension);
    if (own === undefined) continue;
    const rows = lattice(given, choices).filter((row) => given.every((name) => row.has(name)));
    for (const row of rows) {
      for (const code of codes ?? own.codes) {
        const { codes: inside } = space.resolve({
          coordinates: { [dimension]: code },
          blocks: problem.blocks,
        });
        const excluded = inside.get(dimension) ?? [];
        const rest = own.codes
          .map((_, position) => position)
          .filter((position) => !excluded.includes(position));
        for (const union of problem.targetBlocks) {
          const { blocks } = space.resolve({ coordinates: {}, blocks: union });
          const whole = { codes: row, blocks, key: keyOf(row, blocks) };
          const elsewhere = new Map([...row, [dimension, rest]]);
          const place = { codes: elsewhere, blocks, key: keyOf(elsewhere, blocks) };
          const sum = space.sumOf(place);
          const all = space.sumOf(whole);
          if (sum === null || all === null) continue;
          const count = addUp(sum, space.truth);
          // Where everybody knows that there are fewer, so many others were never possible.
          const { most } = judge.rule(whole);
          if (most < others) continue;
          // Only of a code that somebody is in can it be learned that nearly everybody is.
          if (count >= others || addUp(all, space.truth) === count) continue;
          const need = { ...nothing, reach: others };
          targets.push({ place, sum, count, hidden: need, unprinted: need, most, kind: 'group' });
        }
      }
    }
  }
  return targets;
}

function needOfDesignated({ allow, width }: Designated): Need {
  const values = allow === null ? nothing : everyValue(allow.lo, allow.hi);
  return bothOf(values, { ...nothing, width: width ?? 0 });
}

function designatedTargets(problem: Problem, space: Space): Target[] {
  return problem.designated.flatMap((designated): Target[] => {
    const place = space.resolve(designated);
    const sum = space.sumOf(place);
    if (sum === null) return [];
    const need = needOfDesignated(designated);
    const count = addUp(sum, space.truth);
    const most = Number.POSITIVE_INFINITY;
    return [{ place, sum, count, hidden: need, unprinted: need, most, kind: 'designated' }];
  });
}

/** All targets in canonical order. */
export function targetsOf(problem: Problem, space: Space, judge: Judge): Target[] {
  return [
    ...countTargets(problem, space, judge),
    ...groupTargets(problem, space, judge),
    ...designatedTargets(problem, space),
  ];
}
