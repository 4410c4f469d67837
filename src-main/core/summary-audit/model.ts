import type { Period, ProtectedCounts, SummaryDimension } from '#contract';
import type { Row } from '../disclosure/index.ts';
import { dimensionsOf, type PlanCell, type PlanDimension, planOf } from '../summary-package/index.ts';

/**
 * What somebody who has only the file would have to know to know everything: one unknown for every area and code of
 * each crossed dimension, one for every time. Written apart from the engine, which has a model of its own.
 */
export interface Model {
  readonly size: number;
  readonly dimensions: readonly PlanDimension[];
  /** Every two ways of counting the same cases agree: by area in each table, and the total in all. */
  readonly links: readonly Row[];
  /** Unknowns that add up to the cases with these codes or groups of codes. */
  sumOf(coordinates: Coordinates): Int32Array;
}

export type Coordinates = Readonly<Partial<Record<SummaryDimension, string | readonly string[]>>>;

const crossed = ['age', 'sex', 'channel', 'outcome'] as const;

export function modelOf(period: Period): Model {
  const dimensions = dimensionsOf(period);
  const codesIn = (name: SummaryDimension) => dimensions.find((each) => each.name === name)?.codes ?? [];
  const areas = codesIn('area');
  const offsets = new Map<SummaryDimension, number>();
  let size = 0;
  for (const name of crossed) {
    offsets.set(name, size);
    size += areas.length * codesIn(name).length;
  }
  offsets.set('time', size);
  size += codesIn('time').length;

  function positions(name: SummaryDimension, chosen: string | readonly string[] | undefined): number[] {
    const codes = codesIn(name);
    if (chosen === undefined) return codes.map((_, position) => position);
    const groups = dimensions.find((each) => each.name === name)?.groups ?? {};
    const names = typeof chosen === 'string' ? (groups[chosen] ?? [chosen]) : chosen;
    return names.map((code) => codes.indexOf(code)).filter((position) => position >= 0);
  }

  function within(name: SummaryDimension, coordinates: Coordinates): Int32Array {
    const start = offsets.get(name) ?? 0;
    const own = positions(name, coordinates[name]);
    if (name === 'time') return Int32Array.from(own, (position) => start + position);
    const width = codesIn(name).length;
    return Int32Array.from(
      positions('area', coordinates.area).flatMap((row) =>
        own.map((position) => start + row * width + position),
      ),
    );
  }

  function equal(one: Int32Array, other: Int32Array): Row {
    return {
      columns: Int32Array.from([...one, ...other]),
      factors: Float64Array.from([...one.map(() => 1), ...other.map(() => -1)]),
      lo: 0,
      hi: 0,
    };
  }

  const links = areas.flatMap((area) =>
    crossed.slice(1).map((name) => equal(within('age', { area }), within(name, { area }))),
  );
  return {
    size,
    dimensions,
    links: [...links, equal(within('age', {}), within('time', {}))],
    sumOf(coordinates) {
      if (coordinates.time !== undefined) return within('time', coordinates);
      return within(crossed.find((name) => coordinates[name] !== undefined) ?? 'age', coordinates);
    },
  };
}

/** A printed number with its place in the plan. */
export interface PrintedCell {
  readonly cell: PlanCell;
  readonly lo: number;
  /** Infinite when none is printed. */
  readonly hi: number;
  readonly exact: boolean;
  readonly why: 'small' | 'complement' | 'sensitive' | 'correction' | null;
  /** R3: a zero is printed here. */
  readonly zeroShown: boolean;
}

/** The printed numbers in the order of the plan; null when one of them has no place in it, or stands twice. */
export function printedOf({ total, tables, zeros }: ProtectedCounts, period: Period): PrintedCell[] | null {
  const statuses = new Map([['total total', total]]);
  for (const { name, cells } of tables) {
    for (const { code, status } of cells) {
      if (statuses.has(`${name} ${code}`)) return null;
      statuses.set(`${name} ${code}`, status);
    }
  }
  const printed = planOf(period).flatMap((cell): PrintedCell[] => {
    const status = statuses.get(`${cell.table} ${cell.code}`);
    if (status === undefined) return [];
    const zeroShown = zeros === 'shown' && cell.zeroPrintable;
    if (status.kind === 'exact') {
      return [{ cell, lo: status.value, hi: status.value, exact: true, why: null, zeroShown }];
    }
    const hi = status.hi ?? Number.POSITIVE_INFINITY;
    return [{ cell, lo: status.lo, hi, exact: false, why: status.why, zeroShown }];
  });
  return printed.length === statuses.size ? printed : null;
}
