import { stemsOf, type Word, wordsOf } from '../../czech/index.ts';

/** One word that is looked for. */
export interface Term {
  readonly folded: string;
  readonly stems: readonly string[];
  /** The last word may be unfinished: its beginning is enough. */
  readonly prefix: boolean;
}

/** Nobody types more; a pasted page must not become an expression of a thousand parts. */
const mostTerms = 16;

/** One letter would begin nearly everything; it is looked for as a whole word ("K." in "paní K."). */
const shortestPrefix = 2;

/** What is looked for when this is typed into the search line: every word must be found. */
export function termsOf(search: string): Term[] {
  const words = wordsOf(search).slice(0, mostTerms);
  return words.map((word, position) => ({
    folded: word.folded,
    stems: word.phone ? [] : stemsOf(word.text),
    prefix: position === words.length - 1 && word.folded.length >= shortestPrefix,
  }));
}

/** Whether a word of a text is what the term looks for: the word itself, its beginning, or the same stem. */
export function matches(term: Term, word: Word): boolean {
  if (term.prefix ? word.folded.startsWith(term.folded) : word.folded === term.folded) return true;
  // Stemming every word of every found text would cost more than the search; stems keep their beginning.
  if (word.phone || !term.stems.some((stem) => word.folded.startsWith(stem.slice(0, 2)))) return false;
  return stemsOf(word.text).some((stem) => term.stems.includes(stem));
}

/**
 * The FTS5 expression for the terms, or null when nothing can be looked for. Each part is a quoted string of
 * letters and digits, so nothing that was typed can be read as FTS5 syntax. Example: `sousedky bydlení` →
 * `("sousedky" OR stems : "sousedk") AND ("bydleni" * OR stems : "bydlen")`.
 */
export function matchExpression(terms: readonly Term[]): string | null {
  if (terms.length === 0) return null;
  return terms.map(expressionOf).join(' AND ');
}

function expressionOf({ folded, stems, prefix }: Term): string {
  const whole = `"${folded}"${prefix ? ' *' : ''}`;
  const others = stems.filter((stem) => stem !== folded).map((stem) => `stems : "${stem}"`);
  return others.length === 0 ? whole : `(${[whole, ...others].join(' OR ')})`;
}

/** Derived words kept beside the text: the stems of its words and its telephone numbers in one piece. */
export function derivedWords(texts: readonly string[]): string {
  const derived = new Set<string>();
  const seen = new Set<string>();
  for (const word of texts.flatMap(wordsOf)) {
    if (seen.has(word.text)) continue;
    seen.add(word.text);
    if (word.phone) derived.add(word.folded);
    else for (const stem of stemsOf(word.text)) derived.add(stem);
  }
  return [...derived].join(' ');
}
