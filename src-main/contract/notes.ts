import { z } from 'zod';
import { command, openCommand, openQuery, query } from './call.ts';
import { Id, Line, Nothing, Text, Timestamp } from './values.ts';

/** What is typed into the quick note. Only the text is mandatory. */
export const NoteContent = z.strictObject({
  text: Text,
  who: Line.nullable(),
  phone: Line.nullable(),
  where: Line.nullable(),
});
export type NoteContent = z.infer<typeof NoteContent>;

export const Note = z.strictObject({
  id: Id,
  text: z.string(),
  who: z.string().nullable(),
  phone: z.string().nullable(),
  where: z.string().nullable(),
  sealedAt: Timestamp,
  /** Typed but never confirmed: the window was closed in the middle. */
  unfinished: z.boolean(),
});
export type Note = z.infer<typeof Note>;

export const notesCalls = {
  /** Seals a note to the vault, locked or not. Answers only after the file is safely on the disk. */
  seal: openCommand({ input: NoteContent, output: z.strictObject({ id: Id, sealedAt: Timestamp }) }),
  /** Seals what has been typed so far, replacing the last such draft; an empty text discards it. */
  sealDraft: openCommand({
    input: z.strictObject({
      text: z.string().max(20_000),
      who: z.string().max(300),
      phone: z.string().max(300),
      where: z.string().max(300),
      /** The first letters in a newly opened box: a draft that is kept belongs to an earlier one and stays. */
      newBox: z.boolean().optional(),
    }),
    output: Nothing,
  }),
  /** Times of today's notes, nothing else: shown on the locked screen. */
  today: openQuery({ input: Nothing, output: z.strictObject({ sealedAt: z.array(Timestamp) }) }),
  /** Notes waiting to be dealt with, oldest first, and how many sealed files could not be read. */
  list: query({ input: Nothing, output: z.strictObject({ notes: z.array(Note), unreadable: z.int() }) }),
  /** Makes a request of the note; the text moves, it is not retyped. */
  toRequest: command({ input: z.strictObject({ id: Id }), output: z.strictObject({ requestId: Id }) }),
  /** Adds the note to the timeline of an existing request. */
  joinRequest: command({
    input: z.strictObject({ id: Id, requestId: Id }),
    output: z.strictObject({ entryId: Id }),
  }),
  moveToBin: command({ input: z.strictObject({ id: Id }), output: Nothing }),
  restore: command({ input: z.strictObject({ id: Id }), output: Nothing }),
  /** Erases a note in the bin for good. */
  erase: command({ input: z.strictObject({ id: Id }), output: Nothing }),
  bin: query({ input: Nothing, output: z.strictObject({ notes: z.array(Note) }) }),
};
