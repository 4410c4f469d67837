import type { NoteBlock } from '#contract';

/** Numbers in a note by which somebody could be found: accounts, birth numbers, telephones. */

const iban = /(?<![\p{L}\d])[A-Za-z]{2} ?\d{2}(?: ?\d{4}){3,}/gu;
/**
 * Number and code of a bank. A short number and a year (`108/2006`, `2025/2026`) is a law or a school year, unless it
 * has a prefix.
 */
const account =
  /(?<!\d)(?:\d{1,6} ?[-–] ?\d{2,10} ?\/ ?\d{4}|\d{7,10} ?\/ ?\d{4}|\d{5} ?\/ ?\d{4}|\d{2,10} ?\/ ?(?!19|20)\d{4})(?!\d)/gu;
const birthNumber = /(?<!\d)\d{6} ?\/ ?\d{3,4}(?!\d)/gu;
/** A day with or without its year: not a part of a longer number. */
const day = /(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\. ?(?:0?[1-9]|1[0-2])\.(?: ?(?:19|20)\d{2})?(?!\d)/gu;
/** Digits as they are written down: with spaces, dots, dashes, brackets or slashes among them. */
const writtenDigits = /\+? ?\d(?:[ .()/–-]{0,3}\d)*/gu;

/** The digits of a birth number begin with a day; women have 50 more in the month, and there may be 20 more. */
function beginsWithBirth(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 50;
  const date = Number(digits.slice(4, 6));
  const real = (month >= 1 && month <= 12) || (month >= 21 && month <= 32);
  return real && date >= 1 && date <= 31;
}

function numberOf(written: string): NoteBlock | null {
  const trimmed = written.trim();
  const digits = trimmed.replace(/\D/gu, '');
  const inOne = digits === trimmed;
  // Eight digits in one are the number of a firm; in groups they are hours or years.
  if (digits.length < 8 || (digits.length === 8 && !inOne)) return null;
  if (/^(?:00)?420\d{9}$/u.test(digits)) return 'phone';
  const grouped = inOne || /^\d{6}\D+\d{3,4}$/u.test(trimmed);
  if (digits.length === 10 && grouped) return 'birth-number';
  if (digits.length === 9) return grouped && beginsWithBirth(digits) ? 'birth-number' : 'phone';
  return trimmed.startsWith('+') ? 'phone' : 'long-number';
}

/**
 * The kinds of numbers in a text that may not leave. Every number of nine digits or more is one: a birth number, also
 * one that fits no checksum, looks like any other, and nobody reads such a number in a sentence about an obec.
 */
export function numbersIn(text: string): Set<NoteBlock> {
  const found = new Set<NoteBlock>();
  let rest = text;
  const take = (pattern: RegExp, code: NoteBlock | null) => {
    rest = rest.replace(pattern, () => {
      if (code !== null) found.add(code);
      return ';';
    });
  };
  take(iban, 'account');
  take(birthNumber, 'birth-number');
  take(account, 'account');
  take(day, null);
  for (const [written] of rest.matchAll(writtenDigits)) {
    const code = numberOf(written);
    if (code !== null) found.add(code);
  }
  return found;
}
