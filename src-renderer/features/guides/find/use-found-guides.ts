import { useEffect, useRef, useState } from 'react';
import type { GuideHit } from '#contract';
import { CallFailure, call } from '../../../bridge/calls.ts';

/** Between the last keystroke and the question; the search itself takes a few milliseconds. */
const PAUSE_MILLISECONDS = 60;
/** One letter finds half of everything. */
const FEWEST_LETTERS = 2;

export interface FoundGuides {
  /** What was found for `text`; null before the first answer and while nothing is typed. */
  readonly hits: readonly GuideHit[] | null;
  readonly failure: CallFailure | null;
}

const nothing: FoundGuides = { hits: null, failure: null };

/**
 * Finds guides by a resident's words while they are being typed. The answers are kept only as long as the line
 * is on the screen, never among the answers of other screens: what was typed may be somebody's story.
 */
export function useFoundGuides(text: string, limit: number): FoundGuides {
  const [found, setFound] = useState<FoundGuides>(nothing);
  const asked = useRef(0);
  const words = text.trim();
  useEffect(() => {
    asked.current += 1;
    const own = asked.current;
    if (words.length < FEWEST_LETTERS) {
      setFound(nothing);
      return;
    }
    const timer = window.setTimeout(async () => {
      try {
        const { hits } = await call('guides.find', { text: words, limit });
        if (asked.current === own) setFound({ hits, failure: null });
      } catch (error) {
        if (!(error instanceof CallFailure)) throw error;
        if (asked.current === own) setFound({ hits: null, failure: error });
      }
    }, PAUSE_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [words, limit]);
  return found;
}
