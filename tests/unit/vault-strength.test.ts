import { expect, test } from 'vitest';
import { passphraseStrength } from '../../src-main/core/vault/strength.ts';

test.each([
  'modrá konvice pod starým mostem',
  'kocour v botách jede do Benešova',
  'Tři slepice, dvě kola a jeden traktor',
  'xK9#vQ2!mZ7pLw',
])('„%s“ is accepted and needs no advice', async (passphrase) => {
  expect(await passphraseStrength(passphrase, ['Chářovice'])).toMatchObject({ accepted: true, advice: [] });
});

test.each([
  ['heslo', 'common'],
  ['starosta2026', 'common'],
  ['Charovice', 'common'],
  ['Novák1975', 'name'],
  ['12. 3. 1985', 'date'],
  ['aaaaaaaaaaaa', 'repeats'],
  ['abcdefghij', 'sequence'],
  ['qwertzuiop', 'longer'],
  ['k7', 'longer'],
])('„%s“ is refused: %s', async (passphrase, reason) => {
  const { accepted, advice } = await passphraseStrength(passphrase, ['Chářovice']);
  expect(accepted).toBe(false);
  expect(advice).toContain(reason);
  expect(advice.at(-1)).toBe('longer');
});

test('nothing typed has the score 0', async () => {
  expect(await passphraseStrength('', [])).toMatchObject({ score: 0, accepted: false });
});
