import type { Contact, Guide, GuideBook, OfficeView } from '#contract';
import { factOn } from './fact-on.ts';
import type { Library } from './library.ts';
import { marksOf, referencesOf } from './references.ts';

function pick<Thing>(from: ReadonlyMap<string, Thing>, ids: Iterable<string>): Thing[] {
  return [...ids].flatMap((id) => from.get(id) ?? []);
}

/** Offices with their local contacts, those named and the ones each of them stands for. */
export function officeViews(
  library: Library,
  ids: Iterable<string>,
  contacts: ReadonlyMap<string, Contact>,
): OfficeView[] {
  const wanted = new Set(ids);
  for (const office of pick(library.offices, wanted)) for (const other of office.either) wanted.add(other);
  return pick(library.offices, wanted).map((office) => ({
    ...office,
    contact: contacts.get(office.id) ?? null,
  }));
}

/** Everything the texts of a guide refer to, as it holds on the day (`2026-11-22`). */
export function bookFor(
  library: Library,
  guide: Guide,
  day: string,
  contacts: ReadonlyMap<string, Contact>,
): GuideBook {
  const references = referencesOf(guide);
  const facts = pick(library.facts, references.facts).map((fact) => factOn(fact, day));
  // An unverified fact sends people to its office, so that office is needed too.
  const offices = new Set([...references.offices, ...facts.map(({ ask }) => ask)]);
  const terms = new Set(references.terms);
  for (const office of pick(library.offices, offices)) {
    for (const mark of marksOf(`${office.does}\n\n${office.find}`)) {
      if (mark.kind === 'link' && mark.to === 'term') terms.add(mark.id);
    }
  }
  return {
    facts,
    offices: officeViews(library, offices, contacts),
    lines: pick(library.lines, references.lines),
    services: pick(library.services, references.services),
    terms: pick(library.terms, terms),
    letters: pick(library.letters, references.letters).map(({ id, title, when }) => ({ id, title, when })),
  };
}
