import { z } from 'zod';
import { command, query } from './call.ts';
import { ContentChange, FactView, LocalNote, OfficeView } from './content.ts';
import { PhoneLine, ServiceType, Slug, Term } from './content-facts.ts';
import { Guide, type Step } from './content-guide.ts';
import { Area, Situation } from './taxonomy.ts';
import { Day, Id, Nothing, Sha256, Timestamp } from './values.ts';

/** Guides: finding the right one, walking it, and what became of the way when the law changes. */

export const GuideLine = z.strictObject({
  id: Situation,
  area: Area,
  title: z.string(),
  gist: z.string(),
  /** Prints a fact that expired or that nobody checked for a year. */
  stale: z.boolean(),
});
export type GuideLine = z.infer<typeof GuideLine>;

export const GuideHit = z.strictObject({
  ...GuideLine.shape,
  /** Words of the guide that answer to what was typed, to show why it was found. */
  because: z.array(z.string()).max(6),
  score: z.number(),
});
export type GuideHit = z.infer<typeof GuideHit>;

/** An answer that was given; `unknown` is „nevím“. */
export const Answer = z.strictObject({ question: Slug, option: Slug });
export type Answer = z.infer<typeof Answer>;

/** Why a step or an outcome is there: these given answers decided it. Empty when it holds for everybody or so far. */
export const Reasons = z.array(Answer);
export type Reasons = z.infer<typeof Reasons>;

/** What the guide says for some answers. Questions nobody answered count as „nevím“. */
export const Evaluation = z.strictObject({
  /** Questions that are asked with these answers, in order. */
  asked: z.array(Slug),
  /** The first asked question without an answer; null when all are answered. */
  pending: Slug.nullable(),
  outcome: Slug,
  outcomeBecause: Reasons,
  steps: z.array(z.strictObject({ step: Slug, because: Reasons })),
});
export type Evaluation = z.infer<typeof Evaluation>;

export const DoneStep = z.strictObject({
  step: Slug,
  /** Title at the time it was done; the step may have left the guide meanwhile. */
  title: z.string(),
  doneAt: Timestamp,
  doneBy: Id,
});
export type DoneStep = z.infer<typeof DoneStep>;

/** A way somebody began: to a request, or on its own. */
export const Walk = z.strictObject({
  id: Id,
  guide: Situation,
  request: Id.nullable(),
  answers: z.array(Answer),
  done: z.array(DoneStep),
  /** Wording the way began with. */
  pinned: Sha256,
  startedAt: Timestamp,
  changedAt: Timestamp,
});
export type Walk = z.infer<typeof Walk>;

/** Everything the texts of a guide refer to, as it holds on the day. */
export const GuideBook = z.strictObject({
  facts: z.array(FactView),
  offices: z.array(OfficeView),
  lines: z.array(PhoneLine),
  services: z.array(ServiceType),
  terms: z.array(Term),
  letters: z.array(z.strictObject({ id: Slug, title: z.string(), when: z.string() })),
});
export type GuideBook = z.infer<typeof GuideBook>;

export const GuideReading = z.strictObject({
  guide: Guide,
  book: GuideBook,
  /** Day the facts are shown for. */
  day: Day,
  /** Who wrote this wording: a pack's title and publisher; null for the content that came with the program. */
  origin: z.strictObject({ title: z.string(), publisher: z.string() }).nullable(),
  notes: z.array(LocalNote),
  walk: Walk.nullable(),
  evaluation: Evaluation,
  /** Done steps that the present answers do not ask for any more; the work is not lost. */
  doneBeside: z.array(DoneStep),
  /** The walk is on an older wording than the one in use. */
  outdated: z.boolean(),
  /** A prepared wording switches on this day and differs. */
  changesOn: Day.nullable(),
});
export type GuideReading = z.infer<typeof GuideReading>;

export const WalkLine = z.strictObject({
  walk: Walk,
  title: z.string(),
  /** Number of the request, `14/2026`. */
  requestNumber: z.string().nullable(),
  stepsTotal: z.int(),
  stepsDone: z.int(),
  outdated: z.boolean(),
});
export type WalkLine = z.infer<typeof WalkLine>;

/** Which way is meant: the one to a request, or the one on its own. */
const way = { guide: Situation, request: Id.nullable() };

export const guidesCalls = {
  list: query({ input: Nothing, output: z.strictObject({ guides: z.array(GuideLine) }) }),
  /** Finds guides by the resident's own words, best first. Nothing is kept of what was typed. */
  find: query({
    input: z.strictObject({ text: z.string().max(500), limit: z.int().min(1).max(40) }),
    output: z.strictObject({ hits: z.array(GuideHit) }),
  }),
  /** A guide with the way that was begun, if any; changes nothing. */
  read: query({ input: z.strictObject(way), output: GuideReading }),
  /** What the guide would say to these answers, without beginning a way. */
  evaluate: query({
    input: z.strictObject({ guide: Situation, answers: z.array(Answer).max(10) }),
    output: Evaluation,
  }),
  /** Answers a question (`option` null takes the answer back). Begins the way if there is none. */
  answer: command({
    input: z.strictObject({ ...way, question: Slug, option: Slug.nullable() }),
    output: GuideReading,
  }),
  markStep: command({
    input: z.strictObject({ ...way, step: Slug, done: z.boolean() }),
    output: GuideReading,
  }),
  /** Makes tasks of steps. A step that already has an open task gets no second one. */
  makeTasks: command({
    input: z.strictObject({
      ...way,
      tasks: z
        .array(z.strictObject({ step: Slug, title: z.string().trim().min(1).max(300), due: Day.nullable() }))
        .min(1)
        .max(20),
    }),
    output: z.strictObject({ made: z.int() }),
  }),
  /** Ways begun: those of one request, or those on their own when `request` is null. */
  walks: query({
    input: z.strictObject({ request: Id.nullable() }),
    output: z.strictObject({ walks: z.array(WalkLine) }),
  }),
  /** Forgets a way: its answers and marks. Tasks made of it stay. */
  forgetWalk: command({ input: z.strictObject({ walk: Id }), output: Nothing }),
  /** Open requests whose guide changed since, or will change on a day ahead. */
  affected: query({
    input: Nothing,
    output: z.strictObject({
      walks: z.array(z.strictObject({ line: WalkLine, changesOn: Day.nullable() })),
    }),
  }),
  /** What differs between the wording a way began with and the one in use (or prepared). */
  difference: query({
    input: z.strictObject({ walk: Id }),
    output: z.strictObject({ changes: z.array(ContentChange), changesOn: Day.nullable() }),
  }),
  /** Goes on by the wording in use; what was done stays done. */
  adopt: command({ input: z.strictObject({ walk: Id }), output: GuideReading }),
};

/** A step as it is shown, for lists that need no more. */
export type GuideStep = z.infer<typeof Step>;
