import type { ProtectedCounts, SummaryPreview } from '#contract';

/** How many numbers are shown and how many hidden, by reason; the total counts as one of them. */
export function tallyOf({ total, tables }: ProtectedCounts): SummaryPreview['tally'] {
  const tally = { shown: 0, small: 0, complement: 0, sensitive: 0, correction: 0 };
  const statuses = [total, ...tables.flatMap(({ cells }) => cells.map(({ status }) => status))];
  for (const status of statuses) tally[status.kind === 'exact' ? 'shown' : status.why] += 1;
  return tally;
}
