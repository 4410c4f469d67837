/// <reference path="./snowball-stemmers.d.ts" />
import snowball from 'snowball-stemmers';

const stemmer = snowball.newStemmer('czech');

/** A stem shorter than this says nothing: `děti` would become `d`. */
const shortest = 3;

/** Lower case without diacritics: how words are compared everywhere. `Žofie` → `zofie`. */
export function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Evens out what Czech declension does to the end of a stem and the stemmer leaves alone: `sousedc` (from
 * sousedce) and `sousedk` (from sousedka), `noz` and `noh`, `babicek` and `babick`. Works on folded stems.
 */
function evenOut(stem: string): string {
  return stem
    .replace(/(?<=..[^aeiouy])ek$/, 'k')
    .replace(/c$/, 'k')
    .replace(/z$/, 'h');
}

function stemOf(word: string): string {
  const stem = fold(stemmer.stem(word));
  return evenOut(stem.length < shortest ? fold(word) : stem);
}

/**
 * Stems of a word, one or two: the stemmer reads Czech endings, so a word typed without diacritics may
 * stem otherwise than the same word with them, and the two must meet.
 */
export function stemsOf(word: string): string[] {
  const lower = word.normalize('NFC').toLowerCase();
  return [...new Set([stemOf(lower), stemOf(fold(word))])];
}
