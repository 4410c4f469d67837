/** Lower case without diacritics: `Exekuční` → `exekucni`. */
function plainLetters(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Things in whose words every typed word occurs, with or without diacritics; all of them for nothing typed. */
export function withWords<Thing>(
  things: readonly Thing[],
  typed: string,
  wordsOf: (thing: Thing) => string,
): Thing[] {
  const wanted = plainLetters(typed).split(/\s+/).filter(Boolean);
  return things.filter((thing) => {
    const words = plainLetters(wordsOf(thing));
    return wanted.every((word) => words.includes(word));
  });
}
