import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginning, excerpt, excerptLength } from '../../src-main/core/requests/search/excerpt.ts';
import { termsOf } from '../../src-main/core/requests/search/terms.ts';

function found(text: string, search: string, more: { details?: string[]; timeline?: string[] } = {}): string {
  const { details = [], timeline = [] } = more;
  return excerpt({ text, details, timeline: () => timeline }, termsOf(search));
}

const filler = 'Dlouhé vyprávění o všem možném. '.repeat(20);

describe('the beginning of a text', () => {
  test('is the whole of a short one, on one line', () => {
    expect(beginning('Teče střecha.\n\n  Prosí o pomoc.')).toBe('Teče střecha. Prosí o pomoc.');
  });

  test('ends with a whole word', () => {
    const short = beginning(filler);
    expect(short.length).toBeLessThanOrEqual(excerptLength + 1);
    expect(short).toMatch(/ \p{L}+\.?…$/u);
  });
});

describe('the found place', () => {
  test('is marked as it stands in the text, in any form of the word', () => {
    expect(found('Volala sousedka paní K.', 'sousedky k')).toBe('Volala ⟦sousedka⟧ paní ⟦K⟧.');
  });

  test('far inside is shown with a little of what stands before it', () => {
    expect(found(`${filler}Na konci je vozík pro invalidu.`, 'vozík')).toMatch(
      /^….{10,40}⟦vozík⟧ pro invalidu\.$/,
    );
  });

  test('is where most of the words stand together', () => {
    const text = `Vozík nemá. ${filler}Vozík slíbila půjčovna. ${filler}`;
    expect(found(text, 'vozik pujcovna')).toContain('⟦Vozík⟧ slíbila ⟦půjčovna⟧');
  });

  test('of a detail comes before the text, of the timeline instead of it', () => {
    expect(found('Nemá kde spát.', 'lhota', { details: ['Dolní Lhota'] })).toBe(
      'Dolní ⟦Lhota⟧ · Nemá kde spát.',
    );
    expect(found('Nemá kde spát.', 'azyl', { timeline: ['Nic.', 'Azylový dům je plný.'] })).toBe(
      '⟦Azylový⟧ dům je plný.',
    );
  });

  test('found by what the list shows anyway, the text begins', () => {
    expect(found('Nemá kde spát.', 'vzorový')).toBe('Nemá kde spát.');
  });

  test('never mistakes typed brackets for marks', () => {
    expect(found('⟦falešná⟧ značka', 'značka')).toBe('[falešná] ⟦značka⟧');
  });

  test('shows only pieces of the text, whole characters, not too long, whatever it is', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(texts, fc.string({ unit: 'grapheme', maxLength: 8 }), (text, search) => {
        const shown = found(text, search);
        const bare = shown.replace(/[⟦⟧]/g, '').replace(/^…|…$/g, '');
        const line = text.replaceAll('⟦', '[').replaceAll('⟧', ']').replace(/\s+/gu, ' ').trim();
        expect(line).toContain(bare.trim());
        expect(shown.isWellFormed()).toBe(text.isWellFormed());
        expect(bare.length).toBeLessThanOrEqual(excerptLength);
      }),
      { numRuns: 500 },
    );
  });
});
