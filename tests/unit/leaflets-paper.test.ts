import { describe, expect, it } from 'vitest';
import type { FactView, GuideBook, Letter, OfficeView } from '#contract';
import { contactBoxes, officeBox } from '../../src-main/core/leaflets/contacts.ts';
import { letterLines } from '../../src-main/core/leaflets/letter.ts';
import { wordsOf } from '../../src-main/core/leaflets/runs.ts';

const office: OfficeView = {
  ...{ id: 'up', name: 'Úřad práce ČR', short: 'Úřad práce', does: 'Vyplácí dávky.', find: 'Zavolejte.' },
  ...{ either: [], warning: null, contact: null },
};
const phoned: OfficeView = {
  ...office,
  contact: { office: 'up', name: null, phone: '317 000 000', address: null, hours: null, note: 'jen ráno' },
};

function fact(changes: Partial<FactView>): FactView {
  return {
    ...{ value: 14, unit: 'day' },
    ...{ id: 'lhuta', say: '14 dní', sayGenitive: '14 dnů', text: 'Lhůta je 14 dní.', ask: 'up' },
    source: { law: 'zákon č. 1/2000 Sb., § 1', name: null, url: 'https://www.e-sbirka.cz/sb/2000/1' },
    ...{ confidence: 'confirmed', status: 'confirmed', checkedOn: '2026-11-22', checkedBy: 'editor' },
    ...{ validFrom: null, validTo: null, value: 14, unit: 'day' },
    ...changes,
  };
}

function book(
  changes: Partial<FactView>,
  offices = [office],
): Pick<GuideBook, 'facts' | 'offices' | 'lines'> {
  return { facts: [fact(changes)], offices, lines: [] };
}

const spaces = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a printed sentence', () => {
  it('says a confirmed fact plainly, after „do“ in the genitive', () => {
    expect(spaces(wordsOf(book({}), 'Máte na to {lhuta}, tedy do {lhuta:genitive}.'))).toBe(
      'Máte na to 14 dní, tedy do 14 dnů.',
    );
  });

  it('says of an unverified fact that it is one, and whom to ask', () => {
    const unsure = book({ confidence: 'to-verify', status: 'to-verify' });
    expect(spaces(wordsOf(unsure, 'Máte {lhuta}.'))).toBe('Máte 14 dní (ověřte si: Úřad práce).');
  });

  it('prints no value that must not be printed, and gives the telephone to ask at', () => {
    const secret = book({ status: 'to-verify', say: null, sayGenitive: null }, [phoned]);
    expect(spaces(wordsOf(secret, 'Výše: {lhuta}.'))).toBe(
      'Výše: neověřeno, zeptejte se: Úřad práce, tel. 317 000 000.',
    );
  });

  it('prints the words of a link and leaves its address out', () => {
    expect(wordsOf(book({}), 'Jděte [na Úřad práce](office:up).')).toBe('Jděte na Úřad práce.');
  });
});

describe('the contact of an office', () => {
  it('is what the obec filled in, without its own note', () => {
    const box = officeBox(phoned);
    expect(box.kind === 'box' && [box.title, ...box.lines].map(spaces)).toEqual([
      'Úřad práce ČR, tel. 317 000 000',
    ]);
  });

  it('says where to get the number when nobody filled it in', () => {
    const box = officeBox(office);
    expect(box.kind === 'box' && box.lines.map(spaces)).toEqual(['Telefon vám řeknou na obecním úřadu.']);
  });
});

describe('contacts on a leaflet', () => {
  const named = (id: string, short: string, more: Partial<OfficeView> = {}): OfficeView => ({
    ...{ ...office, id, name: short, short },
    ...more,
  });
  const told = (offices: OfficeView[], ids = offices.map(({ id }) => id)) =>
    contactBoxes({ offices }, ids, 'Chářovice').map((box) =>
      box.kind === 'box' ? [box.title, ...box.lines].map(spaces) : [],
    );

  it('put offices without a number into one frame after those with one', () => {
    expect(told([named('orp', 'Sociální odbor'), phoned, named('soud', 'Okresní soud')])).toEqual([
      ['Úřad práce ČR, tel. 317 000 000'],
      ['Telefon na tato místa vám řeknou na obecním úřadu:', 'Sociální odbor', 'Okresní soud'],
    ]);
  });

  it('never send a resident of the obec to the obec for its own number', () => {
    expect(told([named('obec', 'Obecní úřad')])).toEqual([
      ['Obec Chářovice', 'Přijďte k nám. Poradíme vám, kam dál.'],
    ]);
  });

  it('give the number of whichever of several offices the obec knows', () => {
    const either = named('up-nebo-cssz', 'Úřad práce, nebo sociální správa', { either: ['up', 'cssz'] });
    expect(told([either, phoned, named('cssz', 'Sociální správa')], ['up-nebo-cssz'])).toEqual([
      ['Úřad práce, nebo sociální správa', 'Úřad práce, tel. 317 000 000'],
    ]);
  });
});

describe('a letter', () => {
  const letter: Letter = {
    ...{ id: 'zprava', title: 'Zpráva', to: null, when: 'Hned.' },
    body: '[[obec]]\n[[datum]]\n\n**Koho:** [[jméno]]',
  };
  const lines = letterLines(letter, { place: 'Chářovice', day: '2026-11-26' });

  it('has the obec and the day filled in', () => {
    expect(lines.slice(0, 2).map((runs) => spaces(runs.map(({ text }) => text).join('')))).toEqual([
      'Obec Chářovice',
      '26. 11. 2026',
    ]);
  });

  it('leaves everything about people to be filled in by hand, marked', () => {
    expect(lines[3]).toEqual([
      { text: 'Koho:', bold: true },
      { text: ' ' },
      { text: '[doplňte: jméno]', blank: true },
    ]);
  });
});
