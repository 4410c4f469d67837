import { describe, expect, it } from 'vitest';
import type { FactView, GuideLine, WalkLine } from '#contract';
import { fittingGuides, guidesOfArea } from '../../src-renderer/features/guides/around/fitting.ts';
import { printedFacts } from '../../src-renderer/features/guides/marks/book.ts';
import { factMark } from '../../src-renderer/features/guides/marks/fact-words.ts';
import { asTyped, spaced, wholeNumber } from '../../src-renderer/features/guides/marks/spacing.ts';
import { letterPieces } from '../../src-renderer/features/guides/papers/letter-pieces.ts';

const fact: FactView = {
  id: 'odvolani',
  say: '15 dní',
  sayGenitive: '15 dnů',
  value: 15,
  unit: 'day',
  text: 'Odvolat se jde do 15 dnů.',
  source: { law: 'zákon č. 1/2026 Sb., § 2', name: null, url: 'https://www.example.cz/zakon' },
  confidence: 'confirmed',
  status: 'confirmed',
  checkedOn: '2026-11-22',
  checkedBy: 'editor',
  validFrom: null,
  validTo: null,
  ask: 'urad',
};

describe('the mark of a fact', () => {
  it('gives the day of the check for what was confirmed, and asks nobody', () => {
    expect(factMark(fact)).toEqual({ name: 'confirmed', day: '2026-11-22', ask: false });
  });

  it('sends to the office for what nobody verified, what is a year old and what expired', () => {
    const unverified = { ...fact, status: 'to-verify', confidence: 'to-verify' } as const;
    expect(factMark(unverified)).toEqual({ name: 'toVerify', day: null, ask: true });
    expect(factMark({ ...fact, status: 'stale' })).toMatchObject({ name: 'stale', ask: true });
    const expired = { ...fact, status: 'expired', validTo: '2026-10-31' } as const;
    expect(factMark(expired)).toEqual({ name: 'expired', day: '2026-10-31', ask: true });
  });

  it('tells a wording that holds only later from one that nobody verified', () => {
    const later = { ...fact, status: 'to-verify', validFrom: '2027-01-01' } as const;
    expect(factMark(later)).toEqual({ name: 'notYet', day: '2027-01-01', ask: true });
  });
});

describe('texts of a guide', () => {
  it('know which facts they print, in paragraphs and in lists', () => {
    const texts = ['Lhůta je {odvolani}.\n\n- do {vykazani-doba:genitive}\n- {line:158}', null];
    expect([...printedFacts(texts)]).toEqual(['odvolani', 'vykazani-doba']);
  });

  it('never end a line after a one-letter word, also when a mark follows it', () => {
    expect(spaced('Jděte k soudu a v ')).toBe('Jděte k\u00a0soudu a\u00a0v\u00a0');
    expect(spaced('do ')).toBe('do ');
  });

  it('are kept with plain spaces once somebody makes a task of them', () => {
    expect(asTyped(spaced('Pomozte s návrhem k soudu'))).toBe('Pomozte s návrhem k soudu');
  });

  it('never break a telephone number', () => {
    expect(wholeNumber('116 006')).toBe('116\u00a0006');
  });
});

describe('a letter', () => {
  it('shows its blanks apart and loses no word', () => {
    const pieces = letterPieces('Koho: [[jméno]]\nZa obec: [[podpis]]');
    expect(pieces.map(({ text, blank }) => [text, blank])).toEqual([
      ['Koho: ', false],
      ['jméno', true],
      ['\nZa obec: ', false],
      ['podpis', true],
    ]);
  });

  it('with an unclosed blank stays as it is written', () => {
    expect(letterPieces('Koho: [[jméno').map(({ text }) => text)).toEqual(['Koho: [[jméno']);
  });
});

describe('guides at a request', () => {
  const line = (id: GuideLine['id']): GuideLine => ({
    id,
    area: id.startsWith('F') ? 'F' : 'C',
    title: `Postup ${id}`,
    gist: '',
    stale: false,
  });
  const guides = [line('C1'), line('C2'), line('F1'), line('F2')];
  const walk: WalkLine = {
    walk: {
      ...{ id: '0b9f2c3e-1d2a-4b5c-8d7e-9f0a1b2c3d4e', guide: 'F1', request: null, answers: [], done: [] },
      pinned: '0'.repeat(64),
      startedAt: '2026-11-22T20:41:05.123Z',
      changedAt: '2026-11-22T20:41:05.123Z',
    },
    ...{ title: 'Postup F1', requestNumber: null, stepsTotal: 7, stepsDone: 3, outdated: false },
  };

  it('are those of its situations, then those begun for it', () => {
    const fitting = fittingGuides({ area: 'C', situations: ['C2'] }, guides, [walk]);
    expect(fitting.map(({ guide, walk: begun }) => [guide, begun?.stepsDone ?? null])).toEqual([
      ['C2', null],
      ['F1', 3],
    ]);
  });

  it('are named once when the guide of a situation was begun', () => {
    const fitting = fittingGuides({ area: 'F', situations: ['F1'] }, guides, [walk]);
    expect(fitting.map(({ guide }) => guide)).toEqual(['F1']);
  });

  it('come from the area when no situation is known, without those already shown', () => {
    const classified = { area: 'F', situations: [] } as const;
    const shown = fittingGuides(classified, guides, [walk]);
    expect(guidesOfArea(classified, guides, shown).map(({ id }) => id)).toEqual(['F2']);
    expect(guidesOfArea({ area: 'F', situations: ['F2'] }, guides, [])).toEqual([]);
    expect(guidesOfArea({ area: null, situations: [] }, guides, [])).toEqual([]);
  });
});
