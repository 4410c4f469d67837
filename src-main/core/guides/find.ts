import { type GuideHit, situations } from '#contract';
import { guideOn, type Library } from '../content/index.ts';
import { guideLine } from './line.ts';
import { rank } from './search/rank.ts';
import { indexGuides, type SearchIndex } from './search/search-index.ts';

const indexes = new WeakMap<Library, { readonly day: string; readonly index: SearchIndex }>();

/** The index of the wordings of a day, made on the first question and kept as long as the library. */
function indexOf(library: Library, day: string): SearchIndex {
  const known = indexes.get(library);
  if (known?.day === day) return known.index;
  const guides = situations.flatMap((id) => guideOn(library, id, day) ?? []);
  const index = indexGuides(guides, library.synonyms);
  indexes.set(library, { day, index });
  return index;
}

/** How many words say why a guide was found. */
const mostReasons = 4;

/**
 * Finds guides by the resident's own words, best first; `day` is a Prague day. Diacritics, endings and one typing
 * mistake in a word do not matter; the last word may be unfinished. Nothing of what was typed is kept.
 */
export function findGuides(library: Library, day: string, text: string, limit: number): GuideHit[] {
  return rank(indexOf(library, day), text)
    .slice(0, limit)
    .flatMap(({ id, score, because }) => {
      const guide = guideOn(library, id, day);
      if (guide === null) return [];
      return [{ ...guideLine(library, guide, day), because: because.slice(0, mostReasons), score }];
    });
}
