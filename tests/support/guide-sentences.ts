import { type Situation, situations } from '#contract';
import { careAndHealth } from './guide-sentences-a-b.ts';
import { housingAndMoney } from './guide-sentences-c-d.ts';
import { workAndFamily } from './guide-sentences-e-f.ts';

/** A trouble as it is said at the door, on the telephone or in a note. */
export interface GuideSentence {
  readonly text: string;
  /** The guides that truly answer, the best one first. */
  readonly guides: readonly Situation[];
}

const said: Readonly<Record<Situation, readonly (string | readonly [text: string, also: Situation])[]>> = {
  ...careAndHealth,
  ...housingAndMoney,
  ...workAndFamily,
};

/**
 * A blind test of the search: written without reading the guides and their words. A sentence that the search does
 * not find stays as it is, and its words are never copied into the guides; otherwise the test measures nothing.
 */
export const sentences: readonly GuideSentence[] = situations.flatMap((situation) =>
  said[situation].map((each): GuideSentence => {
    if (typeof each === 'string') return { text: each, guides: [situation] };
    const [text, also] = each;
    return { text, guides: [situation, also] };
  }),
);
