import { describe, expect, it } from 'vitest';
import {
  readingEase,
  sentencesOf,
  syllablesOf,
  wordsOf,
} from '../../src-main/core/content/checks/reading-ease.ts';
import { sampleContent } from '../support/content.ts';
import { findingsAfter } from '../support/content-faults.ts';

describe('reading ease', () => {
  it('counts syllables the Czech way', () => {
    const counts = {
      úřad: 2,
      prst: 1,
      vlk: 1,
      vítr: 2,
      doutník: 2,
      automat: 3,
      nejneobhospodařovávatelnější: 12,
      v: 1,
    };
    for (const [word, syllables] of Object.entries(counts)) expect(syllablesOf(word), word).toBe(syllables);
  });

  it('counts words and sentences as a reader does', () => {
    expect(wordsOf('Do 4 500 Kč – nebo ZTP/P.')).toEqual(['Do', '4 500', 'Kč', 'nebo', 'ZTP', 'P']);
    expect(sentencesOf('Řekněte: „Věřím vám. Není to vaše vina.“ Pak jděte např. domů.')).toHaveLength(4);
    expect(sentencesOf('první věc\ndruhá věc')).toHaveLength(2);
  });

  it('is the formula fitted to Czech', () => {
    // One sentence of four words, eight syllables: 206.835 − 1.672 · 4 − 62.18 · 8 / 4.
    expect(readingEase('Zavolejte na úřad hned.').ease).toBeCloseTo(206.835 - 1.672 * 4 - (62.18 * 8) / 4, 6);
    expect(readingEase('–')).toEqual({ words: 0, sentences: 0, ease: 100 });
  });
});

const officialese =
  'Neprodlené zabezpečení součinnosti příslušného orgánu sociálního zabezpečení předpokládá bezodkladné vyrozumění posudkového lékaře. ' +
  'Nerespektování stanovených povinností znamená nemožnost poskytnutí požadovaného příspěvku oprávněnému žadateli.';

describe('hard-to-read', () => {
  const words = (count: number) => `${Array.from({ length: count }, () => 'den').join(' ')}.`;

  it('no sentence has over 25 words', () => {
    expect(findingsAfter(({ guide }) => guide.never.push(words(25)))).toEqual([]);
    expect(findingsAfter(({ guide }) => guide.never.push(words(26)))).toEqual([
      'error hard-to-read guides/A1/never/4: 26 > 25: den den den den den den',
    ]);
  });

  it('in a leaflet over 12', () => {
    expect(findingsAfter(({ guide }) => guide.leaflet.about.push(words(12)))).toEqual([]);
    expect(findingsAfter(({ guide }) => guide.leaflet.about.push(words(13)))).toEqual([
      'error hard-to-read guides/A1/leaflet/about/2: 13 > 12: den den den den den den',
    ]);
  });

  it('a step does not read like an office', () => {
    const findings = findingsAfter(({ step }) => Object.assign(step('zavolat'), { text: officialese }));
    expect(findings[0]).toMatch(/^error hard-to-read guides\/A1\/steps\/zavolat: -?[\d.]+ < 50$/);
  });

  it('a leaflet is easier than a guide', () => {
    // Reads at grade 8 to 9: good enough for a step, too hard for a leaflet.
    const plain =
      'Úřad vám pomůže zařídit nové bydlení. Požádejte o pomoc hned, jak to půjde. Vezměte s sebou smlouvu a všechny dopisy. ' +
      'Pomáhá také občanská poradna.';
    const { ease } = readingEase(plain);
    expect(ease).toBeGreaterThan(60);
    expect(ease).toBeLessThan(65);
    expect(findingsAfter(({ step }) => Object.assign(step('pec'), { text: plain }))).toEqual([]);
    const findings = findingsAfter(({ guide }) =>
      Object.assign(guide.leaflet, {
        about: plain.split(/(?<=\.) /),
        go: [],
        take: [],
        cost: '',
        deadline: '',
      }),
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain('error hard-to-read guides/A1/leaflet: ');
  });

  it('a word explained on the spot costs nothing', () => {
    const linked = (text: string) =>
      text.replace(/[\p{L} ]+(?=\.)/gu, (words) => `[${words}](term:odvolani)`);
    expect(
      findingsAfter(({ step }) => Object.assign(step('zavolat'), { next: linked(officialese) })),
    ).toEqual([]);
  });

  it('lines of a letter are read one by one', () => {
    const lines = Array.from({ length: 20 }, () => '**Kdo:** [[jméno a příjmení]]').join('\n');
    expect(
      findingsAfter(({ content }) => {
        for (const letter of content.letters) letter.body = lines;
      }),
    ).toEqual([]);
  });
});

describe('not-czech-typography', () => {
  it.each([
    ['Řekněte "pomozte".', '"'],
    ["Řekněte 'pomozte'.", "'"],
    ['Řekněte “pomozte”.', '”'],
    ['Počkejte...', '...'],
    ['Úřad - ne soud.', '-'],
    ['Úřad — ne soud.', '—'],
    ['Řekněte „pomozte.', '„“'],
  ])('%s', (text, detail) => {
    expect(findingsAfter(({ guide }) => guide.never.push(text))).toEqual([
      `error not-czech-typography guides/A1/never/4: ${detail}`,
    ]);
  });

  it('also in offices, facts and letters', () => {
    expect(
      findingsAfter(({ content, version }) => {
        version('rada').text = 'Obec - rádce.';
        for (const office of content.offices) office.does = 'Radí...';
      }),
    ).toEqual([
      'error not-czech-typography offices/urad/does: ...',
      'error not-czech-typography facts/rada/text: -',
    ]);
  });

  it('lets lists, dashes, hyphens in words and Czech quotation marks be', () => {
    const good = 'Řekněte „sociálně-právní ochrana“ – nic víc.\n\n- první\n- druhé…';
    expect(sampleContent().guides).not.toEqual([]);
    expect(findingsAfter(({ step }) => Object.assign(step('zavolat'), { text: good }))).toEqual([]);
  });
});
