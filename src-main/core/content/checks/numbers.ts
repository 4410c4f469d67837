import type { Unit } from '#contract';

/**
 * Numbers as Czech writes them, and the words of units. The words are looked for in what people write; none of them is
 * ever shown.
 */

const money = String.raw`Kč|korun\p{L}*`;
const share = String.raw`%|procent\p{L}*`;
const time = String.raw`hodin\p{L}*|pracovní\p{L}*|den|dn[eiůíyu]\p{L}*|dní|týd\p{L}*|měsí\p{L}*|rok\p{L}*|let`;
const space = '[ \\u00a0\\u202f]';
const digits = String.raw`\d+(?:${space}\d{3})*(?:,\d+)?`;

const asPattern: Readonly<Record<Unit, RegExp>> = {
  czk: /Kč|korun/u,
  'czk-per-month': /Kč|korun/u,
  'czk-per-day': /Kč|korun/u,
  'czk-per-hour': /Kč|korun/u,
  percent: /%|procent/u,
  hour: /hodin/u,
  day: /\bdn|\bden\b/u,
  'working-day': /pracovní/u,
  week: /týd/u,
  month: /měsíc/u,
  year: /\brok|\blet\b/u,
  count: /./u,
};

/** Whether words name the unit: „15 dní“ names `day`. Anything names `count`. */
export function namesUnit(words: string, unit: Unit): boolean {
  return asPattern[unit].test(words);
}

/** Amounts of money and shares written in digits: „4 500 Kč“, „75 %“. */
export function writtenAmounts(text: string): string[] {
  return text.match(new RegExp(`${digits}${space}?(?:${money}|${share})`, 'gu')) ?? [];
}

/** Lengths of time written in digits: „15 dnů“, „3 pracovních dnů“. */
export function writtenPeriods(text: string): string[] {
  return text.match(new RegExp(`${digits}${space}?(?:${time})(?!\\p{L})`, 'gu')) ?? [];
}

const numerals = [
  ...[
    'dv(?:a|ě|ou|ěma)',
    'tř(?:i|í|em|emi)',
    'čtyř(?:i|ech|em|mi)',
    'pět',
    'šest',
    'sedm',
    'osm',
    'devět',
    'devíti',
  ],
  ...[
    'deset',
    String.raw`\p{L}+náct`,
    String.raw`\p{L}+cet`,
    String.raw`\p{L}+desát`,
    'sto',
    String.raw`tisíc\p{L}*`,
  ],
].map((numeral) => `${numeral}i?`);
const inWords = new RegExp(
  `(?<!\\p{L})(?:${numerals.join('|')})${space}(?:${money}|${share}|${time})(?!\\p{L})`,
  'giu',
);

/** Amounts and lengths of time written in words: „dva měsíce“. */
export function numbersInWords(text: string): string[] {
  return text.match(inWords) ?? [];
}

/** Digits with whatever belongs to them, for showing where a number stands. */
export function writtenNumbers(text: string): string[] {
  return text.match(new RegExp(`${digits}(?:${space}?(?:${money}|${share}|${time})(?!\\p{L}))?`, 'gu')) ?? [];
}

/** Whether words say a number the Czech way: 4500 as „4 500“, 14101.5 as „14 101,50“ or „14 101,5“. */
export function saysNumber(words: string, value: number): boolean {
  const found = words.match(new RegExp(`(?<![\\d,])${digits}(?![\\d,])`, 'gu')) ?? [];
  return found.some((text) => {
    const grouped = text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
    const [whole = '', fraction = ''] = grouped.split(',');
    // Ten thousand must be grouped; four digits may stand together, as years do.
    const wellGrouped = whole.includes(' ') || whole.length <= 4;
    return wellGrouped && Number(`${whole.replaceAll(' ', '')}.${fraction || '0'}`) === value;
  });
}
