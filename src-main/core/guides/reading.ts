import type { GuideBook, GuideReading } from '#contract';
import { bookFor, evaluate, localContacts, notesTo, officeViews } from '../content/index.ts';
import type { QueryContext } from '../context.ts';
import { dayInPrague } from '../requests/index.ts';
import { doneBeside } from '../walks/index.ts';
import type { Standing } from './way.ts';
import { wordingAhead } from './wording.ts';

/** Everything the guide refers to: facts as they read in the older wording, contacts always those of today. */
function bookOf(reader: QueryContext['reader'], { library, guide, day, older }: Standing): GuideBook {
  const contacts = localContacts(reader);
  const book = bookFor(library, guide, day, contacts);
  if (older === null) return book;
  const { facts } = older.reading;
  const offices = [...book.offices.map(({ id }) => id), ...facts.map(({ ask }) => ask)];
  return { ...book, facts, offices: officeViews(library, offices, contacts) };
}

/** A guide as somebody reads it now, with the way that was begun, if any. */
export function readingOf(reader: QueryContext['reader'], standing: Standing): GuideReading {
  const { way, library, guide, day, walk, current, older } = standing;
  const evaluation = evaluate(guide, walk?.answers ?? []);
  const ahead =
    older !== null || current === null ? null : wordingAhead(library, way.guide, day, current.hash);
  return {
    guide,
    book: bookOf(reader, standing),
    day: older === null ? day : dayInPrague(new Date(older.firstSeenAt)),
    origin: (older?.reading ?? current?.reading)?.origin ?? null,
    notes: notesTo(reader, way.guide),
    walk,
    evaluation,
    doneBeside: doneBeside(walk?.done ?? [], evaluation),
    outdated: older !== null,
    changesOn: ahead?.on ?? null,
  };
}
