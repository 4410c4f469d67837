import type { Period, ProtectedCounts } from '#contract';
import type { Correction, CountedCase } from '../../src-main/core/summary-protection/index.ts';
import { countedVillage } from './counted-village.ts';
import { Random } from './instances/random.ts';

/**
 * What somebody might put right in an invented village: of so many cases a quarter should not have been counted,
 * another quarter belongs to another area, and the rest ended otherwise.
 */
export function randomCorrection(
  cases: readonly CountedCase[],
  before: ProtectedCounts,
  changes: number,
  seed: number,
  period: Period = '2026',
): Correction {
  const random = new Random(seed);
  const others = countedVillage(cases.length, seed + 500, { period });
  const left = cases.map((_, at) => at);
  const changed = new Set<number>();
  while (changed.size < Math.min(changes, cases.length)) {
    const [at = 0] = left.splice(random.whole(0, left.length - 1), 1);
    changed.add(at);
  }
  const added = [...changed].flatMap((at): CountedCase[] => {
    const [own, other] = [cases[at], others[at]];
    const kind = random.whole(0, 3);
    if (kind === 0 || own === undefined || other === undefined) return [];
    const codes = kind === 1 ? { area: other.codes.area } : { outcome: other.codes.outcome };
    return [{ ...own, codes: { ...own.codes, ...codes } }];
  });
  return {
    before,
    unchanged: cases.filter((_, at) => !changed.has(at)),
    deleted: cases.filter((_, at) => changed.has(at)),
    added,
  };
}
