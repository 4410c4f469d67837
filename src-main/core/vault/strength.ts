import type { MatchExtended, ZxcvbnFactory } from '@zxcvbn-ts/core';
import type { PassphraseStrength } from '#contract';
import { fail } from '../errors.ts';

type Advice = PassphraseStrength['advice'][number];

/** From this score of zxcvbn on (about 10⁸ guesses, each costing Argon2id) a passphrase is accepted. */
const acceptedScore = 3;

/** Words an attacker tries first on this very program. */
const ownWords = [
  'naves',
  'náves',
  'navsi',
  'obec',
  'urad',
  'úřad',
  'starosta',
  'starostka',
  'sekretarka',
  'heslo',
];

let judge: Promise<ZxcvbnFactory> | null = null;

/** The dictionaries take a tenth of a second to unpack, so they wait until somebody chooses a passphrase. */
function loadJudge(): Promise<ZxcvbnFactory> {
  judge ??= (async () => {
    const [core, common, czech] = await Promise.all([
      import('@zxcvbn-ts/core'),
      import('@zxcvbn-ts/language-common'),
      import('@zxcvbn-ts/language-cs'),
    ]);
    return new core.ZxcvbnFactory({
      dictionary: { ...common.dictionary, ...czech.dictionary },
      graphs: common.adjacencyGraphs,
    });
  })();
  return judge;
}

/**
 * How long a passphrase would resist guessing, by zxcvbn with international and Czech dictionaries; no rules
 * about characters. `known` are words anybody can see, such as the name of the obec. It is judged as typed,
 * without spaces and dots, and without diacritics; the worst verdict counts.
 */
export async function passphraseStrength(
  passphrase: string,
  known: readonly string[],
): Promise<PassphraseStrength> {
  const zxcvbn = await loadJudge();
  const words = [...ownWords, ...known.flatMap((text) => [text, plain(text), ...text.split(/\s+/)])];
  const spellings = new Set([
    passphrase.normalize('NFC'),
    passphrase.replace(/[\s.,-]/g, ''),
    plain(passphrase),
  ]);
  const verdicts = [...spellings].map((spelling) => zxcvbn.check(spelling, words));
  const worst = verdicts.reduce((one, other) => (other.score < one.score ? other : one));
  const accepted = worst.score >= acceptedScore;
  return { score: worst.score, accepted, advice: accepted ? [] : adviceFor(worst.sequence) };
}

/** Fails with `passphrase-too-weak` unless the passphrase would be accepted. */
export async function requireStrong(passphrase: string, known: readonly string[]): Promise<void> {
  const { accepted } = await passphraseStrength(passphrase, known);
  if (!accepted) fail('passphrase-too-weak');
}

/** What to do about it, the most telling first; more words always help. */
function adviceFor(sequence: readonly Pick<MatchExtended, 'pattern'>[]): Advice[] {
  const advice = new Set<Advice>();
  for (const match of sequence) {
    const found = adviceOf(match);
    if (found !== null) advice.add(found);
  }
  const order: Advice[] = ['repeats', 'sequence', 'date', 'name', 'common'];
  return [...order.filter((key) => advice.has(key)), 'longer'];
}

function adviceOf(match: Pick<MatchExtended, 'pattern'> & { dictionaryName?: unknown }): Advice | null {
  switch (match.pattern) {
    case 'repeat':
      return 'repeats';
    case 'sequence':
    case 'spatial':
      return 'sequence';
    case 'date':
    case 'regex':
      return 'date';
    case 'dictionary':
      return match.dictionaryName === 'firstnames' || match.dictionaryName === 'lastnames'
        ? 'name'
        : 'common';
    default:
      return null;
  }
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '');
}
