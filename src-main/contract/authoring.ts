import { z } from 'zod';
import { command, query } from './call.ts';
import { Fact, Slug } from './content-facts.ts';
import { Guide } from './content-guide.ts';
import { Content, PackLabel } from './content-pack.ts';
import { Answer, GuideReading } from './guides.ts';
import { Situation } from './taxonomy.ts';
import { Day, Id, Nothing, SavedFile, Timestamp } from './values.ts';

/** The methodologist's workshop: guides and facts changed or added by the LAG, checked, signed, saved as a pack. */

/** The closed list of what a check can find; the sentence is in `locales/<language>/authoring.json`. */
export const findingRules = [
  'broken-reference', // refers to something that is not in the pack
  'expired-fact', // its last day has passed
  'unused', // nothing refers to it
  'unverified-amount', // an amount nobody confirmed, or a number written into the text
  'hard-to-read', // reading ease of a text
  'missing-never', // no „nikdy“
  'dead-situation', // a situation of the taxonomy without a guide
  'unreachable', // an outcome, step or option that no answers lead to
  'not-covered', // answers that lead to no outcome, or a condition on a later question
  'duplicate', // the same identifier twice
  'unknown-condition', // a condition names a question or option that is not there
  'versions-overlap', // two wordings hold on the same day, or their days are turned round
  'value-mismatch', // the words of a fact do not say its number
  'not-czech-typography', // quotation marks, dashes, three dots
] as const;
export const FindingRule = z.enum(findingRules);
export type FindingRule = z.infer<typeof FindingRule>;

/** One thing a check found. `place` is a path inside the content: `guides/A1/steps/zadost/text`. */
export const Finding = z.strictObject({
  rule: FindingRule,
  severity: z.enum(['error', 'warning']),
  place: z.string(),
  /** What it is about: an identifier, a number, a word. Never empty. */
  detail: z.string(),
});
export type Finding = z.infer<typeof Finding>;

/** A guide or a fact the LAG changed or added, not yet published or published before. */
export const AuthoredItem = z.strictObject({
  id: Id,
  list: z.enum(['guides', 'facts']),
  item: z.string(),
  name: z.string(),
  /** Whether the content that came with the program has it too. */
  replaces: z.boolean(),
  changedAt: Timestamp,
  changedBy: Id,
  /** First day the wording of a guide holds; null for a fact, whose versions have days of their own. */
  validFrom: Day.nullable(),
  findings: z.array(Finding),
});
export type AuthoredItem = z.infer<typeof AuthoredItem>;

export const authoringCalls = {
  items: query({
    input: Nothing,
    output: z.strictObject({
      items: z.array(AuthoredItem),
      /** Label of the last pack that was saved; null before the first. */
      last: PackLabel.nullable(),
      /** Digits of the key the LAG signs with, for the obce to compare over the telephone. */
      signerFingerprint: z.string(),
    }),
  }),
  /** Everything a guide may refer to, for choosing from lists. Own items included. */
  palette: query({
    input: Nothing,
    output: Content.pick({
      facts: true,
      offices: true,
      lines: true,
      services: true,
      terms: true,
      letters: true,
    }),
  }),
  /** The guide to edit: the LAG's own wording, the newest one, or the one in use. */
  guide: query({
    input: z.strictObject({ guide: Situation }),
    output: z.strictObject({ guide: Guide, own: z.boolean() }),
  }),
  fact: query({
    input: z.strictObject({ fact: Slug }),
    output: z.strictObject({ fact: Fact, own: z.boolean() }),
  }),
  /**
   * A wording that holds from a later day is kept beside the one in force; one that holds already replaces all own
   * wordings of the guide. The day of the review and the role are filled in by the program.
   */
  saveGuide: command({
    input: z.strictObject({ guide: Guide }),
    output: z.strictObject({ findings: z.array(Finding) }),
  }),
  saveFact: command({
    input: z.strictObject({ fact: Fact }),
    output: z.strictObject({ findings: z.array(Finding) }),
  }),
  /** The same checks as `npm run content`, on a guide that is not saved yet. */
  checkGuide: query({
    input: z.strictObject({ guide: Guide }),
    output: z.strictObject({ findings: z.array(Finding) }),
  }),
  checkFact: query({
    input: z.strictObject({ fact: Fact }),
    output: z.strictObject({ findings: z.array(Finding) }),
  }),
  /** How the guide will read at the obec to somebody who answers like this. */
  preview: query({
    input: z.strictObject({ guide: Guide, answers: z.array(Answer).max(10) }),
    output: GuideReading,
  }),
  /** Takes an own wording back; the one before it holds again, at last the one that came with the program. */
  discard: command({ input: z.strictObject({ id: Id }), output: Nothing }),
  /** Checks everything, signs it and offers the pack to be saved. Refused while a check finds an error. */
  savePack: command({
    input: z.strictObject({ title: z.string().trim().min(1).max(200) }),
    output: z.strictObject({ saved: SavedFile, label: PackLabel }),
  }),
};
