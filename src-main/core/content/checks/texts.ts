import { type Content, type FactVersion, type Inline, parsePassage } from '#contract';
import { factOn } from '../fact-on.ts';
import type { Library } from '../library.ts';
import { marksOf, type PlacedText, textsOf } from '../references.ts';

function present(place: string, fields: Readonly<Record<string, string | null>>): PlacedText[] {
  return Object.entries(fields).flatMap(([name, text]) =>
    text === null ? [] : [{ place: `${place}/${name}`, text }],
  );
}

/** Place of a version of a fact: `facts/odvolani`, and with its number where there are more. */
export function versionPlace(id: string, versions: readonly FactVersion[], position: number): string {
  return versions.length === 1 ? `facts/${id}` : `facts/${id}/${position + 1}`;
}

/** Texts of the guides, each with its place: `guides/A1/steps/zadost/text`. */
export function guideTexts({ guides }: Content): PlacedText[] {
  return guides.flatMap((guide) =>
    textsOf(guide).map(({ place, text }) => ({ place: `guides/${guide.id}/${place}`, text })),
  );
}

/** Texts about what the obec must and may. */
export function dutyTexts({ duties }: Content): PlacedText[] {
  return duties.flatMap(({ id, title, text }) => present(`duties/${id}`, { title, text }));
}

/** Texts of offices, lines, services, terms and letters. */
export function entryTexts({ offices, lines, services, terms, letters }: Content): PlacedText[] {
  return [
    ...offices.flatMap(({ id, name, short, does, find, warning }) =>
      present(`offices/${id}`, { name, short, does, find, warning }),
    ),
    ...lines.flatMap(({ id, name, helps, hours }) => present(`lines/${id}`, { name, helps, hours })),
    ...services.flatMap(({ id, name, does }) => present(`services/${id}`, { name, does })),
    ...terms.flatMap(({ id, term, explains }) => present(`terms/${id}`, { term, explains })),
    ...letters.flatMap(({ id, title, when, body }) => present(`letters/${id}`, { title, when, body })),
  ];
}

/** What facts say of themselves. */
function factTexts({ facts }: Content): PlacedText[] {
  return facts.flatMap(({ id, versions }) =>
    versions.flatMap(({ say, sayGenitive, text }, position) =>
      present(versionPlace(id, versions, position), { say, sayGenitive, text }),
    ),
  );
}

/** Every text somebody may read. */
export function allTexts(content: Content): PlacedText[] {
  return [...guideTexts(content), ...dutyTexts(content), ...entryTexts(content), ...factTexts(content)];
}

function writtenIn(mark: Inline): string {
  return mark.kind === 'fact' || mark.kind === 'line' ? '\ufffc' : mark.text;
}

/** The words written by hand: every value of a fact and telephone number stands there as one sign without meaning. */
export function handwritten(text: string): string {
  return marksOf(text).map(writtenIn).join('');
}

/** A word in place of words that are explained on the spot, with the two syllables of an ordinary one. */
function ordinary(words: string): string {
  return words.replace(/[\p{L}\d-]+/gu, (word) => (/^\p{Lu}/u.test(word) ? 'Slovo' : 'slovo'));
}

function spoken(mark: Inline, known: Library, day: string): string {
  if (mark.kind === 'line') return known.lines.get(mark.id)?.number.replaceAll(' ', '') ?? '0';
  if (mark.kind === 'link') return ordinary(mark.text);
  if (mark.kind !== 'fact') return mark.text;
  const fact = known.facts.get(mark.id);
  const view = fact === undefined ? null : factOn(fact, day);
  return (mark.genitive ? view?.sayGenitive : view?.say) ?? 'tolik';
}

/** Blanks of a letter say what to fill in; the clerk writes something else there. */
const blank = /\[\[[^\]]*\]\]/g;

/** Lines of a letter stay lines; elsewhere a paragraph may be written on several. */
function unitsOf(place: string, text: string): (readonly Inline[])[] {
  const lines = place.startsWith('letters/') ? text.replace(blank, '').split('\n') : [text];
  return lines.flatMap((line) => parsePassage(line)).flatMap(({ items }) => items);
}

/**
 * A text as it is read out: values of facts on the day, one item or paragraph a line. Words that are explained on the
 * spot (links) are ordinary words here: they cost the reader nothing.
 */
export function readOut({ place, text }: PlacedText, known: Library, day: string): string {
  return unitsOf(place, text)
    .map((item) => item.map((mark) => spoken(mark, known, day)).join(''))
    .join('\n');
}
