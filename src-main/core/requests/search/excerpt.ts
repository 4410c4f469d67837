import { type Word, wordsOf } from '../../czech/index.ts';
import { matches, type Term } from './terms.ts';

/** Longest excerpt in characters, without marks and dots: two lines of the list. */
export const excerptLength = 160;

/** How much of the text before the first hit is shown. */
const lead = 40;

/** Brackets typed by a person must not look like marks. */
function withoutMarks(text: string): string {
  return /[⟦⟧]/.test(text) ? text.replaceAll('⟦', '[').replaceAll('⟧', ']') : text;
}

function oneLine(text: string): string {
  return withoutMarks(text)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

/** Moves a cut out of a surrogate pair, so that no half of a character is shown. */
function safeCut(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  const inside = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return inside ? at - 1 : at;
}

/** A cut at the end of the last whole word before `limit`, or right at the limit inside an endless word. */
function cutAtWord(text: string, start: number, limit: number): number {
  if (text.length <= limit) return text.length;
  const space = text.lastIndexOf(' ', limit);
  return space > start + (limit - start) / 2 ? space : safeCut(text, limit);
}

/** The beginning of a text on one line, ended by `…` when there is more. */
export function beginning(text: string): string {
  const line = oneLine(text);
  const end = cutAtWord(line, 0, excerptLength);
  return end < line.length ? `${line.slice(0, end).trimEnd()}…` : line;
}

interface Hit {
  readonly word: Word;
  readonly terms: ReadonlySet<Term>;
}

function hitsIn(line: string, terms: readonly Term[]): Hit[] {
  const hits: Hit[] = [];
  for (const word of wordsOf(line)) {
    const found = terms.filter((term) => matches(term, word));
    if (found.length > 0) hits.push({ word, terms: new Set(found) });
  }
  return hits;
}

/** The place where the most different terms stand close together; the first one of equals. */
function bestPlace(hits: readonly Hit[]): number {
  let best = 0;
  let most = 0;
  hits.forEach((hit, position) => {
    const found = new Set<Term>();
    for (const other of hits.slice(position)) {
      if (other.word.end - hit.word.start > excerptLength - lead) break;
      for (const term of other.terms) found.add(term);
    }
    if (found.size > most) {
      most = found.size;
      best = hit.word.start;
    }
  });
  return best;
}

/** The found place with ⟦…⟧ around hits, or null when no word of the text is looked for. */
function foundPlace(text: string, terms: readonly Term[]): string | null {
  const line = oneLine(text);
  const hits = hitsIn(line, terms);
  if (hits.length === 0) return null;
  const place = bestPlace(hits);
  const space = line.indexOf(' ', Math.max(0, place - lead));
  const fits = line.length <= excerptLength || place <= lead;
  const start = fits ? 0 : space < 0 || space >= place ? safeCut(line, place) : space + 1;
  const end = cutAtWord(line, start, start + excerptLength);
  let marked = start > 0 ? '…' : '';
  let position = start;
  for (const { word } of hits) {
    if (word.start < start || word.end > end) continue;
    marked += `${line.slice(position, word.start)}⟦${line.slice(word.start, word.end)}⟧`;
    position = word.end;
  }
  return marked + line.slice(position, end) + (end < line.length ? '…' : '');
}

/** Texts of a request in the order in which a hit in them is shown. */
export interface ExcerptSources {
  readonly text: string;
  /** Short fields the list does not show by themselves: place, part, telephone. */
  readonly details: readonly (string | null)[];
  /** Asked for only when nothing was found before: the timeline is read from the store. */
  timeline(): readonly string[];
}

/**
 * What the list shows of a request found by `terms`: the found place of its text, of a detail (followed by the
 * beginning of the text), or of its timeline. Otherwise (found by name or number) the beginning of the text.
 */
export function excerpt(sources: ExcerptSources, terms: readonly Term[]): string {
  const inText = foundPlace(sources.text, terms);
  if (inText !== null) return inText;
  for (const detail of sources.details) {
    const inDetail = detail === null ? null : foundPlace(detail, terms);
    if (inDetail !== null) return `${inDetail} · ${beginning(sources.text)}`;
  }
  for (const entry of sources.timeline()) {
    const inEntry = foundPlace(entry, terms);
    if (inEntry !== null) return inEntry;
  }
  return beginning(sources.text);
}
