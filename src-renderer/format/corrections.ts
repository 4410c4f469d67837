import type { SummaryCorrection } from '#contract';
import { formatNumber } from './numbers.ts';
import type { Words } from './words.ts';

/** „2 případy vypadly, 3 případy přibyly“; what is none is not mentioned. */
export function changeWords({ deleted, added }: SummaryCorrection, t: Words, language: string): string {
  const parts = [
    deleted === 0
      ? null
      : t('summaries:correction.deleted', { count: deleted, value: formatNumber(deleted, language) }),
    added === 0
      ? null
      : t('summaries:correction.added', { count: added, value: formatNumber(added, language) }),
  ];
  return parts.filter((part) => part !== null).join(', ');
}
