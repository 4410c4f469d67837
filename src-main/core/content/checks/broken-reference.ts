import type { Content, ContentList, Fact, Finding } from '#contract';
import type { Library } from '../library.ts';
import { marksOf } from '../references.ts';
import { type Check, error } from './finding.ts';
import { type Reference, referencesIn } from './references-in.ts';
import { allTexts } from './texts.ts';

function isKnown(known: Library, list: ContentList, id: string): boolean {
  const things: ReadonlyMap<string, unknown> = known[list];
  return things.has(id);
}

/** A mark that was not understood stays in the text and would be printed with its brackets. */
function brokenMarks(content: Content): Finding[] {
  return allTexts(content).flatMap(({ place, text }) =>
    marksOf(text).flatMap((mark) => {
      const words = mark.kind === 'fact' || mark.kind === 'line' ? '' : mark.text;
      const left = /\{[^}]*\}?|\}|\]\([^)]*\)?|\*\*/.exec(words);
      return left === null ? [] : [error('broken-reference', place, left[0])];
    }),
  );
}

/** A fact has nothing to print when no version has words for its value, and nobody is to be asked for it either. */
function isMute({ versions }: Fact): boolean {
  return versions.every(({ say, confidence }) => say === null && confidence !== 'to-verify');
}

/** `{fact}` prints a value, `{fact:genitive}` its genitive: both must be there. */
function missingWords(content: Content, known: Library): Finding[] {
  return allTexts(content).flatMap(({ place, text }) =>
    marksOf(text).flatMap((mark) => {
      const fact = mark.kind === 'fact' ? known.facts.get(mark.id) : undefined;
      if (mark.kind !== 'fact' || fact === undefined) return [];
      if (isMute(fact)) return [error('broken-reference', place, mark.id)];
      const bare = fact.versions.some(({ say, sayGenitive }) => say !== null && sayGenitive === null);
      return mark.genitive && bare ? [error('broken-reference', place, `${mark.id}:genitive`)] : [];
    }),
  );
}

function wrongDeadlines(content: Content, known: Library): Finding[] {
  return content.guides.flatMap(({ id, steps }) =>
    steps.flatMap(({ id: step, deadline }) => {
      const fact = deadline === null ? undefined : known.facts.get(deadline.fact);
      if (fact === undefined || fact.kind === 'period') return [];
      return [error('broken-reference', `guides/${id}/steps/${step}/deadline`, fact.id)];
    }),
  );
}

function wrongOutcomes(content: Content): Finding[] {
  return content.guides.flatMap(({ id, table, outcomes }) =>
    table.flatMap(({ outcome }, position) =>
      outcomes.some((one) => one.id === outcome)
        ? []
        : [error('broken-reference', `guides/${id}/table/${position + 1}`, outcome)],
    ),
  );
}

/** Refers to something that is not there, that has nothing to print, or by a mark that cannot be read. */
export const brokenReference: Check = ({ content, known }) => {
  const missing = ({ list, id }: Reference) => !isKnown(known, list, id);
  return [
    ...referencesIn(content)
      .filter(missing)
      .map(({ place, id }) => error('broken-reference', place, id)),
    ...brokenMarks(content),
    ...missingWords(content, known),
    ...wrongDeadlines(content, known),
    ...wrongOutcomes(content),
  ];
};
