/**
 * How easy a Czech text reads, without a dictionary: the Flesch Reading Ease with the coefficients that Klára
 * Bendová and Silvie Cinková fitted to Czech („Adaptation of Classic Readability Metrics to Czech“, TSD 2021):
 *
 *   206.835 − 1.672 × words in a sentence − 62.18 × syllables in a word
 *
 * The scale is Flesch's own (Rudolf Flesch, „How to Write Plain English“): 60 to 70 is read at the end of
 * basic school (grades 8 and 9, 13 to 15 years), 70 to 80 a year or two earlier, 50 to 60 takes a secondary school.
 * The formula counts; it does not understand. It finds long sentences and words of officials, not a wrong order.
 */

export interface ReadingEase {
  readonly words: number;
  readonly sentences: number;
  /** Flesch Reading Ease, the higher the easier; 100 for a text without words. */
  readonly ease: number;
}

const vowel = 'aáeéěiíoóuúůyýäöü';
const consonant = 'bcčdďfghjkmnňpqřsštťvwxzž';
// The diphthongs of Czech are one syllable; r and l among consonants carry one: prst, vítr, vlk, nesl.
const nucleus = new RegExp(`ou|au|eu|[${vowel}]|(?<=[${consonant}])[rl](?![${vowel}rl])`, 'g');

/** Syllables of one word; a preposition without a vowel counts as one. */
export function syllablesOf(word: string): number {
  return Math.max(1, word.toLowerCase().match(nucleus)?.length ?? 0);
}

/** Words of a text: runs of letters and digits; a number in groups (`4 500`) is one word. */
export function wordsOf(text: string): string[] {
  return text.match(/\d+(?:[ \u00a0]\d{3})*(?:,\d+)?|[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? [];
}

/**
 * Sentences of a text. One ends with `.`, `!`, `?` or `:` before a space and a capital, a digit or a quotation mark, or
 * with the line. Abbreviations and ordinals before a small letter do not end it.
 */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?:]["\u201c)]?)\s+(?=[\p{Lu}\d\u201e(])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** Measures a text of plain words, without marks. */
export function readingEase(text: string): ReadingEase {
  const words = wordsOf(text);
  const sentences = sentencesOf(text).length;
  if (words.length === 0) return { words: 0, sentences: 0, ease: 100 };
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const ease = 206.835 - 1.672 * (words.length / sentences) - 62.18 * (syllables / words.length);
  return { words: words.length, sentences, ease };
}
