import type { Period, ProtectedCounts } from '#contract';
import type { Printed } from '../disclosure/index.ts';
import { planOf } from '../summary-package/index.ts';

/** The numbers of a package that is out, as the engine takes what was printed before. */
export function printedBefore(
  { total, tables }: ProtectedCounts,
  period: Period,
  blocks: readonly string[],
): Printed[] {
  const statuses = new Map([['total total', total]]);
  for (const { name, cells } of tables) {
    for (const { code, status } of cells) statuses.set(`${name} ${code}`, status);
  }
  return planOf(period).flatMap(({ table, code, coordinates }): Printed[] => {
    const status = statuses.get(`${table} ${code}`);
    if (status === undefined) return [];
    const range =
      status.kind === 'exact' ? { lo: status.value, hi: status.value } : { lo: status.lo, hi: status.hi };
    return [{ coordinates, blocks, release: 'before', range }];
  });
}
