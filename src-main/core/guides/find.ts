import { type GuideHit, type Situation, situations } from '#contract';
import { guideOn, type Library } from '../content/index.ts';
import { guideLine } from './line.ts';

function words(text: string): string[] {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
}

function hitOf(library: Library, id: Situation, day: string, wanted: readonly string[]): GuideHit[] {
  const guide = guideOn(library, id, day);
  if (guide === null) return [];
  const own = new Set(words([guide.title, ...guide.words].join(' ')));
  const because = [...new Set(wanted)].filter((word) => own.has(word));
  if (because.length === 0) return [];
  return [{ ...guideLine(library, guide, day), because: because.slice(0, 6), score: because.length }];
}

/** Guides whose title or words have the words of `text`, the most of them first; `day` is a Prague day. */
export function findGuides(library: Library, day: string, text: string, limit: number): GuideHit[] {
  const wanted = words(text);
  return situations
    .flatMap((id) => hitOf(library, id, day, wanted))
    .sort((one, other) => other.score - one.score)
    .slice(0, limit);
}
