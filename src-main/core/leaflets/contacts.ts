import type { GuideBook } from '#contract';
import words from '../../../locales/cs/papers.json' with { type: 'json' };
import type { PaperBlock } from './paper.ts';
import { bound, fill } from './words.ts';

type Office = GuideBook['offices'][number];

/** Where and when an office receives people, as one line; none when the obec filled neither in. Its own note stays at home. */
function placeOf({ contact }: Office): string[] {
  const hours = contact?.hours == null ? null : fill(words.contact.hours, { hours: contact.hours });
  const told = [contact?.address ?? null, hours].filter((part) => part !== null);
  return told.length > 0 ? [bound(told.join(' · '))] : [];
}

function phoneOf({ contact }: Office): string | null {
  return contact?.phone == null ? null : fill(words.contact.phone, { phone: contact.phone });
}

function isKnown(office: Office): boolean {
  return phoneOf(office) !== null || placeOf(office).length > 0;
}

/** The name and, as what people look for first, the number beside it. */
function titleOf(office: Office, name = office.contact?.name ?? office.name): string {
  return bound([name, phoneOf(office)].filter((part) => part !== null).join(', '));
}

/** Contacts of an office in a frame: what the obec filled in, or where to get the number. */
export function officeBox(office: Office, name?: string): PaperBlock {
  const lines = isKnown(office) ? placeOf(office) : [bound(words.contact.missing)];
  return { kind: 'box', title: titleOf(office, name), lines };
}

/** The obec itself hands the leaflet out: without a telephone it still says where to come. */
function ownBox(office: Office, place: string): PaperBlock {
  const title = titleOf(office, fill(words.household.office, { place }));
  return { kind: 'box', title, lines: isKnown(office) ? placeOf(office) : [bound(words.contact.own)] };
}

/** An office that is one of several: the numbers of those the obec knows, each by its name. */
function eitherBox(office: Office, known: readonly Office[]): PaperBlock {
  const lines = known.map((one) =>
    [titleOf(one, one.contact?.name ?? one.short), ...placeOf(one)].join(' · '),
  );
  return { kind: 'box', title: titleOf(office), lines };
}

/**
 * Whom to turn to, in the given order. Offices whose number the obec does not know share one frame at the end:
 * the same sentence under each of them would push a leaflet to a second page.
 */
export function contactBoxes(
  book: Pick<GuideBook, 'offices'>,
  ids: readonly string[],
  place: string,
): PaperBlock[] {
  const find = (id: string) => book.offices.filter((office) => office.id === id);
  const boxes: PaperBlock[] = [];
  const unknown: Office[] = [];
  for (const office of ids.flatMap(find)) {
    const known = office.either.flatMap(find).filter(isKnown);
    if (office.id === 'obec') boxes.push(ownBox(office, place));
    else if (isKnown(office)) boxes.push(officeBox(office));
    else if (known.length > 0) boxes.push(eitherBox(office, known));
    else unknown.push(office);
  }
  const [only, ...more] = unknown;
  if (only === undefined) return boxes;
  if (more.length === 0) return [...boxes, officeBox(only)];
  return [
    ...boxes,
    { kind: 'box', title: words.contact.missingMany, lines: unknown.map((office) => titleOf(office)) },
  ];
}
