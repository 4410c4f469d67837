import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSources, spell } from '../../scripts/content/read.ts';
import { type Guide, parsePassage, situations } from '../../src-main/contract/index.ts';
import {
  answerPaths,
  bookFor,
  checkContent,
  evaluate,
  factOn,
  layer,
  referencesOf,
  textsOf,
} from '../../src-main/core/content/index.ts';
import { shortly } from '../support/content-faults.ts';
import { projectFolder } from '../support/source-files.ts';
import { amountsIn, unverifiedAmounts } from '../support/unverified-amounts.ts';

/** The content that ships, not a sample: every guide is walked in every branch, every text is read. */

const content = readSources(fileURLToPath(new URL('../../resources/content', import.meta.url)));
const library = layer([{ content, label: null }]);
/** The content is judged by the day it was last looked at, so that a test does not turn red by itself. */
const day =
  content.guides
    .map(({ reviewedOn }) => reviewedOn)
    .sort()
    .at(-1) ?? '';

describe('the content', () => {
  it('is compiled from its sources (npm run content)', () => {
    const compiled = readFileSync(`${projectFolder}resources/content.json`, 'utf8');
    // Not compared as texts: a difference of a megabyte helps nobody.
    expect(compiled === spell(content)).toBe(true);
  });

  it('has no error', () => {
    const errors = checkContent(content, day).filter(({ severity }) => severity === 'error');
    expect(shortly(errors)).toEqual([]);
  });

  it('has a guide for each of the 40 situations', () => {
    expect([...library.guides.keys()].sort()).toEqual([...situations].sort());
    expect(situations).toHaveLength(40);
  });
});

describe.each(content.guides.map((guide) => [`${guide.id} ${guide.title}`, guide] as const))(
  '%s',
  (_, guide) => {
    const outcomes = new Set(guide.outcomes.map(({ id }) => id));

    it('leads somewhere on every way, also when nobody knows anything', () => {
      const paths = answerPaths(guide);
      expect(paths.some((path) => path.every(({ option }) => option === 'unknown'))).toBe(true);
      const poor = paths.filter((path) => {
        const { outcome, steps, pending } = evaluate(guide, path);
        return !outcomes.has(outcome) || steps.length < 2 || pending !== null;
      });
      expect(poor).toEqual([]);
    });

    it('finds everything it refers to', () => {
      const references = referencesOf(guide);
      const book = bookFor(library, guide, day, new Map());
      const missing = (ids: ReadonlySet<string>, things: readonly { readonly id: string }[]) =>
        [...ids].filter((id) => !things.some((thing) => thing.id === id));
      expect(missing(references.facts, book.facts)).toEqual([]);
      expect(missing(references.offices, book.offices)).toEqual([]);
      expect(missing(references.lines, book.lines)).toEqual([]);
      expect(missing(references.services, book.services)).toEqual([]);
      expect(missing(references.terms, book.terms)).toEqual([]);
      expect(missing(references.letters, book.letters)).toEqual([]);
    });

    it('names an emergency line for the moment of danger', () => {
      const kinds = guide.acute.lines.map((id) => library.lines.get(id)?.kind);
      expect(kinds).toContain('emergency');
    });

    it('prints no amount that nobody verified', () => {
      const printed = textsOf(guide).map(({ place, text }) => ({ place, text: readAloud(text) }));
      const found = printed.flatMap(({ place, text }) =>
        amountsIn(text).map((amount) => `${place}: ${amount}`),
      );
      expect(found).toEqual([]);
    });
  },
);

/** A text with the values of its facts, as it is printed. */
function readAloud(source: string): string {
  return parsePassage(source)
    .flatMap(({ items }) => items.flat())
    .map((mark) => {
      if (mark.kind === 'line') return '';
      if (mark.kind !== 'fact') return mark.text;
      const fact = library.facts.get(mark.id);
      const view = fact === undefined ? null : factOn(fact, day);
      return (mark.genitive ? view?.sayGenitive : view?.say) ?? '';
    })
    .join('');
}

describe('amounts that nobody verified', () => {
  it('stand in no fact, letter, term, duty or office', () => {
    const everything: [string, string][] = [
      ...content.facts.flatMap(({ id, versions }) =>
        versions.flatMap(({ say, sayGenitive, text }): [string, string][] => [
          [`facts/${id}`, [say, sayGenitive, text].join(' ')],
        ]),
      ),
      ...content.letters.map(({ id, when, body }): [string, string] => [`letters/${id}`, `${when} ${body}`]),
      ...content.terms.map(({ id, explains }): [string, string] => [`terms/${id}`, explains]),
      ...content.duties.map(({ id, text }): [string, string] => [`duties/${id}`, text]),
      ...content.offices.map(({ id, does, find }): [string, string] => [`offices/${id}`, `${does} ${find}`]),
      ...content.services.map(({ id, does }): [string, string] => [`services/${id}`, does]),
    ];
    expect(
      everything.flatMap(([place, text]) => amountsIn(text).map((amount) => `${place}: ${amount}`)),
    ).toEqual([]);
  });

  it('would be noticed in any spelling', () => {
    for (const amount of unverifiedAmounts) {
      const spellings = [amount, amount.replaceAll(' ', '\u00a0'), amount.replaceAll(' ', '')];
      for (const spelling of spellings)
        expect(amountsIn(`Je to ${spelling} Kč měsíčně.`), spelling).toHaveLength(1);
    }
    expect(amountsIn('Zavolejte 800 350 000. Poplatek je 2 000 Kč, plné dávky 114 800 Kč.')).toEqual([]);
  });
});

/** Who decides these is not verified, so nobody is sent to one of the two offices alone. */
const moving =
  /příspěv\p{L}+ na (?:péči|mobilitu|zvláštní pomůcku)|průkaz\p{L}* (?:OZP|osoby se zdravotním)/u;

describe('benefits whose office is moving', () => {
  const sentAlone = (guides: readonly Guide[]) =>
    guides.flatMap(({ id, steps }) =>
      steps
        .filter(({ office }) => office === 'up' || office === 'cssz')
        .filter(({ title, text }) => moving.test(`${title} ${readAloud(text)}`))
        .map((step) => `${id}/${step.id}`),
    );

  it('are asked for at both offices, with a call before', () => {
    expect(sentAlone(content.guides)).toEqual([]);
    const both = library.offices.get('up-nebo-cssz');
    expect(both?.either).toEqual(['up', 'cssz']);
    expect(both?.warning).not.toBeNull();
  });
});
