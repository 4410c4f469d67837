import { z } from 'zod';

/** The one free text of a summary: an optional note of the obec to its LAG (R10). */

/** Characters of a note, spaces included. */
export const longestNote = 200;

/** What is typed, before it is put in order; longer than a note may be, so that it can be told. */
export const TypedNote = z.string().max(10 * longestNote);

/**
 * Why a note cannot leave. `long-number` is one by which somebody could be looked up and whose kind is not known;
 * `characters` are those that no Czech sentence needs.
 */
export const NoteBlock = z.enum([
  'birth-number',
  'phone',
  'email',
  'account',
  'address',
  'title',
  'long-number',
  'characters',
  'too-long',
]);
export type NoteBlock = z.infer<typeof NoteBlock>;

/**
 * What somebody has to look at: perhaps the name of a person, a place with a house number, when somebody was born, or
 * how few people something concerns, which the tables would hide (R1).
 */
export const NoteWarning = z.enum(['name', 'place-number', 'birth', 'few-people']);
export type NoteWarning = z.infer<typeof NoteWarning>;

/** A note as it would leave, and what was found in it. An empty text is no note. */
export const NoteCheck = z.strictObject({
  text: z.string(),
  blocked: z.array(NoteBlock),
  warnings: z.array(NoteWarning),
});
export type NoteCheck = z.infer<typeof NoteCheck>;
