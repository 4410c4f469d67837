import { areaOf, type NoteContent, type Outcome, type RequestContent, type RequestState } from '#contract';
import { inventSomeone, places } from './people.ts';
import { type Random, randomFrom } from './random.ts';
import { careStories } from './stories/care.ts';
import { familyStories } from './stories/family.ts';
import { healthStories } from './stories/health.ts';
import { housingStories } from './stories/housing.ts';
import { moneyStories } from './stories/money.ts';
import type { Story } from './stories/story.ts';
import { workStories } from './stories/work.ts';

export const stories: readonly Story[] = [
  ...careStories,
  ...healthStories,
  ...housingStories,
  ...moneyStories,
  ...workStories,
  ...familyStories,
];

/** What the office does about a request after it was recorded, at a moment in milliseconds since 1970. */
export type Move =
  | { readonly at: number; readonly move: 'classify'; readonly content: RequestContent }
  | { readonly at: number; readonly move: 'entry'; readonly text: string; readonly minutes: number | null }
  | {
      readonly at: number;
      readonly move: 'state';
      readonly state: RequestState;
      readonly outcome: Outcome | null;
      readonly handedTo: string | null;
      readonly note: string | null;
    };

export interface PlannedRequest {
  /** Set when it began as a quick note, in the evening or at the weekend. */
  readonly note: { readonly at: number; readonly content: NoteContent } | null;
  readonly recordedAt: number;
  /** What is written at first; a request born of a note gets only the note. */
  readonly content: RequestContent;
  readonly moves: readonly Move[];
}

export interface Plan {
  readonly requests: readonly PlannedRequest[];
  /** Notes nobody has read yet. */
  readonly waitingNotes: readonly { readonly at: number; readonly content: NoteContent }[];
}

export interface PlanOptions {
  readonly seed: number;
  readonly count: number;
  /** The first and the last moment, in milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
  /** Name of the ORP, for the partners. */
  readonly orp: string;
}

const minute = 60_000;
const day = 24 * 60 * minute;

const endingNotes: Partial<Record<Outcome, string>> = {
  'nothing-exists': 'Takovou pomoc v okolí nikdo nenabízí.',
  'too-far': 'Nejbližší pomoc je tak daleko, že se tam nedostane.',
  full: 'Volné místo nemá nikdo v dosahu.',
  refused: 'Přišlo zamítnutí, důvod máme založený.',
  'too-expensive': 'Na službu z důchodu a příspěvku nezbývá.',
  declined: 'Pomoc si nakonec nepřeje, ví, kam se obrátit.',
};

const looseNotes = [
  'Zastavila mě sousedka u hřbitova, že prý paní naproti už tři dny nerozsvítila.',
  'Volal soused, že se zase hádají {place}. Zítra se tam stavit.',
  'Před obchodem se ptali na obědy pro dva důchodce {place}, slíbil jsem zjistit.',
];

/** Moves a moment to office hours, 8 to 15 o'clock, on the next working day. */
function officeHours(random: Random, at: number): number {
  const date = new Date(at);
  const weekday = date.getUTCDay();
  const shift = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  const midnight = Math.floor(at / day) * day + shift * day;
  return midnight + random.whole(7 * 60, 14 * 60) * minute;
}

function evening(random: Random, at: number): number {
  return Math.floor(at / day) * day + random.whole(17 * 60, 20 * 60 + 50) * minute;
}

const nothingKnown: Omit<RequestContent, 'text'> = {
  area: null,
  situations: [],
  channel: null,
  urgency: null,
  subject: null,
  who: null,
  phone: null,
  where: null,
  age: null,
  sex: null,
  part: null,
};

function planRequest(random: Random, options: PlanOptions, at: number): PlannedRequest {
  const story = random.pickWeighted(stories);
  const [sex, band, told] = random.pick(story.told);
  const text = told.replace('{place}', random.pick(places));
  const someone = inventSomeone(random, sex, band, new Date(at).getUTCFullYear());
  const fromNote = random.chance(0.35);
  const noteAt = evening(random, at);
  const recordedAt = officeHours(random, fromNote ? at + day : at);
  const known: RequestContent = {
    text,
    ...someone,
    area: areaOf(story.situation),
    situations: [story.situation, ...secondSituation(random, story)],
    channel: fromNote
      ? 'third-person'
      : random.pick(['in-person', 'in-person', 'phone', 'visit', 'writing', 'own-finding']),
    urgency: random.pick(['today', 'days', 'days', 'weeks', 'weeks', 'none']),
  };
  const note = { text, who: someone.who, phone: someone.phone, where: someone.where };
  const recent = recordedAt > options.until - 30 * day;
  const unclassified = fromNote && recent && random.chance(0.4);
  const first: RequestContent = fromNote ? { ...nothingKnown, ...note } : known;
  const classified: Move[] =
    fromNote && !unclassified ? [{ at: recordedAt + 4 * minute, move: 'classify', content: known }] : [];
  const untouched = unclassified || (recordedAt > options.until - 10 * day && random.chance(0.5));
  const moves = [...classified, ...(untouched ? [] : planMoves(random, options, story, recordedAt))];
  return {
    note: fromNote ? { at: noteAt, content: note } : null,
    recordedAt,
    content: first,
    moves: moves.filter((move) => move.at <= options.until),
  };
}

/** Troubles seldom come alone. */
function secondSituation(random: Random, story: Story) {
  if (!random.chance(0.15)) return [];
  const other = random.pickWeighted(stories).situation;
  return other === story.situation ? [] : [other];
}

function planMoves(random: Random, options: PlanOptions, story: Story, recordedAt: number): Move[] {
  const partner = story.partner.replace('{orp}', options.orp);
  const outcome = random.pick(story.endings);
  const steps = story.steps.slice(0, random.whole(1, story.steps.length));
  const moves: Move[] = [];
  let at = recordedAt + random.whole(10, 90) * minute;
  moves.push({ at, move: 'state', state: 'in-progress', outcome: null, handedTo: null, note: null });
  for (const text of steps) {
    at += minute;
    const minutes = random.chance(0.75) ? random.pick([5, 10, 15, 20, 30, 45, 60]) : null;
    moves.push({ at, move: 'entry', text, minutes });
    at = officeHours(random, at + random.whole(1, 12) * day);
  }
  if (outcome === 'handed-over' || random.chance(0.25)) {
    moves.push({ at, move: 'state', state: 'handed-over', outcome: null, handedTo: partner, note: null });
    at = officeHours(random, at + random.whole(5, 40) * day);
  }
  // Some requests are never closed: somebody waits for an answer that does not come.
  if (random.chance(0.07)) return moves;
  const handedTo = outcome === 'handed-over' ? partner : null;
  const note = random.chance(0.7) ? (endingNotes[outcome] ?? null) : null;
  moves.push({ at, move: 'state', state: 'closed', outcome, handedTo, note });
  return moves;
}

/** Invents a year of an office: the same one for the same options. Nothing lies outside `from` … `until`. */
export function planYear(options: PlanOptions): Plan {
  const random = randomFrom(options.seed);
  const { from, until, count } = options;
  const requests: PlannedRequest[] = [];
  while (requests.length < count) {
    const planned = planRequest(random, options, from + day + random.whole(0, until - from - 3 * day));
    if (planned.recordedAt < until) requests.push(planned);
  }
  // Two of the last evening and one of the hour before the office opens the program.
  const moments = [-day + 18 * 60 * minute, -day + 19 * 60 * minute + 41 * minute].map(
    (after) => Math.floor(until / day) * day + after,
  );
  const waitingNotes = looseNotes.map((text, position) => ({
    at: moments[position] ?? until - 50 * minute,
    content: {
      text: text.replace('{place}', random.pick(places)),
      who: position === 1 ? 'soused od rybníka' : null,
      phone: null,
      where: position === 0 ? 'u hřbitova' : null,
    },
  }));
  requests.sort((one, other) => one.recordedAt - other.recordedAt);
  return { requests, waitingNotes };
}
