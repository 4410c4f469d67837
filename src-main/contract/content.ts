import { z } from 'zod';
import { command, query } from './call.ts';
import {
  Checker,
  Confidence,
  Duty,
  Office,
  Passage,
  PhoneLine,
  Phrase,
  Slug,
  Source,
  Unit,
} from './content-facts.ts';
import { ContentList, PackLabel } from './content-pack.ts';
import { Situation } from './taxonomy.ts';
import { Day, FileToken, Line, Nothing, Sha256, Timestamp } from './values.ts';

/** Content packs: what is installed, what comes from whom, and what the obec adds of its own. */

/** How a fact stands today. `expired`: its last day has passed; `stale`: nobody checked it for a year. */
export const FactStatus = z.enum(['confirmed', 'practice', 'to-verify', 'expired', 'stale']);
export type FactStatus = z.infer<typeof FactStatus>;

/** A fact as it holds on the day somebody reads it. */
export const FactView = z.strictObject({
  id: Slug,
  /** What stands in the sentence; null when it must not be printed: then the office to ask stands there. */
  say: z.string().nullable(),
  sayGenitive: z.string().nullable(),
  /** The same as a number, for counting the last day of a deadline; null whenever `say` is. */
  value: z.number().nullable(),
  unit: Unit.nullable(),
  text: z.string(),
  source: Source,
  confidence: Confidence,
  status: FactStatus,
  checkedOn: Day,
  checkedBy: Checker,
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  ask: Slug,
});
export type FactView = z.infer<typeof FactView>;

/** The local contact of an office, filled in by the obec; no pack ever overwrites it. */
export const Contact = z.strictObject({
  office: Slug,
  /** `Odbor sociálních věcí, Benešov` */
  name: Line.nullable(),
  phone: Line.nullable(),
  address: Line.nullable(),
  hours: Line.nullable(),
  note: Line.nullable(),
});
export type Contact = z.infer<typeof Contact>;

/** A note of the obec to a guide or to one of its steps; no pack ever overwrites it. */
export const LocalNote = z.strictObject({
  guide: Situation,
  step: Slug.nullable(),
  text: Passage,
  changedAt: Timestamp,
});
export type LocalNote = z.infer<typeof LocalNote>;

/** One thing that a pack adds, changes or takes back. `lines` are sentences of the two wordings. */
export const ContentChange = z.strictObject({
  list: ContentList,
  id: z.string(),
  kind: z.enum(['added', 'changed', 'removed']),
  name: z.string(),
  /** What differs, part by part, in Czech: the old wording and the new one. */
  parts: z.array(
    z.strictObject({ path: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
});
export type ContentChange = z.infer<typeof ContentChange>;

export const PublisherState = z.enum(['new', 'trusted', 'confirmed', 'revoked']);
export const Publisher = z.strictObject({
  name: Phrase,
  /** Digits to compare over the telephone. */
  fingerprint: z.string(),
  signer: z.string(),
  state: PublisherState,
  firstSeenAt: Timestamp.nullable(),
});
export type Publisher = z.infer<typeof Publisher>;

export const InstalledPack = z.strictObject({
  label: PackLabel,
  hash: Sha256,
  state: z.enum(['active', 'earlier', 'switched-off']),
  importedAt: Timestamp,
  activatedAt: Timestamp.nullable(),
  publisher: Publisher,
  counts: z.strictObject({ guides: z.int(), facts: z.int(), others: z.int() }),
});
export type InstalledPack = z.infer<typeof InstalledPack>;

/** A pack that was read and may be switched on: what it says of itself and what would change. */
export const PackPreview = z.strictObject({
  label: PackLabel,
  hash: Sha256,
  publisher: Publisher,
  /** The edition that is on now; null for a pack never seen before. */
  activeEdition: z.int().nullable(),
  changes: z.array(ContentChange),
  /** Open requests whose guide would change. */
  affectedWalks: z.int(),
});
export type PackPreview = z.infer<typeof PackPreview>;

export const ContentHealth = z.strictObject({
  /** Day of the newest check in the content in use. */
  newestCheck: Day,
  facts: z.int(),
  toVerify: z.int(),
  stale: z.int(),
  expired: z.int(),
  /** Guides that print an expired or stale fact. */
  guides: z.array(Situation),
  /** Days ahead on which a prepared wording switches on. */
  upcoming: z.array(Day),
});
export type ContentHealth = z.infer<typeof ContentHealth>;

export const OfficeView = z.strictObject({ ...Office.shape, contact: Contact.nullable() });
export type OfficeView = z.infer<typeof OfficeView>;

export const contentCalls = {
  /** How fresh the content in use is; for Domů and Nastavení. */
  health: query({ input: Nothing, output: ContentHealth }),
  packs: query({
    input: Nothing,
    output: z.strictObject({
      /** The content that came with the program. */
      bundled: z.strictObject({ version: z.string(), newestCheck: Day, guides: z.int(), facts: z.int() }),
      packs: z.array(InstalledPack),
      publishers: z.array(Publisher),
    }),
  }),
  /** Reads, verifies and compares a pack; changes nothing that is in use. */
  inspectPack: command({ input: z.strictObject({ file: FileToken }), output: PackPreview }),
  /** Switches an inspected pack on. `trust` is the person's word that an unknown publisher is the right one. */
  activatePack: command({
    input: z.strictObject({ hash: Sha256, trust: z.boolean() }),
    output: InstalledPack,
  }),
  /** Goes back to the edition before, or to the bundled content when there is none. */
  rollBackPack: command({ input: z.strictObject({ pack: Slug }), output: Nothing }),
  /** The fingerprint was compared over the telephone. */
  confirmPublisher: command({ input: z.strictObject({ signer: z.string() }), output: Nothing }),
  /** The publisher is not trusted any more: its packs are switched off and new ones are refused. */
  revokePublisher: command({ input: z.strictObject({ signer: z.string() }), output: Nothing }),
  offices: query({ input: Nothing, output: z.strictObject({ offices: z.array(OfficeView) }) }),
  saveContact: command({ input: z.strictObject({ contact: Contact }), output: Nothing }),
  lines: query({ input: Nothing, output: z.strictObject({ lines: z.array(PhoneLine) }) }),
  /** „Co smí a musí obec I. typu“. */
  duties: query({
    input: Nothing,
    output: z.strictObject({ duties: z.array(Duty), facts: z.array(FactView), offices: z.array(OfficeView) }),
  }),
  /** Writes a local note; an empty text removes it. */
  saveNote: command({
    input: z.strictObject({ guide: Situation, step: Slug.nullable(), text: Passage.nullable() }),
    output: Nothing,
  }),
};
