import type { Cell, Period, ProtectedCounts } from '#contract';
import { type PlanCell, planOf } from './plan.ts';

/** What a number can be; `hi` is infinite when nothing bounds it. */
export interface Bounds {
  readonly lo: number;
  readonly hi: number;
}

const anything: Bounds = { lo: 0, hi: Number.POSITIVE_INFINITY };

function keyOf({ table, code }: Pick<PlanCell, 'table' | 'code'>): string {
  return `${table} ${code}`;
}

/** A number and the parts it is made of. Loose: the parts are at most so many, what is missing is printed nowhere. */
interface Line {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly loose: boolean;
}

function linesOf(plan: readonly PlanCell[]): Line[] {
  const divided = Map.groupBy(
    plan.flatMap((cell) => (cell.parent === null ? [] : [{ cell, parent: cell.parent }])),
    ({ cell, parent }) => `${cell.table}/${keyOf(parent)}`,
  );
  const strict = [...divided.values()].flatMap((members): Line[] => {
    const [first] = members;
    if (first === undefined) return [];
    return [{ whole: keyOf(first.parent), parts: members.map(({ cell }) => keyOf(cell)), loose: false }];
  });
  const crossed = plan.filter(({ coordinates }) => Object.keys(coordinates).length > 1);
  const byCode = Map.groupBy(crossed, ({ table, code }) => `${table} ${code.slice(code.indexOf('.') + 1)}`);
  return [
    ...strict,
    ...[...byCode].map(([whole, members]) => ({ whole, parts: members.map(keyOf), loose: true })),
  ];
}

/** Rounds of arithmetic after which nothing changes any more in practice; more would only narrow further. */
const MOST_ROUNDS = 20;

function rangeOf(status: Cell['status']): Bounds {
  if (status.kind === 'exact') return { lo: status.value, hi: status.value };
  return { lo: status.lo, hi: status.hi ?? Number.POSITIVE_INFINITY };
}

function sumOf(bounds: readonly Bounds[]): Bounds {
  return bounds.reduce((all, { lo, hi }) => ({ lo: all.lo + lo, hi: all.hi + hi }), { lo: 0, hi: 0 });
}

/** Infinite minus infinite leaves no bound at all. */
function less(one: number, other: number, none: number): number {
  return Number.isFinite(one) && Number.isFinite(other) ? one - other : none;
}

/**
 * What the printed numbers of a package say about every number of the plan, also of those it does not print: the
 * bounds that follow line by line, never narrower than what anybody with the file could work out. By the key
 * `<table> <code>`.
 */
export function boundsFrom({ total, tables }: ProtectedCounts, period: Period): Map<string, Bounds> {
  const plan = planOf(period);
  const bounds = new Map(plan.map((cell) => [keyOf(cell), anything]));
  bounds.set('total total', rangeOf(total));
  for (const { name, cells } of tables) {
    for (const { code, status } of cells) bounds.set(`${name} ${code}`, rangeOf(status));
  }
  const lines = linesOf(plan);
  const get = (key: string) => bounds.get(key) ?? anything;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let changed = false;
    const narrow = (key: string, lo: number, hi: number) => {
      const own = get(key);
      const next = { lo: Math.max(own.lo, lo), hi: Math.min(own.hi, hi) };
      if (next.lo === own.lo && next.hi === own.hi) return;
      bounds.set(key, next);
      changed = true;
    };
    for (const { whole, parts, loose } of lines) {
      const all = sumOf(parts.map(get));
      narrow(whole, all.lo, loose ? Number.POSITIVE_INFINITY : all.hi);
      for (const part of parts) {
        const others = sumOf(parts.filter((each) => each !== part).map(get));
        const lo = loose ? 0 : less(get(whole).lo, others.hi, 0);
        narrow(part, lo, less(get(whole).hi, others.lo, Number.POSITIVE_INFINITY));
      }
    }
    if (!changed) break;
  }
  return bounds;
}
