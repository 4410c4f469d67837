import { type Situation, situations } from '#contract';

/** Lower case without diacritics: `Exekuční` → `exekucni`. */
function plainLetters(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/**
 * Situations in whose words every typed word occurs, with or without diacritics; all of them for nothing typed.
 * `wordsOf` gives what is written on screen about a situation: its name, its hint, its area.
 */
export function foundSituations(
  typed: string,
  wordsOf: (situation: Situation) => readonly string[],
): Situation[] {
  const wanted = plainLetters(typed).split(/\s+/).filter(Boolean);
  return situations.filter((situation) => {
    const words = plainLetters([situation, ...wordsOf(situation)].join(' '));
    return wanted.every((word) => words.includes(word));
  });
}
