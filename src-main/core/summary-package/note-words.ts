/** Words in a note by which somebody could be found: titles, addresses, names. */

const titles = [
  ...[
    'BcA?',
    'Ing',
    'Mgr',
    'MgA',
    'JUDr',
    'MUDr',
    'MDDr',
    'MVDr',
    'PhDr',
    'PhMr',
    'RNDr',
    'PharmDr',
    'PaedDr',
  ],
  ...[
    'ThDr',
    'ThMgr',
    'ThLic',
    'ThB',
    'RSDr',
    'RCDr',
    'CSc',
    'DrSc',
    'DSc',
    'DiS',
    'MBA',
    'MSc',
    'LL\\.? ?M',
  ],
  'Ph\\.? ?D',
];
const title = new RegExp(`(?<![\\p{L}\\d])(?:${titles.join('|')})(?![\\p{L}\\d])`, 'iu');
/** `prof. pomoc` is none. */
const titleBeforeName = /(?<!\p{L})(?:[Dd]oc|[Pp]rof|[Dd]r)\. ?(?=\p{Lu})/u;

/** Does an academic title stand in the text? Where there is one, a name is near. */
export function hasTitle(text: string): boolean {
  return title.test(text) || titleBeforeName.test(text);
}

const addresses = [
  // č. p., čp., č.p. 12, č. ev. 3, also without the hook when a number follows
  /(?<![\p{L}\d])č ?\.? ?(?:p|ev)(?!\p{L})/iu,
  /(?<![\p{L}\d])(?:č ?\.? ?[eod]|c ?\.? ?(?:p|ev)) ?\.? ?\d/iu,
  /(?<!\p{L})(?:popisn|evidenčn|orientačn)\p{L}*(?: čísl\p{L}*)?:? ?\d/iu,
  /(?<!\p{L})(?:dům|dom(?:u|ě|em|y)?|chalup\p{L}*|chat\p{L}*|stavení|byt(?:u|ě|em)?) (?:č\.|čís\.|čísl\p{L}) ?\d/iu,
  /(?<!\p{L})(?:čísl\p{L} domu|v čísle):? ?\d/iu,
  // A postcode, alone or before a place
  /(?<!\p{L})psč:? ?\d/iu,
  /(?<!\d|\d )[1-7]\d{2} \d{2}(?= ?$| ?[.,;)]| \p{Lu})/u,
  /(?<!\d|\d )[1-7]\d{4} (?!Kč)\p{Lu}\p{Ll}/u,
] as const;

/** Does a house number or a postcode stand in the text? In an obec of a hundred people it is a household. */
export function hasAddress(text: string): boolean {
  return addresses.some((pattern) => pattern.test(text));
}

/** Words that are written with a capital at the beginning of a sentence, and before a name of a place all the same. */
const openers = new Set([
  ...['ve', 'na', 'do', 'od', 'ode', 'ze', 'za', 'po', 'ke', 'ku', 'se', 'při', 'pro', 'pod', 'nad', 'před'],
  ...['přes', 'mezi', 'kolem', 'okolo', 'mimo', 'kromě', 'podle', 'vedle', 'blízko', 'daleko', 'až', 'jen'],
  ...['obec', 'obci', 'obce', 'město', 'městys', 'osada', 'naše', 'místní', 'nejbližší', 'když', 'protože'],
]);
/** Abbreviations of offices and the like. */
const acronyms = new Set([
  ...[
    'mas',
    'ospod',
    'úp',
    'čr',
    'eu',
    'oú',
    'mú',
    'orp',
    'mpsv',
    'čssz',
    'ossz',
    'vzp',
    'dps',
    'css',
    'zzs',
  ],
  ...['sdh', 'hzs', 'pčr', 'čd', 'idos', 'mhd', 'zš', 'mš', 'sš', 'dd', 'dzr', 'ldn', 'so', 'kč', 'sb'],
]);
/** After these a word with a capital is a name. */
const addressing =
  /(?<!\p{L})(?:[Pp]an(?:a|e|u|em|í|ové)?|[Ss]lečn(?:a|y|ě|u|ou)|[Pp]\.|[Rr]odin(?:a|y|ě|u|ou)|[Mm]anžel\p{L}*|[Ss]ouroze?nc\p{L}*) \p{Lu}\p{L}/u;

const word = /(?<![\p{L}\d])\p{L}[\p{L}'’]*(?:-\p{L}+)*/gu;
const beginsSentence = /(?:^|[.!?…:„“"(–-]) ?$/u;
const capital = /^\p{Lu}/u;

/** May this word, the first of two, belong to a name? A one-letter preposition does not, an initial does. */
function mayBeName(own: string, atBeginning: boolean): boolean {
  const lower = own.toLowerCase();
  if (!capital.test(own) || acronyms.has(lower)) return false;
  if (/^[ksvzouai]$/u.test(lower)) return false;
  return !(atBeginning && openers.has(lower));
}

/**
 * May the name of a person stand in the text: two words with capitals in a row, an initial and a word, two joined by
 * a hyphen, or one after „paní“? A new sentence begins anew.
 */
export function mayHaveName(text: string): boolean {
  if (addressing.test(text) || /(?<!\p{L})\p{Lu}\p{L}*-\p{Lu}\p{Ll}/u.test(text)) return true;
  const words = [...text.matchAll(word)];
  return words.some((match, position) => {
    const next = words[position + 1]?.[0];
    if (next === undefined || !capital.test(next) || acronyms.has(next.toLowerCase())) return false;
    const own = match[0];
    const end = match.index + own.length;
    const between = text.slice(end, words[position + 1]?.index);
    if (between === '. ' || between === '.') return /^\p{Lu}$/u.test(own);
    return between === ' ' && mayBeName(own, beginsSentence.test(text.slice(0, match.index)));
  });
}

const few = [
  '[1-9]',
  ...['jed(?:en|n[aouyiě]|noho|né|nou|nom|nomu|ním)', 'dv(?:a|ě|ou|ěma)', 't(?:ři|ří|řem|řech|řemi)'],
  ...['čtyř(?:i|em|ech|mi)?', 'pěti?', 'šesti?', 'sedmi?', 'osmi?', 'devět', 'devíti'],
].join('|');
const people = [
  ...[
    'rodin',
    'lid(?!ov)',
    'člověk',
    'osob(?!n)',
    'dět',
    'dít',
    'senior',
    'žen(?!at)',
    'muž',
    'případ',
    'domácnost',
  ],
  ...['občan', 'klient', 'obyvatel', 'mat(?:k|ek|ce)', 'vdov', 'důchod', 'chlap', 'dív(?:k|ek|ce)', 'babič'],
  ...['uživatel', 'obě[tť]', 'pacient', 'dluž', 'nezaměstnan', 'sourozen', 'manžel', 'záznam', 'žádost'],
].join('|');
const fewPeople = new RegExp(`(?<![\\p{L}\\d,.])(?:${few}) (?:\\p{Ll}+ )?(?:${people})\\p{Ll}*`, 'iu');

/** Is it said of how few people or cases something is? The tables hide such a number, and a note would tell it. */
export function tellsFew(text: string): boolean {
  return fewPeople.test(text);
}

/** What follows the number of a day when the month is written in words. */
const dayOfMonth =
  /^\. ?(?:ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince)(?!\p{L})/u;

const wordAndNumber = /(?<![\p{L}\d])\p{Lu}\p{L}+ (?!(?:19|20)\d{2}(?!\d))\d{1,4}(?:\/\d{1,4})?(?![\d/])/gu;

/**
 * May a place with a house number stand in the text: a word with a capital and a number? At the beginning of a
 * sentence only when nothing is counted („Přibylo 12 seniorů“).
 */
export function mayHavePlaceNumber(text: string): boolean {
  return [...text.matchAll(wordAndNumber)].some((match) => {
    const after = text.slice(match.index + match[0].length);
    // A day, an hour, a range: „Od 1. 7.“, „Od 1. září“, „Pá 8.00“, „Po 8–12“
    if (/^[.:] ?\d|^ ?[–-] ?\d/u.test(after) || dayOfMonth.test(after)) return false;
    return /^(?:$|[.,;:!?)])/u.test(after) || !beginsSentence.test(text.slice(0, match.index));
  });
}

/** A day of long ago („05.03.1958“, „5. března 1958“, „5. 3. 58“), and a number after a word of birth („ročník 1958“). */
const births = [
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?:\. ?|[/-])(?:0?[1-9]|1[0-2])(?:\. ?|[/-])(?:19\d{2}|200\d)(?!\d)/u,
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])\. ?(?:led|únor|břez|dub|květ|červ|srp|září|říj|listop|prosin)\p{L}* (?:19\d{2}|200\d)(?!\d)/iu,
  // Of two digits only where a sentence could end: „od 1. 7. 58 lidí“ counts.
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])\. ?(?:0?[1-9]|1[0-2])\. ?(?:[4-9]\d|[01]\d)(?=$| ?[.,;:!?)])(?!\.\d)/u,
  /(?<!\p{L})(?:nar\.|naroz\p{L}+|dat(?:um|a) narození|ročník\p{L}*):? ?(?:v roce |roku |r\. ?)?\d/iu,
] as const;

/** May the day or year somebody was born stand in the text? A day of so long ago is seldom another one. */
export function mayHaveBirth(text: string): boolean {
  return births.some((pattern) => pattern.test(text));
}
