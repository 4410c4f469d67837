import { z } from 'zod';
import { command, query } from './call.ts';
import { Nothing, Timestamp } from './values.ts';

/** Name of a form that is being filled in: `request-new`, `request-<id>`, `entry-<id>`, `task-<id>`. */
export const DraftKey = z
  .string()
  .regex(/^[a-z]+(-[a-z0-9]+)*$/)
  .max(80);

/** Values of the form's fields, by field name. */
export const DraftFields = z.record(z.string().max(60), z.union([z.string().max(20_000), z.null()]));
export type DraftFields = z.infer<typeof DraftFields>;

/** Everything typed is kept in the encrypted store as it is typed, one draft per form and person. */
export const draftsCalls = {
  save: command({
    input: z.strictObject({ key: DraftKey, fields: DraftFields }),
    output: z.strictObject({ savedAt: Timestamp }),
  }),
  load: query({
    input: z.strictObject({ key: DraftKey }),
    output: z.strictObject({
      draft: z.strictObject({ fields: DraftFields, savedAt: Timestamp }).nullable(),
    }),
  }),
  discard: command({ input: z.strictObject({ key: DraftKey }), output: Nothing }),
  /** Forms left open, newest first. */
  list: query({
    input: Nothing,
    output: z.strictObject({
      drafts: z.array(z.strictObject({ key: DraftKey, savedAt: Timestamp })),
    }),
  }),
};
