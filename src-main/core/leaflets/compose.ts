import { areas, type Guide, type GuideBook, type OfficeView, type PhoneLine } from '#contract';
import words from '../../../locales/cs/papers.json' with { type: 'json' };
import { contactBoxes, officeBox } from './contacts.ts';
import type { Paper, PaperBlock, Run } from './paper.ts';
import { plain } from './paper.ts';
import { runsOf, wordsOf } from './runs.ts';
import { areaWords, bound, fill, writtenDay } from './words.ts';

/** Whose paper it is and what day it shows. */
export interface PaperFrame {
  /** Name of the obec. */
  readonly place: string;
  /** Calendar day in Prague the facts are shown for. */
  readonly day: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly largePrint: boolean;
}

/** Easy-to-read Czech asks for at least 14 points; large print for 18 (and large sheets of their own). */
const points = { usual: 14, large: 18 };

function frameOf({ place, day, madeAt }: PaperFrame): Pick<Paper, 'footer' | 'madeAt'> {
  return { footer: bound(fill(words.footer, { place, day: writtenDay(day) })), madeAt };
}

function heading(text: string): PaperBlock {
  return { kind: 'heading', level: 2, text: bound(text) };
}

function pick<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  ids: readonly string[],
): Thing[] {
  return ids.flatMap((id) => things.find((thing) => thing.id === id) ?? []);
}

/** All lines in one frame: a leaflet is one sheet. */
function linesBox(lines: readonly PhoneLine[]): PaperBlock[] {
  const told = lines.map(({ number, name, hours }) =>
    bound(
      fill(hours === null ? words.contact.line : words.contact.lineHours, {
        number,
        name,
        hours: hours ?? '',
      }),
    ),
  );
  const [only, ...more] = told;
  if (only === undefined) return [];
  if (more.length === 0) return [{ kind: 'box', title: only, lines: [] }];
  return [{ kind: 'box', title: words.contact.lines, lines: told }];
}

/** The leaflet of a guide for a resident: where to go, what to take, what it costs, by when. No name in it. */
export function leafletPaper(guide: Guide, book: GuideBook, frame: PaperFrame): Paper {
  const { leaflet } = guide;
  const list = (lines: readonly string[]): PaperBlock => ({
    kind: 'list',
    items: lines.map((line) => runsOf(book, line)),
  });
  const blocks: PaperBlock[] = [
    { kind: 'heading', level: 1, text: wordsOf(book, leaflet.title) },
    ...leaflet.about.map((line): PaperBlock => ({ kind: 'paragraph', runs: runsOf(book, line) })),
    heading(words.leaflet.go),
    list(leaflet.go),
    ...(leaflet.take.length > 0 ? [heading(words.leaflet.take), list(leaflet.take)] : []),
    heading(words.leaflet.cost),
    { kind: 'paragraph', runs: runsOf(book, leaflet.cost) },
    heading(words.leaflet.deadline),
    { kind: 'paragraph', runs: runsOf(book, leaflet.deadline) },
    heading(words.leaflet.contacts),
    ...linesBox(pick(book.lines, leaflet.lines)),
    ...contactBoxes(book, leaflet.offices, frame.place),
  ];
  const size = frame.largePrint ? points.large : points.usual;
  return { ...frameOf(frame), title: wordsOf(book, leaflet.title), size: 'A4', points: size, blocks };
}

/** An office with its number, or with a line to write the number on; for one of several, each of them. */
function numbersOf(book: GuideBook, id: string): Run[] {
  const [office] = pick(book.offices, [id]);
  if (office === undefined) return [];
  const several = pick(book.offices, office.either);
  const told = (several.length > 0 ? several : [office]).map(
    ({ contact, short }) => `${contact?.name ?? short} ${contact?.phone ?? words.card.blank}`,
  );
  return [{ text: bound(told.join(words.card.or)), bold: true }];
}

/** The one-minute card of a guide on A5: what to say, whom to call, what never to do. */
export function cardPaper(guide: Guide, book: GuideBook, frame: PaperFrame): Paper {
  const { card } = guide;
  const call = card.call.map((target) => {
    const why = wordsOf(book, target.why);
    if ('line' in target) {
      const line = book.lines.find(({ id }) => id === target.line);
      return [{ text: bound(line?.number ?? ''), bold: true }, { text: ` – ${why}` }];
    }
    return [...numbersOf(book, target.office), { text: ` – ${why}` }];
  });
  const blocks: PaperBlock[] = [
    { kind: 'heading', level: 1, text: wordsOf(book, guide.title) },
    heading(words.card.say),
    ...card.say.map((line): PaperBlock => ({ kind: 'paragraph', runs: runsOf(book, line) })),
    heading(words.card.call),
    { kind: 'list', items: call },
    {
      kind: 'box',
      title: words.card.never,
      warning: true,
      lines: card.never.map((line) => wordsOf(book, line)),
    },
  ];
  return { ...frameOf(frame), title: wordsOf(book, guide.title), size: 'A5', points: 14, blocks };
}

/** „Kdo vám v obci pomůže“: for every household, with the contacts the obec filled in. */
export function householdPaper(
  offices: readonly OfficeView[],
  lines: readonly PhoneLine[],
  frame: PaperFrame,
): Paper {
  const { household } = words;
  const own = offices.find(({ id }) => id === 'obec');
  const others = offices.filter(({ id, contact }) => id !== 'obec' && contact?.phone != null);
  const told = (line: PhoneLine) => {
    const rest = fill(household.line, { number: '', name: line.name, helps: line.helps });
    return [{ text: line.number.replaceAll(' ', '\u00a0'), bold: true }, { text: bound(rest) }];
  };
  const emergency = lines.filter(({ kind }) => kind === 'emergency');
  const blocks: PaperBlock[] = [
    { kind: 'heading', level: 1, text: household.title },
    { kind: 'paragraph', runs: plain(bound(household.invite)) },
    ...(own === undefined ? [] : [officeBox(own, fill(household.office, { place: frame.place }))]),
    heading(household.with),
    {
      kind: 'list',
      items: areas.map((area) => [
        { text: areaWords.names[area], bold: true },
        { text: bound(fill(household.area, { area: '', hint: areaWords.hints[area] })) },
      ]),
    },
    heading(household.danger),
    { kind: 'list', items: emergency.map(told) },
    heading(household.lines),
    { kind: 'list', items: lines.filter(({ kind }) => kind !== 'emergency').map(told) },
    ...(others.length > 0 ? [heading(household.others), ...others.map((office) => officeBox(office))] : []),
  ];
  const size = frame.largePrint ? points.large : 11;
  return { ...frameOf(frame), title: household.title, size: 'A4', points: size, blocks };
}
