import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, stemsOf, wordsOf } from '../../src-main/core/czech/index.ts';
import { derivedWords, matchExpression, termsOf } from '../../src-main/core/requests/search/terms.ts';

describe('Czech words', () => {
  test.each([
    ['sousedka', ['sousedky', 'sousedce', 'sousedek', 'sousedkám']],
    ['babička', ['babičce', 'babiček', 'babicky']],
    ['noha', ['noze', 'nohy']],
    ['příspěvek', ['příspěvku', 'prispevku', 'příspěvků']],
    ['dluh', ['dluhy', 'dluzích', 'dluhu']],
    ['děti', ['dětí', 'deti']],
    ['bydlení', ['bydlením', 'bydleni']],
  ])('%s meets its other forms', (word, others) => {
    const stems = stemsOf(word);
    for (const other of others)
      expect([other, stemsOf(other)]).toEqual([
        other,
        expect.arrayContaining([expect.toSatisfy((stem: string) => stems.includes(stem))]),
      ]);
  });

  test('short ones are left whole', () => {
    expect([stemsOf('a'), stemsOf('že'), stemsOf('dům')]).toEqual([['a'], ['ze'], ['dum']]);
  });

  test('are compared without case and diacritics, however their accents are written', () => {
    expect(fold('Žižkův ŘEŘICHA')).toBe('zizkuv rericha');
    expect(fold('Řeřicha'.normalize('NFD'))).toBe('rericha');
  });
});

describe('words of a text', () => {
  test('carry their place', () => {
    expect(wordsOf('Paní K., č. p. 12').map(({ start, end, folded }) => [start, end, folded])).toEqual([
      [0, 4, 'pani'],
      [5, 6, 'k'],
      [9, 10, 'c'],
      [12, 13, 'p'],
      [15, 17, '12'],
    ]);
  });

  test.each(['603123456', '603 123 456', '+420 603 123 456', '420603123456', '603 123 456'])(
    'a telephone number is one word: %s',
    (phone) => {
      expect(wordsOf(`volat ${phone}, večer`).map((word) => word.folded)).toEqual([
        'volat',
        '603123456',
        'vecer',
      ]);
    },
  );

  test('a longer row of digits is not a telephone number', () => {
    expect(wordsOf('12345678901234').map(({ folded, phone }) => [folded, phone])).toEqual([
      ['12345678901234', false],
    ]);
  });

  test('lie where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of wordsOf(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
      }),
    );
  });
});

describe('what is typed into the search line', () => {
  test('asks for every word, the last one by its beginning', () => {
    expect(matchExpression(termsOf('sousedky bydlení'))).toBe(
      '("sousedky" OR stems : "sousedk") AND ("bydleni" * OR stems : "bydlen")',
    );
  });

  test('asks for a single letter only as a whole word', () => {
    expect(matchExpression(termsOf('K.'))).toBe('"k"');
  });

  test('asks for nothing when there is no word', () => {
    expect(matchExpression(termsOf(' -- " * '))).toBeNull();
  });

  test('becomes only quoted letters and digits', () => {
    const part = String.raw`"[\p{L}\p{N}]+"(?: \*)?`;
    const term = String.raw`(?:${part}|\(${part}(?: OR stems : ${part})+\))`;
    const shape = new RegExp(`^${term}(?: AND ${term})*$`, 'u');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const expression = matchExpression(termsOf(typed));
        if (expression !== null) expect(expression).toMatch(shape);
      }),
      { numRuns: 500 },
    );
  });

  test('pasted whole is cut to a bearable number of words', () => {
    expect(termsOf('slovo '.repeat(100))).toHaveLength(16);
  });
});

test('beside a text its stems are kept once, and its telephone numbers in one piece', () => {
  expect(derivedWords(['Sousedka sousedky', 'volat 603 123 456'])).toBe('sousedk vol 603123456');
});
