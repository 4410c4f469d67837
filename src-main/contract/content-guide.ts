import { z } from 'zod';
import { Checker, Passage, Phrase, Slug } from './content-facts.ts';
import { Situation } from './taxonomy.ts';
import { Day } from './values.ts';

/** A guide: what do I do now, who decides, what must I never do. Data only; `core/guides` walks it. */

/** The answer „nevím“, possible to every question and never listed among its options. */
export const unknownAnswer = 'unknown';

/**
 * Holds when every question named has one of the answers named. A list of conditions holds when one of them
 * does; an empty list always holds. `unknown` stands for „nevím“ and for a question nobody answered.
 */
export const Condition = z.record(Slug, z.array(Slug).min(1).max(8));
export type Condition = z.infer<typeof Condition>;
export const Conditions = z.array(Condition).max(8);
export type Conditions = z.infer<typeof Conditions>;

/** A question that changes the way: answerable at the door. */
export const Question = z.strictObject({
  id: Slug,
  ask: Phrase,
  /** How to find out, or why it is asked. */
  hint: Phrase.nullable(),
  options: z
    .array(z.strictObject({ id: Slug, label: Phrase }))
    .min(2)
    .max(6),
  /** Asked only when this holds; refers to earlier questions. */
  when: Conditions,
});
export type Question = z.infer<typeof Question>;

/** What the answers come to: a heading and what it means. */
export const GuideOutcome = z.strictObject({ id: Slug, title: Phrase, text: Passage });
export type GuideOutcome = z.infer<typeof GuideOutcome>;

/** Decision table, read from the top: the first row that holds gives the outcome. The last row always holds. */
export const TableRow = z.strictObject({ when: Conditions, outcome: Slug });
export type TableRow = z.infer<typeof TableRow>;

export const actors = ['municipality', 'resident', 'family', 'office', 'service'] as const;
export const Actor = z.enum(actors);
export type Actor = z.infer<typeof Actor>;

/** How soon the step should be done: a hint for planning, never a deadline of the law. */
export const paces = ['now', 'tomorrow', 'days', 'week', 'month'] as const;
export const Pace = z.enum(paces);
export type Pace = z.infer<typeof Pace>;

export const Step = z.strictObject({
  id: Slug,
  /** What to do, as a command: „Zavolejte na OSPOD“. */
  title: Phrase,
  who: Actor,
  /** Where it is done or who decides. */
  office: Slug.nullable(),
  text: Passage,
  bring: z.array(Phrase).max(10),
  form: z.strictObject({ name: Phrase, where: Phrase }).nullable(),
  /** A deadline of the law: how long (a fact of kind `period`) and from when. */
  deadline: z.strictObject({ fact: Slug, from: Phrase }).nullable(),
  /** What happens next and how long it takes. */
  next: Passage.nullable(),
  pace: Pace.nullable(),
  letter: Slug.nullable(),
  /** Facts the step stands on, beside those its texts refer to. */
  facts: z.array(Slug).max(12),
  /** Part of the way only when this holds. */
  when: Conditions,
  /** Identifier of the shared step it was made of; null for a step of this guide alone. */
  shared: Slug.nullable(),
});
export type Step = z.infer<typeof Step>;

/** Whom to call, on the card: an office or a telephone line. */
export const CallTarget = z.union([
  z.strictObject({ line: Slug, why: Phrase }),
  z.strictObject({ office: Slug, why: Phrase }),
]);
export type CallTarget = z.infer<typeof CallTarget>;

export const Guide = z.strictObject({
  id: Situation,
  /** First day this wording holds; a later wording of the same guide may be prepared before its day comes. */
  validFrom: Day,
  title: Phrase,
  /** Signs of danger in this situation and what to do at once. */
  acute: z.strictObject({ signs: Phrase, act: Passage, lines: z.array(Slug).min(1).max(4) }),
  /** What it is, in two sentences. */
  gist: Passage,
  questions: z.array(Question).max(6),
  outcomes: z.array(GuideOutcome).min(1).max(10),
  table: z.array(TableRow).min(1).max(20),
  steps: z.array(Step).min(2).max(20),
  /** What the obec can do itself. */
  municipality: z.array(Phrase).min(1).max(8),
  /** What the obec must report and to whom. Empty when there is nothing. */
  report: z.array(z.strictObject({ text: Phrase, office: Slug, facts: z.array(Slug).min(1).max(6) })).max(5),
  /** Never: the red-edged list. */
  never: z.array(Phrase).min(1).max(8),
  services: z.array(z.strictObject({ service: Slug, why: Phrase })).max(8),
  related: z.array(Situation).max(6),
  /** One minute at the door. */
  card: z.strictObject({
    /** What to say now, word for word. */
    say: z.array(Phrase).min(1).max(4),
    call: z.array(CallTarget).min(1).max(4),
    never: z.array(Phrase).min(1).max(4),
  }),
  /** For the resident, easy to read, without anybody's name. */
  leaflet: z.strictObject({
    title: Phrase,
    about: z.array(Phrase).min(1).max(4),
    go: z.array(Phrase).min(1).max(5),
    take: z.array(Phrase).max(8),
    cost: Phrase,
    deadline: Phrase,
    /** Offices and lines whose contacts are printed. */
    offices: z.array(Slug).max(4),
    lines: z.array(Slug).max(3),
  }),
  /** How residents say it themselves; feeds the search. */
  words: z.array(Phrase).min(3).max(40),
  reviewedOn: Day,
  reviewedBy: Checker,
});
export type Guide = z.infer<typeof Guide>;
