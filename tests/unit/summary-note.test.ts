import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNote } from '../../src-main/core/summary-package/index.ts';

const harmless = [
  'Chybí terénní pečovatelka, nejbližší je 30 km daleko.',
  'V roce 2026 přibylo 12 seniorů, kteří jsou sami.',
  'Pečovatelka stojí 600 Kč na den a dojíždí jen v pondělí a ve středu.',
  'V obci. Chybí pečovatelka.',
  'Autobus jezdí v 6.10 a 14.35, od 1. 7. 2026 nejezdí o víkendu.',
  'Od 1. 1. do 30. 6. 2026 (1. 1. – 30. 6. 2026) byl obchod zavřený.',
  'Obchod má otevřeno Po–Pá 8.00–12.00, 13.00–17.00.',
  'Dotace byla 1 250 000 Kč, tedy asi 60 %. Podle § 36 zákona 108/2006 Sb. nestačí.',
  'Ve školním roce 2025/2026 ubylo 13 dětí.',
  'Jeden den v týdnu jezdí autobus, dvě hodiny trvá cesta, 3 km je zastávka.',
  'Obchod je zavřený od 30. 6. 2026, ve 20. letech tu byl lékař.',
  'Autobus jezdí až od 1. září 2026, vlak od 31. 12. 2025 ne.',
  'Od 1. září jezdí autobus méně, Do 30. června byl obchod zavřený.',
  'Od 1. 7. 58 lidí dojíždí k lékaři, obchod je zavřený 30. 6. 26.',
  'Do roku 1990 tu byla škola; dětí narozených loni je víc.',
  'Do Benešova se nedostanou. V Chářovicích není lékař.',
  'Obec Chářovice nemá lékaře, MAS Posázaví to ví.',
  'Několik rodin čeká přes rok; „byt bude“, říká úřad…',
  'Přibylo 12 lidí, kteří potřebují dovoz obědů!',
  'Linky 155 ani 116 111 tu lidé neznají, domů jich volá málo.',
  'Děti tu mají vitamin C o 5 Kč levnější.',
  'Autobus č. 5 nejede, v domě s 12 byty není výtah.',
  'Kolem roku 2020 tu byla prof. ošetřovatelka, dnes ne.',
];

const blocking: readonly (readonly [text: string, code: string])[] = [
  ['Rodné číslo 450101/0019.', 'birth-number'],
  ['450101 / 0019', 'birth-number'],
  ['4501010019', 'birth-number'],
  ['450101 0019', 'birth-number'],
  ['530101/001', 'birth-number'],
  ['CZ4501010019', 'birth-number'],
  ['Volejte 600 000 000.', 'phone'],
  ['600000000', 'phone'],
  ['+420 600 000 000', 'phone'],
  ['(+420) 600-000-000', 'phone'],
  ['00420600000000', 'phone'],
  ['+421 900 000 000', 'phone'],
  ['６００ ０００ ０００', 'phone'],
  ['6\u200b00\u00a0000\u00a0000', 'phone'],
  ['Pište na jmeno.prijmeni@example.org', 'email'],
  ['jmeno zavináč example.org', 'email'],
  ['19-0000000019/0100', 'account'],
  ['1234567899/0800', 'account'],
  ['účet 35/0800', 'account'],
  ['19-2000145399/2010', 'account'],
  ['CZ65 0800 0000 1920 0014 5399', 'account'],
  ['CZ6508000000192000145399', 'account'],
  ['č. p. 125', 'address'],
  ['čp. 12', 'address'],
  ['v domě čp 12 teče', 'address'],
  ['ČP12', 'address'],
  ['č.p. 12', 'address'],
  ['v tom č. p. nikdo není', 'address'],
  ['č. ev. 3', 'address'],
  ['č. e. 3', 'address'],
  ['ČP.12', 'address'],
  ['cp. 7', 'address'],
  ['dům číslo 12', 'address'],
  ['chalupa č. 8', 'address'],
  ['v čísle 4', 'address'],
  ['popisné 14', 'address'],
  ['256 01 Benešov', 'address'],
  ['PSČ 25601', 'address'],
  ['25601 Benešov', 'address'],
  ['Ing. chybí', 'title'],
  ['mudr. dojíždí', 'title'],
  ['Bc. a Mgr.', 'title'],
  ['Ph.D.', 'title'],
  ['dr. Vzorový', 'title'],
  ['spis 123456789012', 'long-number'],
  ['IČO 00551023', 'long-number'],
  ['Náves 🙂', 'characters'],
  ['зима', 'characters'],
  ['a\u0007b', 'characters'],
  ['á'.repeat(201), 'too-long'],
];

const warning: readonly (readonly [text: string, code: string])[] = [
  ['Jana Vzorová už neuvaří.', 'name'],
  ['Pomáhá jí Jana Vzorová.', 'name'],
  ['Pomáhá J. Vzorová.', 'name'],
  ['JANA VZOROVÁ', 'name'],
  ['Stará se paní Vzorová.', 'name'],
  ['U rodiny Vzorových teče.', 'name'],
  ['Pečuje Vzorová-Ukázková.', 'name'],
  ['Nejblíž je Vrchotovy Janovice.', 'name'],
  ['Měřín 12', 'place-number'],
  ['Bydlí v Měříně 12 sama.', 'place-number'],
  ['Bydlí v Měříně 12. Září tam lampa.', 'place-number'],
  ['Chodí sem od 12. 3. 1958 a je sama.', 'birth'],
  ['Nejhůř je na tom ročník 1958.', 'birth'],
  ['Má se ozvat 05.03.1958 a pak čekat.', 'birth'],
  ['Je tu od 5. března 1958.', 'birth'],
  ['Chodí sem od 12. 3. 58, je sama.', 'birth'],
  ['Patří k ní 5.3.09.', 'birth'],
  ['Ujmout se má nar. 1958.', 'birth'],
  ['narozena v roce 1958', 'birth'],
  ['Jde o seniorku, 1/12/1941.', 'birth'],
  ['Dvě rodiny čekají přes rok.', 'few-people'],
  ['Ve škole ubyly 3 děti.', 'few-people'],
  ['Jde hlavně o dvě osamělé seniorky.', 'few-people'],
  ['Je tu jen jeden případ.', 'few-people'],
];

describe('a note', () => {
  it.each(harmless)('leaves without a word: %s', (text) => {
    expect(checkNote(text)).toEqual({ text, blocked: [], warnings: [] });
  });

  it.each(blocking)('cannot leave with %s in it (%s)', (text, code) => {
    expect(checkNote(text).blocked).toContain(code);
  });

  it.each(warning)('is to be looked at first: %s (%s)', (text, code) => {
    const { blocked, warnings } = checkNote(text);
    expect([blocked, warnings]).toEqual([[], [code]]);
  });
});

/** Values as they are written in Czech papers; none was ever given to anybody. A number alone may be a count. */
const found = [
  ...[
    '450101/0019',
    '455101/0013',
    '482115/0015',
    '537131/0010',
    '521231/0015',
    '4501010019',
    '450101 / 0019',
  ],
  ...['00551023', '72496991', '00006947'],
  ...['+420 600 000 000', '600000000', '00420600000000'],
  ...['19-0000000019/0100', '1234567899/0800', 'jmeno.prijmeni@example.org'],
  ...['Máchova 400, 256 01 Benešov', 'č. p. 125'],
];

/** What may stand before and after: nothing that would make another, longer number of it. */
const before = fc.constantFrom(
  '',
  'Volejte ',
  'V obci. ',
  'je to (',
  'pečovatelka, ',
  'asi 12 lidí: ',
  '„',
  'a\u00a0',
);
const after = fc.constantFrom('', '.', ', prosím', ' chybí', ')', '“ řekli', '!', '\u00a0Kč', '\n');

describe('no note', () => {
  it('with a personal number, an address or a mailbox in it can leave, whatever stands around', () => {
    fc.assert(
      fc.property(fc.constantFrom(...found), before, after, (value, left, right) => {
        expect(checkNote(`${left}${value}${right}`).blocked).not.toEqual([]);
      }),
    );
  });

  it('with nine digits or more in a row can leave, however they are spaced', () => {
    const spaced = fc.array(fc.constantFrom('', ' ', '-', '\u00a0', ' - ', '/'), {
      minLength: 9,
      maxLength: 9,
    });
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 10 });
    fc.assert(
      fc.property(digits, spaced, before, after, (number, spaces, left, right) => {
        const value = number
          .map((digit, at) => `${digit}${at + 1 < number.length ? spaces[at % 9] : ''}`)
          .join('');
        expect(checkNote(`${left}${value}${right}`).blocked).not.toEqual([]);
      }),
    );
  });

  it('with two words with capitals in the middle of a sentence leaves without a question', () => {
    const name = fc.stringMatching(/^[A-ZČŘŠŽ][a-zěščřžýáíé]{2,8}$/);
    fc.assert(
      fc.property(name, name, after, (first, second, right) => {
        const { blocked, warnings } = checkNote(`Pomáhá jí ${first} ${second}${right}`);
        expect([...blocked, ...warnings]).not.toEqual([]);
      }),
    );
  });
});

describe('the note as it leaves', () => {
  it('is one line with single spaces and nothing that cannot be seen', () => {
    const { text } = checkNote(' Chybí\u00a0 terénní\n\tpečo\u00advatelka. \u200b');
    expect(text).toBe('Chybí terénní pečovatelka.');
  });

  it('is put in order once: the order of an ordered one is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const once = checkNote(typed);
        expect(checkNote(once.text)).toEqual(once);
      }),
    );
  });

  it('may be empty: then there is none', () => {
    expect(checkNote(' \n ')).toEqual({ text: '', blocked: [], warnings: [] });
  });
});
