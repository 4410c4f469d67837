import { z } from 'zod';
import { query } from './call.ts';
import { Id, Page, Timestamp } from './values.ts';

/** Kinds of recorded events; the sentence is in `locales/<language>/audit.json`. Never any content. */
export const AuditKind = z.string().regex(/^[a-z]+(\.[a-z-]+)+$/);

export const AuditRow = z.strictObject({
  sequence: z.int(),
  at: Timestamp,
  /** Null when it happened before anybody was signed in. */
  person: Id.nullable(),
  kind: AuditKind,
  subject: z.string().nullable(),
});
export type AuditRow = z.infer<typeof AuditRow>;

export const auditCalls = {
  list: query({
    input: z.strictObject({ page: Page }),
    output: z.strictObject({
      rows: z.array(AuditRow),
      total: z.int(),
      /** False when the hash chain does not fit: somebody changed the journal outside the program. */
      intact: z.boolean(),
    }),
  }),
};
