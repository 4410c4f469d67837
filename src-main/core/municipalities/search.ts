import type { Municipality } from '#contract';

/** One obec prepared for searching: everything folded once, when the list is loaded. */
export interface SearchEntry {
  readonly municipality: Municipality;
  /** Name without diacritics and letter case, words joined by single spaces. */
  readonly name: string;
  readonly nameWords: readonly string[];
  /** The same words with their diacritics, for a person who types them. */
  readonly accentedWords: readonly string[];
  /** Words of the ORP, the district and the region. */
  readonly placeWords: readonly string[];
}

/** Letters and digits only, in small letters: „Nová Ves-Leština“ becomes `nová ves leština`. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same without diacritics: `nova ves lestina`. */
function fold(text: string): string {
  return plain(text).normalize('NFD').replace(/\p{M}/gu, '');
}

function wordsOf(folded: string): string[] {
  return folded === '' ? [] : folded.split(' ');
}

/** Prepares the list for `searchMunicipalities`. */
export function prepare(municipalities: readonly Municipality[]): SearchEntry[] {
  return municipalities.map((municipality) => {
    const name = fold(municipality.name);
    const place = fold(`${municipality.orp} ${municipality.district} ${municipality.region}`);
    return {
      municipality,
      name,
      nameWords: wordsOf(name),
      accentedWords: wordsOf(plain(municipality.name)),
      placeWords: wordsOf(place),
    };
  });
}

const startsOneOf = (words: readonly string[], beginning: string) =>
  words.some((word) => word.startsWith(beginning));

/**
 * How well an obec answers the question; smaller is better, `null` is not at all.
 * 0 the very name, 1 the name begins so, 2 every word begins some word of the name, 3 a word had to be found in
 * the ORP, district or region („Březina Tišnov“).
 */
function rankOf(entry: SearchEntry, asked: string, words: readonly string[]): number | null {
  if (entry.name === asked) return 0;
  if (entry.name.startsWith(asked)) return 1;
  const missing = words.filter((word) => !startsOneOf(entry.nameWords, word));
  if (missing.length === 0) return 2;
  if (missing.length === words.length) return null;
  return missing.every((word) => startsOneOf(entry.placeWords, word)) ? 3 : null;
}

const byName = new Intl.Collator('cs');

/**
 * Finds obce by the beginnings of words of their names, diacritics and letter case optional, best first:
 * exact name, name that begins so, words of the name, words of name and place together; within each the names
 * that fit with the diacritics that were typed, then the larger obec first. Words after a comma must begin words of the ORP, district or region.
 */
export function searchMunicipalities(entries: readonly SearchEntry[], text: string): Municipality[] {
  const [before = '', ...after] = text.split(',');
  const asked = fold(before);
  const words = wordsOf(asked);
  const narrowing = wordsOf(fold(after.join(' ')));
  if (words.length === 0) return [];
  const accented = wordsOf(plain(before));
  const found: { rank: number; asTyped: number; municipality: Municipality }[] = [];
  for (const entry of entries) {
    const rank = rankOf(entry, asked, words);
    if (rank === null || !narrowing.every((word) => startsOneOf(entry.placeWords, word))) continue;
    const asTyped = accented.every(
      (word, at) => word === words[at] || startsOneOf(entry.accentedWords, word),
    );
    found.push({ rank, asTyped: asTyped ? 0 : 1, municipality: entry.municipality });
  }
  found.sort(
    (one, other) =>
      one.rank - other.rank ||
      one.asTyped - other.asTyped ||
      other.municipality.population - one.municipality.population ||
      byName.compare(one.municipality.name, other.municipality.name) ||
      one.municipality.code.localeCompare(other.municipality.code),
  );
  return found.map(({ municipality }) => municipality);
}
