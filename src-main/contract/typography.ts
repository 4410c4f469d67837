const noBreak = '\u00a0';

/** Czech one-letter prepositions and conjunctions, which may not end a line (ČSN 01 6910). */
const oneLetterWord = /(^|[\s\u00a0(„‚»"'–—/[])([ksvzouaiKSVZOUAI]) (?=\S)/g;

/** A space inside a number, and between a number and what it counts or measures. */
const digitGroups = /(\d) (?=\d{3}(?!\d))/g;
const units = [
  ...['Kč', 'tis', 'mil', '%', '°C', 'km', 'm', 'cm', 'kg', 'g', 'l', 'kB', 'MB', 'GB'],
  ...['min', 'h', 'hod', 's', 'minut(?:a|y|u)?', 'minutes?', 'hodin(?:a|y|u)?', 'hours?'],
  ...['sekund(?:a|y|u)?', 'seconds?', 'dn(?:í|y|ů|ech|em)', 'den', 'days?', 'let', 'rok(?:y|u|ů)?', 'years?'],
  ...['ledna', 'února', 'března', 'dubna', 'května', 'června', 'července', 'srpna'],
  ...['září', 'října', 'listopadu', 'prosince'],
];
const beforeUnit = new RegExp(`(\\d\\.?) (?=(?:${units.join('|')})(?![\\p{L}\\d]))`, 'gu');

/** `22. 11. 2026`, `1. 1.` */
const insideDate = /(\d\.) (?=\d)/g;
/** Marks that belong to the number after them. */
const beforeNumber = /((?:^|[\s\u00a0(])(?:§§?|č\.|čl\.|odst\.|písm\.|str\.|tel\.|no\.|No\.)) (?=\S)/g;

/**
 * Puts non-breaking spaces where a line of Czech (or English) text must not end: after one-letter words
 * (Czech only), inside numbers and dates, between a number and its unit, after § and č.
 */
export function typography(text: string, language: string): string {
  const numbers = text
    .replace(insideDate, `$1${noBreak}`)
    .replace(digitGroups, `$1${noBreak}`)
    .replace(beforeUnit, `$1${noBreak}`)
    .replace(beforeNumber, `$1${noBreak}`);
  if (!language.startsWith('cs')) return numbers;
  // Twice: in "a v domě" the space consumed by the first match is the one before the second.
  return numbers.replace(oneLetterWord, `$1$2${noBreak}`).replace(oneLetterWord, `$1$2${noBreak}`);
}
