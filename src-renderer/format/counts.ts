import type { Cell } from '#contract';
import { formatNumber } from './numbers.ts';
import type { Words } from './words.ts';

/** A whole-number range as printed in a summary; `hi: null` has no upper end. */
export interface CountRange {
  readonly lo: number;
  readonly hi: number | null;
}

/** A count in words: `text` for the eye, `spoken` for a screen reader (`<5` is read badly). */
export interface CountWords {
  readonly text: string;
  readonly spoken: string;
}

/** „Méně než pět“ and „méně než deset“ are the rules people know; „méně než 9“ would only look like one. */
const knownLimits: readonly number[] = [5, 10];

/** `12`, `12–20`, `nejméně 12`, `<5`; a range that says nothing at all is `neuvedeno`. */
export function countWords({ lo, hi }: CountRange, t: Words, language: string): CountWords {
  const number = (value: number) => formatNumber(value, language);
  const same = (text: string) => ({ text, spoken: text });
  if (hi === null) {
    return same(lo === 0 ? t('summaries:cell.missing') : t('summaries:cell.atLeast', { lo: number(lo) }));
  }
  if (lo === hi) return same(number(lo));
  if (lo === 0 && knownLimits.includes(hi + 1)) {
    const limit = number(hi + 1);
    return {
      text: t('summaries:cell.below', { limit }),
      spoken: t('summaries:cell.belowSpoken', { limit }),
    };
  }
  const ends = { lo: number(lo), hi: number(hi) };
  return { text: t('summaries:cell.range', ends), spoken: t('summaries:cell.rangeSpoken', ends) };
}

/** The range a printed cell allows: one number when it is exact. */
export function rangeOf(status: Cell['status']): CountRange {
  return status.kind === 'exact' ? { lo: status.value, hi: status.value } : { lo: status.lo, hi: status.hi };
}

export interface CellWords extends CountWords {
  /** Two or three words saying why the number is not there; null for an exact count. */
  readonly why: string | null;
  /** The whole sentence behind `why`. */
  readonly reason: string | null;
}

/** How one cell of a summary is shown. A number hidden only because of others is `skryto`; its range is in the reason. */
export function cellWords(status: Cell['status'], t: Words, language: string): CellWords {
  const range = rangeOf(status);
  const words = countWords(range, t, language);
  if (status.kind === 'exact') return { ...words, why: null, reason: null };
  const hidden = t('summaries:cell.hidden');
  const why = t(`summaries:cell.why.${status.why}`);
  const limit = formatNumber((status.hi ?? 0) + 1, language);
  switch (status.why) {
    case 'small':
      return {
        ...words,
        why,
        reason: t(`summaries:cell.reason.${status.lo === 0 ? 'smallOrZero' : 'few'}`, { limit }),
      };
    case 'sensitive':
      return { ...words, why, reason: t('summaries:cell.reason.sensitive', { limit }) };
    case 'correction':
      return { text: hidden, spoken: hidden, why, reason: t('summaries:cell.reason.correction') };
    case 'complement': {
      const silent = status.lo === 0 && status.hi === null;
      const reason = silent
        ? t('summaries:cell.reason.complementSilent')
        : t('summaries:cell.reason.complement', { range: words.spoken });
      return { text: hidden, spoken: hidden, why, reason };
    }
  }
}
