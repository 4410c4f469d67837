import { createHash } from 'node:crypto';
import type { Guide, Situation } from '#contract';
import { type Compared, changeDays, factOn, guideOn, type Library, referencesOf } from '../content/index.ts';
import { dayAfter } from '../requests/index.ts';
import { canonicalJson } from '../vault/index.ts';
import type { Reading } from '../walks/index.ts';

/** A wording of a guide as it reads on a day. Two wordings with the same hash say the same. */
export interface Wording {
  /** SHA-256 over what the guide says, lower-case hex. */
  readonly hash: string;
  readonly reading: Reading;
}

/** A wording that is prepared and the day it switches on. */
export interface PreparedWording extends Wording {
  readonly on: string;
}

/** So many days ahead people are told of a prepared wording. */
const aheadDays = 120;

/**
 * What a reading says to whoever goes by it. When it was checked and reviewed, how it is searched for and from
 * which day it holds are no part of it: a fresh check alone must not tell anybody that the law changed.
 */
function sayingOf({ guide, facts }: Pick<Reading, 'guide' | 'facts'>) {
  const { reviewedOn: _on, reviewedBy: _by, validFrom: _from, words: _words, ...said } = guide;
  return {
    guide: said,
    facts: facts.map(({ id, say, sayGenitive, text, confidence }) => ({
      ...{ id, say, sayGenitive, text, confidence },
    })),
  };
}

function hashOf(reading: Pick<Reading, 'guide' | 'facts'>): string {
  return createHash('sha256')
    .update(canonicalJson(sayingOf(reading)), 'utf8')
    .digest('hex');
}

const printed = new WeakMap<Guide, readonly string[]>();

/** Facts a guide prints. Its texts are read for them once. */
function factsOf(library: Library, guide: Guide) {
  const ids = printed.get(guide) ?? [...referencesOf(guide).facts];
  printed.set(guide, ids);
  return ids.flatMap((id) => library.facts.get(id) ?? []);
}

function read(library: Library, id: Situation, day: string): Wording | null {
  const guide = guideOn(library, id, day);
  if (guide === null) return null;
  const facts = factsOf(library, guide).map((fact) => factOn(fact, day));
  const label = library.origins.get(`guides/${id}`);
  const origin = label === undefined ? null : { title: label.title, publisher: label.publisher };
  return { hash: hashOf({ guide, facts }), reading: { guide, facts, origin } };
}

const wordings = new WeakMap<Library, Map<string, Wording | null>>();

/** The wording of a guide on a Prague day (`2026-11-22`); null when nobody wrote the guide. */
export function wordingOn(library: Library, id: Situation, day: string): Wording | null {
  const known = wordings.get(library) ?? new Map<string, Wording | null>();
  wordings.set(library, known);
  const key = `${id} ${day}`;
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const wording = read(library, id, day);
  known.set(key, wording);
  return wording;
}

/**
 * The first wording ahead that says something else than `hash`, looking as far as people are told. Days on which
 * a wording of the guide or of a fact it prints begins to hold come into question.
 */
export function wordingAhead(
  library: Library,
  id: Situation,
  day: string,
  hash: string,
): PreparedWording | null {
  const guides = library.guides.get(id) ?? [];
  const facts = new Set(guides.flatMap((guide) => factsOf(library, guide)));
  const days = new Set([
    ...guides.map(({ validFrom }) => validFrom),
    ...[...facts].flatMap((fact) => changeDays(fact, day)),
  ]);
  const last = dayAfter(day, aheadDays);
  for (const on of [...days].filter((each) => each > day && each <= last).sort()) {
    const wording = wordingOn(library, id, on);
    if (wording !== null && wording.hash !== hash) return { ...wording, on };
  }
  return null;
}

/** A reading laid out for comparing, with the names it is read by. */
export function comparable(library: Library, reading: Reading): Compared {
  const { guide, facts } = sayingOf(reading);
  return {
    ...{ guides: [guide], facts },
    ...{ offices: [...library.offices.values()], lines: [...library.lines.values()] },
    ...{ services: [...library.services.values()], letters: [...library.letters.values()] },
  };
}
