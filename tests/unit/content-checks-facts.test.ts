import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src-main/core/content/index.ts';
import { emptyContent, sampleContent, sampleDay, sampleGuide } from '../support/content.ts';
import { findingsAfter, shortly } from '../support/content-faults.ts';

describe('expired-fact', () => {
  it('its last day was yesterday', () => {
    expect(
      findingsAfter(({ version }) => Object.assign(version('odvolani'), { validTo: '2026-11-21' })),
    ).toEqual(['error expired-fact facts/odvolani: 2026-11-21']);
    expect(
      findingsAfter(({ version }) => Object.assign(version('odvolani'), { validTo: '2026-11-22' })),
    ).toEqual([]);
  });

  it('not when a later version follows', () => {
    expect(
      findingsAfter(({ fact, version }) => {
        fact('odvolani').versions.push({ ...version('odvolani'), validFrom: '2026-11-22' });
        version('odvolani').validTo = '2026-11-21';
      }),
    ).toEqual([]);
  });

  it('only warns a pack of facts that are not its own', () => {
    const base = sampleContent();
    for (const fact of base.facts) for (const version of fact.versions) version.validTo = '2026-11-21';
    const pack = { ...emptyContent(), guides: [sampleGuide('A1')] };
    const found = checkContent(pack, sampleDay, base);
    expect(found).toHaveLength(3);
    expect(found.every(({ rule, severity }) => rule === 'expired-fact' && severity === 'warning')).toBe(true);
  });
});

describe('unverified-amount', () => {
  it('an amount nobody confirmed has no number to print', () => {
    expect(
      findingsAfter(({ version }) => Object.assign(version('prispevek'), { confidence: 'to-verify' })),
    ).toEqual([
      'error unverified-amount facts/prispevek: 4 500 Kč měsíčně',
      'error unverified-amount facts/prispevek/text: 4 500 Kč',
    ]);
    expect(
      findingsAfter(({ version }) =>
        Object.assign(version('prispevek'), {
          ...{ confidence: 'to-verify', value: null, say: null },
          text: 'Výši příspěvku vám řekne úřad.',
        }),
      ),
    ).toEqual([]);
  });

  it('its sentence does not tell the number either, nor a deadline', () => {
    const unsure = { confidence: 'to-verify', value: null, say: null, sayGenitive: null };
    expect(
      findingsAfter(({ version }) =>
        Object.assign(version('prispevek'), { ...unsure, text: 'Je to 900 Kč.' }),
      ),
    ).toEqual(['error unverified-amount facts/prispevek/text: 900 Kč']);
    expect(
      findingsAfter(({ version }) => Object.assign(version('odvolani'), { ...unsure, text: 'Do 30 dnů.' })),
    ).toEqual(['error unverified-amount facts/odvolani/text: 30 dnů']);
  });

  it('words that tell a number need the number beside them', () => {
    expect(findingsAfter(({ version }) => Object.assign(version('rada'), { say: '900 Kč' }))).toEqual([
      'error unverified-amount facts/rada/say: 900 Kč',
    ]);
  });

  it.each<[string, Parameters<typeof findingsAfter>[0], string]>([
    ['a guide', ({ guide }) => guide.never.push('Nikdy do 3 dnů.'), 'guides/A1/never/4: 3 dnů'],
    [
      'a step',
      ({ step }) => Object.assign(step('pec'), { next: 'Pak 14 101,50 Kč.' }),
      'guides/A1/steps/pec/next: 14 101,50 Kč',
    ],
    [
      'a leaflet',
      ({ guide }) => Object.assign(guide.leaflet, { cost: 'Stojí to 20.' }),
      'guides/A1/leaflet/cost: 20',
    ],
    ['a card', ({ guide }) => guide.card.say.push('Máte 15 dnů.'), 'guides/A1/card/say/2: 15 dnů'],
    ['a link', ({ guide }) => guide.never.push('Ne [do 9 let](term:odvolani).'), 'guides/A1/never/4: 9 let'],
    [
      'a duty',
      ({ content }) =>
        content.duties.push({ ...sampleContent().duties[0], id: 'dve', text: 'Do 8 dnů.' } as never),
      'duties/dve/text: 8 dnů',
    ],
    [
      'a term',
      ({ content }) => {
        for (const term of content.terms) term.explains = 'Podá se do 15 dnů.';
      },
      'terms/odvolani/explains: 15 dnů',
    ],
  ])('a number stands in no text: %s', (_, fault, place) => {
    expect(findingsAfter(fault)).toEqual([`error unverified-amount ${place}`]);
  });

  it('a length of time in words is at least looked at', () => {
    expect(findingsAfter(({ guide }) => guide.never.push('Nikdy za tři měsíce.'))).toEqual([
      'warning unverified-amount guides/A1/never/4: tři měsíce',
    ]);
    expect(findingsAfter(({ guide }) => guide.never.push('Nikdy dva svědky najednou.'))).toEqual([]);
  });

  it('a letter may name a section of a law', () => {
    expect(
      findingsAfter(({ content }) => {
        for (const letter of content.letters) letter.body = 'Píšeme podle § 94 zákona č. 108/2006 Sb.';
      }),
    ).toEqual([]);
  });
});

describe('versions-overlap', () => {
  it('two versions hold on one day', () => {
    const prepared = (validTo: string | null) =>
      findingsAfter(({ fact, version }) => {
        fact('odvolani').versions.push({ ...version('odvolani'), validFrom: '2027-01-01' });
        version('odvolani').validTo = validTo;
      });
    expect(prepared('2026-12-31')).toEqual([]);
    expect(prepared('2027-01-01')).toEqual(['error versions-overlap facts/odvolani/2: 2027-01-01']);
    expect(prepared(null)).toEqual(['error versions-overlap facts/odvolani/2: 2027-01-01']);
  });

  it('the days of one are turned round', () => {
    expect(
      findingsAfter(({ version }) =>
        Object.assign(version('odvolani'), { validFrom: '2027-01-01', validTo: '2026-12-31' }),
      ),
    ).toEqual(['error versions-overlap facts/odvolani: 2027-01-01 > 2026-12-31']);
  });
});

describe('value-mismatch', () => {
  const said = (id: string, words: object) =>
    findingsAfter(({ version }) => Object.assign(version(id), words));

  it('the words say the number, the Czech way', () => {
    expect(said('prispevek', { say: '5 400 Kč' })).toEqual([
      'error value-mismatch facts/prispevek/say: 4500 ≠ 5 400 Kč',
    ]);
    expect(said('odvolani', { sayGenitive: '14 dnů' })).toEqual([
      'error value-mismatch facts/odvolani/sayGenitive: 15 ≠ 14 dnů',
    ]);
    expect(said('prispevek', { value: 14101.5, say: '14 101,50 Kč' })).toEqual([]);
    expect(said('prispevek', { value: 14101.5, say: '14101,50 Kč' })).toHaveLength(1);
    expect(said('prispevek', { value: 4500, say: '14 500 Kč' })).toHaveLength(1);
    expect(said('prispevek', { value: 1000000, say: '1\u00a0000\u00a0000 Kč' })).toEqual([]);
  });

  it('and its unit', () => {
    expect(said('odvolani', { say: '15 měsíců' })).toEqual([
      'error value-mismatch facts/odvolani/say: 15 ≠ 15 měsíců',
    ]);
    expect(said('prispevek', { say: '4 500' })).toHaveLength(1);
  });

  it('a number has words, a statement has no number', () => {
    expect(said('prispevek', { say: null })).toContain('error value-mismatch facts/prispevek/say: 4500');
    expect(said('rada', { value: 3 })).toContain('error value-mismatch facts/rada: 3');
  });

  it('a kind with a value has a unit of that kind', () => {
    expect(findingsAfter(({ fact }) => Object.assign(fact('odvolani'), { unit: null }))).toEqual([
      'error value-mismatch facts/odvolani/unit: period',
    ]);
    expect(findingsAfter(({ fact }) => Object.assign(fact('rada'), { unit: 'day' }))).toEqual([
      'error value-mismatch facts/rada/unit: day',
    ]);
    expect(findingsAfter(({ fact }) => Object.assign(fact('prispevek'), { unit: 'month' }))).toContain(
      'error value-mismatch facts/prispevek/unit: month',
    );
  });
});

describe('a pack', () => {
  it('is checked by the same rules', () => {
    const pack = { ...emptyContent(), facts: sampleContent().facts };
    for (const fact of pack.facts) for (const version of fact.versions) version.confidence = 'to-verify';
    expect(shortly(checkContent(pack, sampleDay, sampleContent()))).toContain(
      'error unverified-amount facts/prispevek: 4 500 Kč měsíčně',
    );
  });
});
