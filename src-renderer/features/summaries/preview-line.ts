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

/** „ukázáno 12 čísel, skryto 8 čísel“: how many numbers of the package are exact and how many are not. */
export function tallyWords(tally: SummaryPreview['tally'], t: Words, language: string): string {
  const hidden = tally.small + tally.complement + tally.sensitive;
  const shown = t('summaries:preview.shown', {
    count: tally.shown,
    value: formatNumber(tally.shown, language),
  });
  if (hidden === 0) return `${shown}, ${t('summaries:preview.hiddenNone')}`;
  return `${shown}, ${t('summaries:preview.hidden', { count: hidden, value: formatNumber(hidden, language) })}`;
}

/** The sentence above the preview: how many requests, how many numbers shown, how many hidden. */
export function previewLine(preview: SummaryPreview, t: Words, language: string): string {
  return t('summaries:preview.line', {
    total: totalWords(preview.period, preview.counts, t, language),
    tally: tallyWords(preview.tally, t, language),
  });
}
