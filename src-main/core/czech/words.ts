import { fold } from './stem.ts';

/** A word as it stands in a text: its place (UTF-16 offsets, end exclusive), itself and its folded form. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
  /** True for a telephone number, whose `folded` is its last nine digits however they were spaced. */
  readonly phone: boolean;
}

const wordPattern =
  /(?<phone>(?<![\p{L}\p{N}])(?:420[ \u00a0]?)?\d{3}[ \u00a0]?\d{3}[ \u00a0]?\d{3}(?![\p{L}\p{N}]))|[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text, in order. Signs and spaces are left out. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const phone = match.groups?.phone !== undefined;
    const folded = phone ? match[0].replace(/\D/g, '').slice(-9) : fold(match[0]);
    if (folded === '') continue;
    words.push({ start: match.index, end: match.index + match[0].length, text: match[0], folded, phone });
  }
  return words;
}
