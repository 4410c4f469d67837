import type { Period, ProtectedCounts, SummaryPreview } from '#contract';
import { countWords, rangeOf } from '../../format/counts.ts';
import { formatNumber } from '../../format/numbers.ts';
import { formatPeriod } from '../../format/periods.ts';
import type { Words } from '../../format/words.ts';

/** „23 záznamů“ as a whole sentence part, or that the total itself is hidden. */
function totalWords(period: Period, counts: ProtectedCounts, t: Words, language: string): string {
  const name = formatPeriod(period, t);
  if (counts.total.kind === 'hidden') {
    const value = countWords(rangeOf(counts.total), t, language).text;
    return t('summaries:preview.totalHidden', { period: name, value });
  }
  const count = counts.total.value;
  return t('summaries:preview.total', { period: name, count, value: formatNumber(count, language) });
}

/**
 * „ukázáno 12 čísel, skryto 8 čísel, 1 tabulka neodejde“: how many numbers of the package are exact, how many
 * are not, and what is left out altogether. „Nic není skryto“ only when nothing is left out either.
 */
export function tallyWords({ tally, counts }: SummaryPreview, t: Words, language: string): string {
  const hidden = tally.small + tally.complement + tally.sensitive + tally.correction;
  const withheld = counts.withheld.length;
  const counted = (key: string, count: number) =>
    t(`summaries:preview.${key}`, { count, value: formatNumber(count, language) });
  return [
    counted('shown', tally.shown),
    ...(hidden > 0 ? [counted('hidden', hidden)] : []),
    ...(withheld > 0 ? [counted('withheld', withheld)] : []),
    ...(hidden + withheld === 0 ? [t('summaries:preview.hiddenNone')] : []),
  ].join(', ');
}

/** The sentence above the preview: how many requests, how many numbers shown, how many hidden. */
export function previewLine(preview: SummaryPreview, t: Words, language: string): string {
  return t('summaries:preview.line', {
    total: totalWords(preview.period, preview.counts, t, language),
    tally: tallyWords(preview, t, language),
  });
}
