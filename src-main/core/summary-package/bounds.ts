import type { Cell, Period, ProtectedCounts } from '#contract';
import { type PlanCell, planOf } from './plan.ts';

/** What a number can be; `hi` is infinite when nothing bounds it. */
export interface Bounds {
  readonly lo: number;
  readonly hi: number;
}

function keyOf({ table, code }: Pick<PlanCell, 'table' | 'code'>): string {
  return `${table} ${code}`;
}

/**
 * A number and the parts it is made of, by their places in the plan. Loose: the parts are at most so many, what is
 * missing is printed nowhere.
 */
interface Line {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly loose: boolean;
}

/** What the plan of a period says before any number is known. */
interface Frame {
  readonly keys: readonly string[];
  readonly lines: readonly Line[];
}

/** Periods are few and their plan never changes; a territory asks for the same ones a thousand times. */
const frames = new Map<Period, Frame>();

function frameOf(period: Period): Frame {
  const known = frames.get(period);
  if (known !== undefined) return known;
  const plan = planOf(period);
  const keys = plan.map(keyOf);
  const frame = { keys, lines: linesOf(plan, new Map(keys.map((key, at) => [key, at]))) };
  frames.set(period, frame);
  return frame;
}

function linesOf(plan: readonly PlanCell[], places: ReadonlyMap<string, number>): Line[] {
  const at = (key: string) => places.get(key) ?? -1;
  const divided = Map.groupBy(
    plan.flatMap((cell) => (cell.parent === null ? [] : [{ cell, parent: cell.parent }])),
    ({ cell, parent }) => `${cell.table}/${keyOf(parent)}`,
  );
  const strict = [...divided.values()].flatMap((members): Line[] => {
    const [first] = members;
    if (first === undefined) return [];
    return [
      { whole: at(keyOf(first.parent)), parts: members.map(({ cell }) => at(keyOf(cell))), loose: false },
    ];
  });
  const crossed = plan.filter(({ coordinates }) => Object.keys(coordinates).length > 1);
  const byCode = Map.groupBy(crossed, ({ table, code }) => `${table} ${code.slice(code.indexOf('.') + 1)}`);
  return [
    ...strict,
    ...[...byCode].map(([whole, members]) => ({
      whole: at(whole),
      parts: members.map((cell) => at(keyOf(cell))),
      loose: true,
    })),
  ];
}

/** Rounds of arithmetic after which nothing changes any more in practice; more would only narrow further. */
const MOST_ROUNDS = 20;

function rangeOf(status: Cell['status']): Bounds {
  if (status.kind === 'exact') return { lo: status.value, hi: status.value };
  return { lo: status.lo, hi: status.hi ?? Number.POSITIVE_INFINITY };
}

/** Narrows a number and its parts by each other; true when something changed. */
function narrowLine({ whole, parts, loose }: Line, lo: number[], hi: number[]): boolean {
  let changed = false;
  const narrow = (at: number, least: number, most: number) => {
    if (least > (lo[at] ?? 0)) {
      lo[at] = least;
      changed = true;
    }
    if (most < (hi[at] ?? Number.POSITIVE_INFINITY)) {
      hi[at] = most;
      changed = true;
    }
  };
  let least = 0;
  let most = 0;
  let unbounded = 0;
  for (const part of parts) {
    const own = hi[part] ?? Number.POSITIVE_INFINITY;
    least += lo[part] ?? 0;
    if (Number.isFinite(own)) most += own;
    else unbounded += 1;
  }
  narrow(whole, least, loose || unbounded > 0 ? Number.POSITIVE_INFINITY : most);
  const all = { lo: lo[whole] ?? 0, hi: hi[whole] ?? Number.POSITIVE_INFINITY };
  for (const part of parts) {
    const own = { lo: lo[part] ?? 0, hi: hi[part] ?? Number.POSITIVE_INFINITY };
    const others = unbounded - (Number.isFinite(own.hi) ? 0 : 1);
    const otherMost = others > 0 ? Number.POSITIVE_INFINITY : most - (Number.isFinite(own.hi) ? own.hi : 0);
    narrow(part, loose ? 0 : all.lo - otherMost, all.hi - (least - own.lo));
  }
  return changed;
}

/**
 * What the printed numbers of a package say about every number of the plan, also of those it does not print: the
 * bounds that follow line by line, never narrower than what anybody with the file could work out. By the key
 * `<table> <code>`.
 */
export function boundsFrom({ total, tables }: ProtectedCounts, period: Period): Map<string, Bounds> {
  const { keys, lines } = frameOf(period);
  const printed = new Map([['total total', rangeOf(total)]]);
  for (const { name, cells } of tables) {
    for (const { code, status } of cells) printed.set(`${name} ${code}`, rangeOf(status));
  }
  const lo = keys.map((key) => printed.get(key)?.lo ?? 0);
  const hi = keys.map((key) => printed.get(key)?.hi ?? Number.POSITIVE_INFINITY);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const changes = lines.map((line) => narrowLine(line, lo, hi));
    if (!changes.includes(true)) break;
  }
  return new Map(keys.map((key, at) => [key, { lo: lo[at] ?? 0, hi: hi[at] ?? Number.POSITIVE_INFINITY }]));
}
