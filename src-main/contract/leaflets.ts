import { z } from 'zod';
import { command, query } from './call.ts';
import { Slug } from './content-facts.ts';
import { Situation } from './taxonomy.ts';
import { SavedFile } from './values.ts';

/** Papers for residents and offices: leaflets, the one-minute card, letters. No identity in any of them. */

export const PaperFormat = z.enum(['pdf', 'docx']);
export type PaperFormat = z.infer<typeof PaperFormat>;

const saved = z.strictObject({ saved: SavedFile });

export const leafletsCalls = {
  /** Easy-to-read A4 for a resident: where to go, what to take, what it costs, by when. */
  saveLeaflet: command({
    input: z.strictObject({ guide: Situation, format: PaperFormat, largePrint: z.boolean() }),
    output: saved,
  }),
  /** „Kdo vám v obci pomůže“, one A4 for every household. `office` is what the obec writes of itself. */
  saveHouseholdLeaflet: command({
    input: z.strictObject({ format: PaperFormat, largePrint: z.boolean() }),
    output: saved,
  }),
  /** The one-minute card on A5. */
  saveCard: command({ input: z.strictObject({ guide: Situation }), output: saved }),
  /** A letter as an editable document. */
  saveLetter: command({ input: z.strictObject({ letter: Slug }), output: saved }),
  /** A letter as it will read, for looking before saving. */
  letter: query({
    input: z.strictObject({ letter: Slug }),
    output: z.strictObject({
      title: z.string(),
      to: z.string().nullable(),
      when: z.string(),
      body: z.string(),
    }),
  }),
};
