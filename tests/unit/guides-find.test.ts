import { describe, expect, test } from 'vitest';
import { contract, type GuideHit, type Situation, situations } from '#contract';
import { bundledContent, layer } from '../../src-main/core/content/index.ts';
import { findGuides } from '../../src-main/core/guides/index.ts';
import { type GuideSentence, sentences } from '../support/guide-sentences.ts';
import { projectFolder } from '../support/source-files.ts';

/** The guides that ship are asked in the words of people who have never seen them. */

const library = layer([
  { content: bundledContent({ resourcesFolder: `${projectFolder}resources` }), label: null },
]);
const day = '2026-11-26';

function find(text: string, limit = 3): GuideHit[] {
  return findGuides(library, day, text, limit);
}

const answered = sentences.map((sentence) => ({ ...sentence, hits: find(sentence.text) }));

function isHit({ guides }: GuideSentence, hits: readonly GuideHit[]): boolean {
  return hits.some(({ id }) => guides.includes(id));
}

/** Says how many there were and shows each miss with what came instead. */
function report(misses: readonly ((typeof answered)[number] & { readonly instead?: readonly string[] })[]) {
  const lines = misses.map(({ text, guides, hits, instead }) => {
    const came = instead ?? hits.map(({ id, because }) => `${id} (${because.join(', ')})`);
    return `${guides.join('/')} „${text}“ → ${came.join('; ') || 'nothing'}`;
  });
  return `${misses.length} of ${sentences.length} missed:\n${lines.join('\n')}`;
}

function shareWithout(misses: readonly unknown[]): number {
  return 1 - misses.length / sentences.length;
}

function inPoorCapitals(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
}

/** All sentences one after another, as many whole ones as the box takes. */
function longestText(): string {
  let text = '';
  for (const sentence of sentences) {
    if (text.length + sentence.text.length > 499) break;
    text += `${sentence.text} `;
  }
  return text.padEnd(500, 'a');
}

describe('the sentences of the blind test', () => {
  test('are at least two hundred, none twice, each of 3 to 25 words', () => {
    expect(new Set(sentences.map(({ text }) => text.toLowerCase())).size).toBe(sentences.length);
    expect(sentences.length).toBeGreaterThanOrEqual(200);
    const badlyLong = sentences.filter(({ text }) => {
      const words = text.split(/\s+/).length;
      return words < 3 || words > 25;
    });
    expect(badlyLong).toEqual([]);
  });

  test('are at least five for every situation', () => {
    const counts = new Map<Situation | undefined, number>();
    for (const { guides } of sentences) counts.set(guides[0], (counts.get(guides[0]) ?? 0) + 1);
    expect(situations.filter((situation) => (counts.get(situation) ?? 0) < 5)).toEqual([]);
  });
});

describe('finding a guide by the words of a resident', () => {
  test('has the right guide among the first three in nine cases of ten', () => {
    const misses = answered.filter((each) => !isHit(each, each.hits));
    expect(shareWithout(misses), report(misses)).toBeGreaterThanOrEqual(0.9);
  });

  test('has the right guide first in six cases of ten', () => {
    const misses = answered.filter((each) => !isHit(each, each.hits.slice(0, 1)));
    expect(shareWithout(misses), report(misses)).toBeGreaterThanOrEqual(0.6);
  });

  test('puts the same guide first without diacritics and in capitals', () => {
    const misses = answered.flatMap((each) => {
      const [before, after] = [each.hits[0]?.id, find(inPoorCapitals(each.text))[0]?.id];
      return before === after ? [] : [{ ...each, instead: [`${before ?? 'nothing'}, poor: ${after}`] }];
    });
    expect(shareWithout(misses), report(misses)).toBeGreaterThanOrEqual(0.95);
  });

  test('says by which words each guide was found', () => {
    const hits = sentences.flatMap(({ text }) => find(text, situations.length));
    expect(hits.length).toBeGreaterThan(sentences.length);
    expect(hits.filter(({ because }) => because.length === 0 || because.includes(''))).toEqual([]);
  });

  test('puts the best guide first and gives no more than was asked for', () => {
    for (const { text, hits } of answered) {
      const scores = hits.map(({ score }) => score);
      expect(scores, text).toEqual([...scores].sort((one, other) => other - one));
      expect(find(text, 1).map(({ id }) => id)).toEqual(hits.slice(0, 1).map(({ id }) => id));
    }
  });

  test.each(['xyzq fgh', '', '   ', '?!…', '„“'])('finds nothing for %j', (text) => {
    expect(find(text)).toEqual([]);
  });

  test('answers the longest text the contract lets through, and no longer one comes', () => {
    const { input, output } = contract.guides.find;
    const text = longestText();
    expect(text).toHaveLength(500);
    expect(input.safeParse({ text, limit: 3 }).success).toBe(true);
    expect(input.safeParse({ text: `${text}a`, limit: 3 }).success).toBe(false);
    const hits = find(text);
    expect(hits).toHaveLength(3);
    expect(output.parse({ hits })).toEqual({ hits });
  });
});
