import { z } from 'zod';
import { command, query } from './call.ts';
import { ErrorCode, ErrorParams } from './errors.ts';
import { Period, ProtectedCounts, SummaryCorrection, TableName } from './summaries.ts';
import { FileToken, Id, MunicipalityCode, Nothing, SavedFile, Timestamp } from './values.ts';

/** The LAG's side: summaries that arrived and what they say together. */

export const ReceivedSummary = z.strictObject({
  id: Id,
  municipality: MunicipalityCode,
  municipalityName: z.string(),
  period: Period,
  createdAt: Timestamp,
  receivedAt: Timestamp,
  /** Fingerprint of the sender's signing key, to compare over the phone. */
  signerFingerprint: z.string(),
  /** True for the first summary from this key: nobody has compared it yet. */
  signerNew: z.boolean(),
  counts: ProtectedCounts,
  /** The note of the obec, plain text; null when there is none. */
  note: z.string().nullable(),
  /** What it corrects of an earlier summary of the same period; null when it corrects none. */
  correction: SummaryCorrection.nullable(),
});
export type ReceivedSummary = z.infer<typeof ReceivedSummary>;

/**
 * What happened to one of the opened files. `replaced`: a correction took the place of the summary it corrects.
 * `superseded`: that summary came after its correction, which stays.
 */
export const OpenedFile = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('received'), file: z.string(), summary: ReceivedSummary }),
  z.strictObject({ outcome: z.literal('duplicate'), file: z.string(), summary: ReceivedSummary }),
  z.strictObject({ outcome: z.literal('replaced'), file: z.string(), summary: ReceivedSummary }),
  z.strictObject({ outcome: z.literal('superseded'), file: z.string(), summary: ReceivedSummary }),
  z.strictObject({ outcome: z.literal('refused'), file: z.string(), code: ErrorCode, params: ErrorParams }),
]);
export type OpenedFile = z.infer<typeof OpenedFile>;

/** A sum over several obce: exact only when every part is, otherwise the range the parts allow. */
export const MergedValue = z.strictObject({ lo: z.int(), hi: z.int().nullable() });
export type MergedValue = z.infer<typeof MergedValue>;

export const MergedTable = z.strictObject({
  table: TableName,
  periods: z.array(Period),
  /** Sorted by name in Czech order. `periods` are those of the year that arrived from the obec. */
  columns: z.array(
    z.strictObject({ municipality: MunicipalityCode, name: z.string(), periods: z.array(Period) }),
  ),
  rows: z.array(
    z.strictObject({
      code: z.string(),
      /**
       * One value per column; null where no summary of the obec covers this row (a month of a period that has
       * not arrived). A table that was withheld counts as a range from zero to the total of its period.
       */
      values: z.array(MergedValue.nullable()),
      total: MergedValue.nullable(),
    }),
  ),
  total: z.strictObject({ values: z.array(MergedValue.nullable()), total: MergedValue.nullable() }),
});
export type MergedTable = z.infer<typeof MergedTable>;

export const workspaceCalls = {
  /** Offers the LAG's public key file to be saved and handed out to the obce. */
  saveKeyFile: command({ input: Nothing, output: z.strictObject({ saved: SavedFile }) }),
  /** The same public key as text and as a fingerprint to read aloud. */
  key: query({
    input: Nothing,
    output: z.strictObject({ name: z.string(), recipient: z.string(), fingerprint: z.string() }),
  }),
  /**
   * Opens files one after another; each has its own answer. The window asks for one at a time, so that it can say
   * how far it is, and stop.
   */
  openSummaries: command({
    input: z.strictObject({ files: z.array(FileToken).min(1).max(200) }),
    output: z.strictObject({ files: z.array(OpenedFile) }),
  }),
  received: query({ input: Nothing, output: z.strictObject({ summaries: z.array(ReceivedSummary) }) }),
  /** The fingerprint was compared over the phone: the key of this obec is trusted. */
  confirmSigner: command({ input: z.strictObject({ municipality: MunicipalityCode }), output: Nothing }),
  /**
   * The obec says over the phone that it has a new signing key (a new computer): the old one is forgotten and
   * the next summary brings the new one. Summaries already received stay.
   */
  forgetSigner: command({ input: z.strictObject({ municipality: MunicipalityCode }), output: Nothing }),
  /** Sums the received summaries of one year. */
  merged: query({
    input: z.strictObject({ table: TableName, year: z.int() }),
    output: MergedTable,
  }),
};
