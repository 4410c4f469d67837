import type { CallOutput, Period, SummaryPreview } from '#contract';
import { formatNumber } from '../../format/numbers.ts';
import { formatPeriod } from '../../format/periods.ts';
import type { Words } from '../../format/words.ts';

/** A longer period that would show more numbers. */
export type Coarser = NonNullable<CallOutput<'summaries.coarser'>['coarser']>;

/** „celý rok 2026“, but „1. pololetí 2026“: reads right after „za“ and after „ukázat“. */
export function coarserName(period: Period, t: Words): string {
  return period.length === 4 ? t('summaries:coarser.year', { year: period }) : formatPeriod(period, t);
}

/** „Za celý rok 2026 by bylo vidět 34 čísel, tady je jich 12.“ */
export function coarserLine(coarser: Coarser, here: SummaryPreview, t: Words, language: string): string {
  const { shown } = here.tally;
  return t('summaries:coarser.line', {
    there: t('summaries:coarser.there', {
      period: coarserName(coarser.period, t),
      count: coarser.shown,
      value: formatNumber(coarser.shown, language),
    }),
    here:
      shown === 0
        ? t('summaries:coarser.hereNone')
        : t('summaries:coarser.here', { count: shown, value: formatNumber(shown, language) }),
  });
}
