import { z } from 'zod';
import { Duty, Fact, Letter, Office, PhoneLine, Phrase, ServiceType, Slug, Term } from './content-facts.ts';
import { Guide } from './content-guide.ts';
import { SignerKey, Timestamp } from './values.ts';

/** What a pack holds. Every list may be empty: a pack of a LAG changes or adds single things. */
export const Content = z.strictObject({
  language: z.literal('cs'),
  facts: z.array(Fact).max(2000),
  offices: z.array(Office).max(100),
  lines: z.array(PhoneLine).max(100),
  services: z.array(ServiceType).max(60),
  terms: z.array(Term).max(300),
  letters: z.array(Letter).max(60),
  duties: z.array(Duty).max(60),
  guides: z.array(Guide).max(200),
  /** Words that mean the same to the search, hand-made; single words, any form. */
  synonyms: z.array(z.array(z.string().min(2).max(60)).min(2).max(30)).max(500),
});
export type Content = z.infer<typeof Content>;

/** Kinds of things in a pack that have an identifier. */
export const contentLists = [
  'facts',
  'offices',
  'lines',
  'services',
  'terms',
  'letters',
  'duties',
  'guides',
] as const;
export const ContentList = z.enum(contentLists);
export type ContentList = z.infer<typeof ContentList>;

/** The label of a pack, readable without opening it. */
export const PackLabel = z.strictObject({
  /** Packs with the same identifier replace one another: `naves`, `mas-ukazkova`. */
  pack: Slug,
  title: Phrase,
  publisher: Phrase,
  /** Counts up by one with every edition of the pack; an older one is refused. */
  edition: z.int().min(1).max(1_000_000),
  createdAt: Timestamp,
  /** Minisign key of the publisher. */
  signer: SignerKey,
});
export type PackLabel = z.infer<typeof PackLabel>;

/** The file `naves-balicek-….json`: readable JSON. Only one spelling is accepted. */
export const PackFile = z.strictObject({
  format: z.literal('naves-pack'),
  version: z.literal(1),
  ...PackLabel.shape,
  /** The content as JSON on one line: exactly the bytes that are signed. */
  payload: z.string().min(2),
  /** Text of a minisign signature over the bytes of `payload`; its trusted comment repeats the label. */
  signature: z.string(),
});
export type PackFile = z.infer<typeof PackFile>;
