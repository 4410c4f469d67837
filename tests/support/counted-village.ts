import {
  outcomes,
  type Period,
  type ProtectedCounts,
  type SummaryArea,
  type SummaryOutcome,
  summaryAges,
  summaryAreas,
  summaryChannels,
  summarySexes,
} from '#contract';
import { dimensionsOf } from '../../src-main/core/summary-package/index.ts';
import type { CountedCase } from '../../src-main/core/summary-protection/index.ts';
import { Random } from './instances/random.ts';

/** How often each code comes up in an invented village, in the order of its codes. */
const likelihood = {
  area: [6, 5, 4, 3, 3, 1.5, 1, 0.3, 0.4, 0.5, 0.4, 0.2, 0.2, 1.5],
  age: [2, 4, 5, 1],
  sex: [3, 2, 0.5],
  channel: [6, 1, 1, 1],
  outcome: [5, 3, 3, 1, 1, 1, 0.3, 0.5, 1, 0.3, 0.3, 4],
} as const;

export interface Likeness {
  readonly period?: Period;
  /** Which share of the cases comes from households with several. */
  readonly shared?: number;
  /** Only these areas occur. */
  readonly areas?: readonly SummaryArea[];
}

/** The cases of an invented village; the same arguments always give the same ones. */
export function countedVillage(size: number, seed: number, likeness: Likeness = {}): CountedCase[] {
  const { period = '2026', shared = 0.15, areas = summaryAreas } = likeness;
  const random = new Random(seed);
  const times = dimensionsOf(period).find(({ name }) => name === 'time')?.codes ?? [];
  const weights = areas.map((area) => likelihood.area[summaryAreas.indexOf(area)] ?? 1);
  const ends: readonly SummaryOutcome[] = [...outcomes, 'open'];
  return Array.from({ length: size }, (_, at) => ({
    household: random.chance(shared) ? size + random.whole(0, Math.ceil(size / 10)) : at,
    codes: {
      area: random.weighted(areas, weights),
      age: random.weighted(summaryAges, likelihood.age),
      sex: random.weighted(summarySexes, likelihood.sex),
      channel: random.weighted(summaryChannels, likelihood.channel),
      outcome: random.weighted(ends, likelihood.outcome),
      time: random.weighted(
        times,
        times.map(() => 1),
      ),
    },
  }));
}

/** Households that are alone in a number the package hides. */
export function aloneIn(own: readonly CountedCase[], counts: ProtectedCounts): number[] {
  const found = new Set<number>();
  for (const { name, cells } of counts.tables) {
    if (name === 'time') continue;
    for (const { code, status } of cells) {
      const [group, within] = code.split('.');
      const inside = own.filter(({ codes }) => {
        const areas: Record<string, string[]> = { care: ['A', 'B'], living: ['C', 'D', 'E'] };
        if (name === 'area') return (areas[code] ?? [code]).includes(codes.area);
        if (within === undefined) return codes[name] === group;
        return (areas[group ?? ''] ?? [group]).includes(codes.area) && codes[name] === within;
      });
      const [first] = inside;
      if (
        status.kind === 'hidden' &&
        first !== undefined &&
        inside.every((each) => each.household === first.household)
      ) {
        found.add(first.household);
      }
    }
  }
  return [...found];
}
