import type { Line } from './lines.ts';
import { type Box, isNothing, type Need, nothing, within } from './needs.ts';
import { keyOf, overlaps, type ResolvedPlace } from './places.ts';
import type { Attacker } from './problem.ts';
import type { Reader } from './reader.ts';
import { addUp } from './space.ts';
import type { Target } from './targets.ts';
import type { PlaceRule } from './thresholds.ts';

/** What one attacker could conclude from the numbers shown, although he must not. */
export interface Violation {
  readonly reader: number;
  readonly sum: Int32Array;
  /** Values of which at least one must become possible. */
  readonly boxes: readonly Box[];
  /** Sums that are known and must stay open instead, for a line remainder. */
  readonly determined: readonly Int32Array[];
  /** Shown candidates of the line: hiding one of them changes the question. */
  readonly beside: readonly number[];
  /** The place it is about. */
  readonly place: ResolvedPlace;
}

/** A reader and the targets he is tested on: an insider not on sums that contain his own data (R8). */
export interface Tested {
  readonly reader: Reader;
  /** Targets and lines, in the order in which they are looked at. */
  items: readonly (Target | Line)[];
  /** Has a place nothing of this reader's own data in it? */
  readonly foreign: (place: ResolvedPlace) => boolean;
}

export interface Printing {
  /** Candidate by the key of its place. */
  readonly candidates: ReadonlyMap<string, readonly number[]>;
  /** Candidates of which nothing is said when they are hidden. */
  readonly silent: ReadonlySet<number>;
  /** Places that earlier releases printed exactly, and those they hid. */
  readonly priorExact: ReadonlySet<string>;
  readonly priorHidden: ReadonlySet<string>;
  readonly ruleOf: (place: ResolvedPlace) => PlaceRule;
  readonly derivedMin: number;
}

/**
 * R8 asks for several values of a small number, printed or not, and of nothing else. Of a public total somebody
 * subtracts what he has of it: then the others cannot be more.
 */
function severalValues(target: Target, own: readonly ResolvedPlace[]): Target[] {
  const { kind, unprinted, most, place } = target;
  if (kind !== 'count' || unprinted.width > 0) return [];
  const mine = own.filter(({ blocks }) => blocks.every((block) => place.blocks.includes(block))).length;
  const need = within(unprinted, most - mine);
  return [{ ...target, hidden: need, unprinted: need }];
}

/** Selects what an attacker is tested on. */
export function testedOf(
  attacker: Attacker,
  reader: Reader,
  targets: readonly Target[],
  lines: readonly Line[],
): Tested {
  const { resolve } = reader.knowledge.space;
  const cases = (attacker.own ?? []).map((place) => resolve(place));
  const own = [...attacker.knows.map((place) => resolve(place)), ...cases];
  const foreign = (place: ResolvedPlace) => !own.some((each) => overlaps(each, place));
  const others = targets.filter(({ place }) => foreign(place));
  return {
    reader,
    items: [
      ...(attacker.own === null ? others : others.flatMap((target) => severalValues(target, cases))),
      ...lines,
    ],
    foreign,
  };
}

/** What must stay possible for a target while some candidates are hidden. */
function needOf(target: Target, hidden: readonly boolean[], printing: Printing): Need {
  if (target.kind !== 'count') return target.hidden;
  const { key } = target.place;
  if (printing.priorExact.has(key)) return nothing;
  const positions = printing.candidates.get(key);
  if (positions !== undefined) {
    if (positions.some((position) => hidden[position] !== true)) return nothing;
    return positions.every((position) => printing.silent.has(position)) ? target.unprinted : target.hidden;
  }
  return printing.priorHidden.has(key) ? target.hidden : target.unprinted;
}

/** R6, line remainder: the children that are neither shown nor found out one by one. */
function remainder(
  { parent, dimension, children }: Line,
  { reader, foreign }: Tested,
  hidden: readonly boolean[],
  printing: Printing,
): Omit<Violation, 'reader'> | null {
  const { space } = reader.knowledge;
  const beside: number[] = [];
  const determined: Int32Array[] = [];
  const rest: ResolvedPlace[] = [];
  for (const child of children) {
    const positions = printing.candidates.get(child.key) ?? [];
    const shown = positions.filter((position) => hidden[position] !== true);
    if (shown.length > 0) beside.push(...shown);
    else if (!printing.priorExact.has(child.key)) rest.push(child);
  }
  const sumOfRest = (places: readonly ResolvedPlace[]) => {
    const codes = new Map(parent.codes);
    codes.set(
      dimension,
      places.flatMap((each) => [...(each.codes.get(dimension) ?? [])]).sort((a, b) => a - b),
    );
    const place = { codes, blocks: parent.blocks, key: keyOf(codes, parent.blocks) };
    return { place, sum: space.sumOf(place) };
  };
  let open = rest;
  for (;;) {
    if (open.length < 2) return null;
    const { place, sum } = sumOfRest(open);
    if (sum === null) return null;
    const count = addUp(sum, space.truth);
    const { k } = printing.ruleOf(place);
    // All children together are the line's own number, which is a target of its own.
    if (open.length < children.length && count >= 1 && count < k && foreign(place)) {
      const boxes = reader.ruledOut(sum, { ...nothing, distinct: printing.derivedMin });
      if (boxes.length > 0) return { sum, boxes, determined, beside, place };
    }
    // A large hidden number that can be worked out alone protects nothing, nor does one's own; without them less is
    // left.
    const known = open.filter((child) => {
      const own = space.sumOf(child);
      if (own === null) return false;
      if (addUp(own, space.truth) < printing.ruleOf(child).k && foreign(child)) return false;
      return reader.ruledOut(own, { ...nothing, distinct: 2 }).length > 0;
    });
    if (known.length === 0) return null;
    determined.push(...known.flatMap((child) => space.sumOf(child) ?? []));
    open = open.filter((child) => !known.includes(child));
  }
}

/** Is anything about this target or line violated while these candidates are hidden? */
function violationOf(
  item: Target | Line,
  tested: Tested,
  hidden: readonly boolean[],
  printing: Printing,
): Omit<Violation, 'reader'> | null {
  if ('parent' in item) return remainder(item, tested, hidden, printing);
  const need = needOf(item, hidden, printing);
  if (isNothing(need)) return null;
  const boxes = tested.reader.ruledOut(item.sum, need);
  return boxes.length === 0 ? null : { sum: item.sum, boxes, determined: [], beside: [], place: item.place };
}

/**
 * All violations with these candidates hidden, up to a number; empty means safe for this reader. What was violated
 * last is looked at first: most questions are asked again with one number more or less.
 */
export function violationsOf(
  tested: Tested,
  at: number,
  hidden: readonly boolean[],
  printing: Printing,
  most: number,
): Violation[] {
  const { reader, items } = tested;
  reader.hide(hidden);
  const found: Violation[] = [];
  const violated = new Set<Target | Line>();
  for (const item of items) {
    if (found.length >= most) break;
    const violation = violationOf(item, tested, hidden, printing);
    if (violation === null) continue;
    found.push({ reader: at, ...violation });
    violated.add(item);
  }
  if (violated.size > 0) tested.items = [...violated, ...items.filter((item) => !violated.has(item))];
  return found;
}
