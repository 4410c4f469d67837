import type { ContentChange } from '#contract';
import type { Words } from './words.ts';

type Part = ContentChange['parts'][number];

/** Fields that only repeat what another field says in words. */
const repeated = new Set(['sayGenitive', 'value', 'unit', 'url', 'checkedBy']);
/** Fields whose values are codes, with the words for them under `code` of `packs.json`. */
const coded = new Set(['confidence', 'who', 'pace', 'payment', 'forms', 'kind', 'free']);
const someDay = /^\d{4}-\d{2}-\d{2}$/;

interface DifferenceWords {
  /** Sentences of `packs.json`. */
  readonly t: Words;
  /** A day as it is written: `22. 11. 2026`. */
  readonly day: (day: string) => string;
}

/**
 * The parts of a change that say something to a clerk, codes and days in words. When only what repeats something
 * has changed, it is all there is to show. Pure.
 */
export function differenceParts(parts: readonly Part[], { t, day }: DifferenceWords): readonly Part[] {
  const fieldOf = ({ path }: Part) => path.split('/').findLast((name) => !/^\d+$/.test(name)) ?? '';
  const telling = parts.filter((part) => !repeated.has(fieldOf(part)));
  return (telling.length > 0 ? telling : parts).map((part) => {
    const inWords = (text: string | null) => {
      if (text === null) return null;
      if (coded.has(fieldOf(part))) return t(`code.${fieldOf(part)}.${text}`);
      return someDay.test(text) ? day(text) : text;
    };
    return { ...part, before: inWords(part.before), after: inWords(part.after) };
  });
}
