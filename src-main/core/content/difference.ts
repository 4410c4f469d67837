import { isDeepStrictEqual } from 'node:util';
import { type ContentChange, type ContentList, contentLists } from '#contract';
import {
  callName,
  isRecord,
  type Named,
  namesIn,
  type Side,
  sentenceOf,
  spell,
  titleOf,
} from './spelling.ts';

/**
 * What of two contents is laid side by side: any of the lists of a pack, or facts as they read on a day. Lists
 * that did not change may stand on both sides: their names are used for what refers to them.
 */
export type Compared = { readonly [List in ContentList]?: readonly Named[] };

type Part = ContentChange['parts'][number];

/** Both wordings of something and the names to read them by. */
interface Pair {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/** What tells members of a list apart: a step by `id`, a version of a fact by its first day, a call by whom. */
function keyOf(member: unknown): string | null {
  if (!isRecord(member)) return null;
  for (const field of ['id', 'service', 'line', 'office'] as const) {
    const value = member[field];
    if (typeof value === 'string') return value;
  }
  return 'validFrom' in member ? String(member.validFrom ?? 'start') : null;
}

function keyed(list: readonly unknown[]): Map<string, unknown> | null {
  const members = new Map<string, unknown>();
  for (const member of list) {
    const key = keyOf(member);
    if (key === null || members.has(key)) return null;
    members.set(key, member);
  }
  return members;
}

function leaf({ path, before, after }: Pair, sides: Sides): Part {
  const words = { before: spell(path, before, sides.before), after: spell(path, after, sides.after) };
  // The words may be the same while something behind them differs: then the marks themselves are shown.
  if (words.before !== words.after) return { path, ...words };
  const raw = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  return { path, before: before == null ? null : raw(before), after: after == null ? null : raw(after) };
}

/** Lines of a list without keys: those only on one side, paired in order. */
function compareLines(
  path: string,
  before: readonly unknown[],
  after: readonly unknown[],
  sides: Sides,
): Part[] {
  const left = [...after];
  const gone = before.filter((line) => {
    const same = left.findIndex((other) => isDeepStrictEqual(line, other));
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  if (gone.length === 0 && left.length === 0) return [leaf({ path, before, after }, sides)];
  return Array.from({ length: Math.max(gone.length, left.length) }, (_, at) => {
    const place = left.length > at ? after.indexOf(left[at]) : before.indexOf(gone[at]);
    return leaf({ path: `${path}/${place + 1}`, before: gone[at] ?? null, after: left[at] ?? null }, sides);
  });
}

function compareLists(
  path: string,
  before: readonly unknown[],
  after: readonly unknown[],
  sides: Sides,
): Part[] {
  const [one, other] = [keyed(before), keyed(after)];
  if (path.endsWith('/when') || one === null || other === null)
    return compareLines(path, before, after, sides);
  const parts = [...new Set([...other.keys(), ...one.keys()])].flatMap((key) => {
    const pair = { path: `${path}/${key}`, before: one.get(key) ?? null, after: other.get(key) ?? null };
    const whole = pair.before === null || pair.after === null;
    return whole ? [leaf(pair, sides)] : compare(pair, sides);
  });
  const kept = (from: Map<string, unknown>, to: Map<string, unknown>) =>
    [...from.keys()].filter((key) => to.has(key));
  const moved = !isDeepStrictEqual(kept(one, other), kept(other, one));
  if (!moved) return parts;
  const order = {
    before: before.map((member) => callName(member)),
    after: after.map((member) => callName(member)),
  };
  return [...parts, leaf({ path, ...order }, sides)];
}

function compare({ path, before, after }: Pair, sides: Sides): Part[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(path, before, after, sides);
  if (isRecord(before) && isRecord(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
      const inside = path === '' ? field : `${path}/${field}`;
      return compare({ path: inside, before: before[field] ?? null, after: after[field] ?? null }, sides);
    });
  }
  return [leaf({ path, before, after }, sides)];
}

interface Match {
  readonly before: Named | null;
  readonly after: Named | null;
}

/**
 * Which wording answers to which. Of a guide with prepared wordings those of the same first day belong together;
 * the rest in order, so that a wording with a new first day shows what it changes.
 */
function matches(before: readonly Named[], after: readonly Named[]): Match[] {
  const olds = [...before];
  const sameDay = after.map((thing) => {
    const at = olds.findIndex((old) => old.validFrom === thing.validFrom);
    return { before: at < 0 ? null : (olds.splice(at, 1)[0] ?? null), after: thing };
  });
  const paired = sameDay.map((match) => ({ ...match, before: match.before ?? olds.shift() ?? null }));
  return [...paired, ...olds.map((old) => ({ before: old, after: null }))];
}

function byId(things: readonly Named[]): Map<string, Named[]> {
  const groups = new Map<string, Named[]>();
  for (const thing of things) groups.set(thing.id, [...(groups.get(thing.id) ?? []), thing]);
  return groups;
}

function changeOf(list: ContentList, { before, after }: Match, sides: Sides): ContentChange[] {
  const thing = after ?? before;
  if (thing === null) return [];
  const side = after === null ? sides.before : sides.after;
  const about = { list, id: thing.id, name: titleOf(thing, side) };
  if (before !== null && after !== null) {
    const parts = compare({ path: '', before, after }, sides);
    return parts.length === 0 ? [] : [{ ...about, kind: 'changed', parts }];
  }
  const { path, text } = sentenceOf(thing, side);
  return before === null
    ? [{ ...about, kind: 'added', parts: [{ path, before: null, after: text }] }]
    : [{ ...about, kind: 'removed', parts: [{ path, before: text, after: null }] }];
}

/**
 * What differs between two contents, thing by thing and part by part, in the order of the lists of a pack. A part
 * has a path inside the thing (`steps/zadost/text`, `versions/2027-01-01/value`, `never/2`) and both wordings as
 * a person reads them: values of facts filled in, names instead of identifiers. What was added or removed whole
 * has its main sentence as the only part. Codes (`who`, `pace`, `confidence`, units) stay codes. Pure.
 */
export function differenceOf(before: Compared, after: Compared): ContentChange[] {
  return contentLists.flatMap((list) => {
    const [olds, news] = [byId(before[list] ?? []), byId(after[list] ?? [])];
    return [...new Set([...news.keys(), ...olds.keys()])].flatMap((id) =>
      matches(olds.get(id) ?? [], news.get(id) ?? []).flatMap((match) => {
        const sides = { before: namesIn(before, match.before), after: namesIn(after, match.after) };
        return changeOf(list, match, sides);
      }),
    );
  });
}
