import { z } from 'zod';
import { Day } from './values.ts';

/**
 * Facts of a content pack: what the law, an office or practice says. Texts of guides refer to a fact by its
 * identifier and never repeat its number, so that a changed law is changed in one place.
 */

/** Identifier of anything inside a pack: `pnp-odvolani`, `ospod`, `40`. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);
export type Slug = z.infer<typeof Slug>;

/** One line of Czech, possibly with the inline marks of `content-text.ts`. */
export const Phrase = z.string().trim().min(1).max(400);
/** Several paragraphs of Czech with the marks of `content-text.ts`. */
export const Passage = z.string().trim().min(1).max(4000);

/**
 * How sure a fact is. `confirmed` was read in a source; `practice` is how offices usually do it; `to-verify`
 * nobody has read yet: it is shown as such, with the office to ask.
 */
export const confidences = ['confirmed', 'practice', 'to-verify'] as const;
export const Confidence = z.enum(confidences);
export type Confidence = z.infer<typeof Confidence>;

/** In what role somebody checked a fact. Never a name. */
export const checkers = ['editor', 'lawyer', 'social-worker', 'methodologist'] as const;
export const Checker = z.enum(checkers);
export type Checker = z.infer<typeof Checker>;

export const Source = z.strictObject({
  /** Law and section: `zákon č. 108/2006 Sb., § 94`. Null for a fact that stands in no law. */
  law: Phrase.nullable(),
  /** Where it was read, when that was not the law itself: `mpsv.cz, 2020`. */
  name: Phrase.nullable(),
  url: z.url({ protocol: /^https$/ }).max(300),
});
export type Source = z.infer<typeof Source>;

/** Every fact, line and service type says where it comes from and who looked when. */
export const checked = {
  source: Source,
  confidence: Confidence,
  checkedOn: Day,
  checkedBy: Checker,
};

export const units = [
  ...(['czk', 'czk-per-month', 'czk-per-day', 'czk-per-hour', 'percent'] as const),
  ...(['hour', 'day', 'working-day', 'week', 'month', 'year', 'count'] as const),
] as const;
export const Unit = z.enum(units);
export type Unit = z.infer<typeof Unit>;

/** A fact as it holds from one day to another. A later version may be prepared before its day comes. */
export const FactVersion = z.strictObject({
  /** First day it holds; null when it always did as far as anybody knows. */
  validFrom: Day.nullable(),
  /** Last day it holds, inclusive; null when no end is known. */
  validTo: Day.nullable(),
  /** The number in the unit of the fact; null when it must not be printed (unverified amounts). */
  value: z.number().nullable(),
  /** The value in words as it stands in a sentence: `14 dní`. Null without a value. */
  say: Phrase.nullable(),
  /** The same in the genitive, after „do“: `14 dnů`. Null when nobody needs it. */
  sayGenitive: Phrase.nullable(),
  /** The whole fact as one sentence, for the list of sources. */
  text: Phrase,
  ...checked,
});
export type FactVersion = z.infer<typeof FactVersion>;

export const factKinds = ['statement', 'amount', 'period', 'number'] as const;
export const Fact = z.strictObject({
  id: Slug,
  kind: z.enum(factKinds),
  /** Null for a statement. */
  unit: Unit.nullable(),
  /** Office (identifier) to ask when the fact is unverified or expired. */
  ask: Slug,
  versions: z.array(FactVersion).min(1).max(20),
});
export type Fact = z.infer<typeof Fact>;

/** An office or a person in a role. Its local telephone is not here: every obec fills in its own. */
export const Office = z.strictObject({
  id: Slug,
  /** `Úřad práce ČR` */
  name: Phrase,
  /** `Úřad práce`: what fits a button. */
  short: Phrase,
  /** What it does for people, one or two sentences. */
  does: Passage,
  /** How to find the right workplace. */
  find: Passage,
  /** When two offices come into question and nobody verified which: both, and a warning to call first. */
  either: z.array(Slug).max(3),
  warning: Phrase.nullable(),
});
export type Office = z.infer<typeof Office>;

export const PhoneLine = z.strictObject({
  id: Slug,
  /** As it is dialled, in groups: `116 006`. */
  number: z.string().regex(/^\d{3}( \d{3})*$/),
  name: Phrase,
  /** Whom it helps and with what. */
  helps: Phrase,
  /** When it answers; null when that was not verified. */
  hours: Phrase.nullable(),
  free: z.boolean().nullable(),
  kind: z.enum(['emergency', 'crisis', 'advice']),
  ...checked,
});
export type PhoneLine = z.infer<typeof PhoneLine>;

/** A type of social service by the Social Services Act (108/2006 Sb.); the identifier is its section: `40`, `60a`. */
export const ServiceType = z.strictObject({
  id: Slug,
  name: Phrase,
  /** What it does, for somebody who has never heard of it. */
  does: Phrase,
  /** Comes to people (field), people come to it (ambulatory), people live there (residential). */
  forms: z.array(z.enum(['field', 'ambulatory', 'residential'])).min(1),
  payment: z.enum(['free', 'paid', 'partly']),
  ...checked,
});
export type ServiceType = z.infer<typeof ServiceType>;

/** A word of officials explained on the spot. */
export const Term = z.strictObject({ id: Slug, term: Phrase, explains: Phrase });
export type Term = z.infer<typeof Term>;

/** Text of a letter. `[[…]]` are blanks; `[[obec]]` and `[[datum]]` are filled in, the rest by the clerk. */
export const Letter = z.strictObject({
  id: Slug,
  title: Phrase,
  to: Slug.nullable(),
  /** When to send it and what to mind. */
  when: Passage,
  body: Passage,
});
export type Letter = z.infer<typeof Letter>;

/** One line of „Co smí a musí obec I. typu“. */
export const Duty = z.strictObject({
  id: Slug,
  kind: z.enum(['must', 'may', 'must-not']),
  title: Phrase,
  text: Passage,
  facts: z.array(Slug).min(1).max(10),
  /** Guides (situations) that show how. */
  guides: z.array(z.string().regex(/^[A-F]\d$/)).max(40),
});
export type Duty = z.infer<typeof Duty>;
