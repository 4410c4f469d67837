import { z } from 'zod';
import { command, query } from './call.ts';
import { EarlierRequest } from './cases.ts';
import { NoteCheck, TypedNote } from './summary-note.ts';
import { SummaryAge, SummaryDimension, SummarySex } from './summary-plan.ts';
import { areas } from './taxonomy.ts';
import {
  FileToken,
  Id,
  MunicipalityCode,
  Nothing,
  Recipient,
  SavedFile,
  Sha256,
  SignerKey,
  Timestamp,
} from './values.ts';

/** How a calendar year is divided. Chosen once per year, because overlapping periods could be subtracted. */
export const Division = z.enum(['year', 'halves', 'quarters']);
export type Division = z.infer<typeof Division>;

/** A calendar period: `2026`, `2026-H1`, `2026-Q3`. */
export const Period = z.string().regex(/^\d{4}(-(H[12]|Q[1-4]))?$/);
export type Period = z.infer<typeof Period>;

/** The tables of a summary, see `summary-plan.ts`. */
export const tableNames = ['area', 'age', 'sex', 'channel', 'outcome', 'time'] as const;
export const TableName = z.enum(tableNames);
export type TableName = z.infer<typeof TableName>;

/** Place of a number in its table. */
export const CellCode = z.string().regex(/^[A-Za-z0-9.+-]{1,30}$/);

/**
 * One printed cell. `code` names its place in the table: a code or a group of the dimension (`C`, `living`, `65+`,
 * `2026-Q3`), or a group of areas and a code within it (`living.65+`).
 * An exact count, or a whole-number range with its reason; `hi: null` means no upper bound is printed.
 * Reasons: `small` (fewer than 5, 0 included unless zeros are printed there), `sensitive` (fewer than 10 where being recognised harms most),
 * `complement`: hidden so that a small number cannot be computed, or because it was made by a few households;
 * `correction`: hidden in a correction, which does not say why (see `SummaryCorrection`).
 */
export const Cell = z.strictObject({
  code: CellCode,
  status: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('exact'), value: z.int().min(0) }),
    z.strictObject({
      kind: z.literal('hidden'),
      lo: z.int().min(0),
      hi: z.int().min(0).nullable(),
      why: z.enum(['small', 'complement', 'sensitive', 'correction']),
    }),
  ]),
});
export type Cell = z.infer<typeof Cell>;

export const SummaryTable = z.strictObject({ name: TableName, cells: z.array(Cell) });
export type SummaryTable = z.infer<typeof SummaryTable>;

/**
 * What leaves: the total and the tables. A table has the cells whose parent has enough cases to be divided (R4), in
 * the order of the plan; one that has none, or cannot be shown safely, is withheld.
 */
export const ProtectedCounts = z.strictObject({
  /** R4: numbers from this up are divided. Larger where a finer division would give somebody away. */
  splitFrom: z.int().min(10),
  /**
   * R3: `shown` when a zero of an ordinary area is printed, which is only in a whole year; a small number there is then
   * 1 to 4. `hidden`: a zero looks like any other small number.
   */
  zeros: z.enum(['shown', 'hidden']),
  total: Cell.shape.status,
  tables: z.array(SummaryTable),
  withheld: z.array(TableName),
});
export type ProtectedCounts = z.infer<typeof ProtectedCounts>;

/**
 * What a package that takes the place of an earlier one of the same period says of the change: how many cases of that
 * one are no longer counted and how many are counted anew. A case that is counted otherwise now is among both.
 */
export const SummaryCorrection = z.strictObject({ deleted: z.int().min(0), added: z.int().min(0) });
export type SummaryCorrection = z.infer<typeof SummaryCorrection>;

export const PeriodChoice = z.strictObject({
  period: Period,
  /**
   * `open` has not ended yet, `released` was already saved and its numbers are fixed, `elsewhere` was saved from
   * another copy of these data.
   */
  state: z.enum(['free', 'open', 'released', 'blocked', 'elsewhere']),
});
export type PeriodChoice = z.infer<typeof PeriodChoice>;

export const SummaryYear = z.strictObject({
  year: z.int(),
  /** Null until the first summary of the year is saved. */
  division: Division.nullable(),
  /** What suits an obec of this size. */
  recommended: Division,
  choices: z.array(z.strictObject({ division: Division, periods: z.array(PeriodChoice) })),
});
export type SummaryYear = z.infer<typeof SummaryYear>;

export const SummaryPreview = z.strictObject({
  period: Period,
  counts: ProtectedCounts,
  /** Numbers for the line on top: shown, small, complement, sensitive cells; total cells. */
  tally: z.strictObject({
    shown: z.int(),
    small: z.int(),
    complement: z.int(),
    sensitive: z.int(),
    correction: z.int(),
  }),
  /** Fingerprint of exactly these numbers; saving names it, so that nothing else can leave. */
  fingerprint: Sha256,
  /** The release that fixed these numbers, if this period was saved before. */
  releaseId: Id.nullable(),
  /** What would be corrected, and how many numbers the summary shows that is out; null when nothing is. */
  correction: SummaryCorrection.extend({ shownBefore: z.int() }).nullable(),
});
export type SummaryPreview = z.infer<typeof SummaryPreview>;

/**
 * Why a number is hidden. `small` (perhaps zero), `few` (small, but not zero), `sensitive`, `household`, `share`
 * (it would say something of nearly all inhabitants): for itself. `subtraction`: shown, it would give another
 * one away to anybody; `insider`: to a household that is in the data; `gives` says which, by dimension its codes or
 * groups. `together`: it was hidden with others, and alone it would give nothing away. `earlier`: shown, it would tell
 * together with the summary that is corrected of whom the correction is.
 */
export const SummaryExplanation = z.discriminatedUnion('why', [
  z.strictObject({ why: z.enum(['small', 'few', 'sensitive', 'household', 'share', 'together', 'earlier']) }),
  z.strictObject({
    why: z.enum(['subtraction', 'insider']),
    gives: z.partialRecord(SummaryDimension, z.array(CellCode)),
  }),
]);
export type SummaryExplanation = z.infer<typeof SummaryExplanation>;

/** What a neighbour knows of somebody who asked for help; null for what he does not. */
export const SummaryKnowledge = z.strictObject({
  age: SummaryAge.nullable(),
  sex: SummarySex.nullable(),
  /** An area he came with, or `sensitive` for any of the sensitive situations. */
  area: z.enum([...areas, 'sensitive']).nullable(),
});
export type SummaryKnowledge = z.infer<typeof SummaryKnowledge>;

/** The LAG's public key file, as handed out by the LAG. `fingerprint` is read aloud over the phone. */
export const LagKey = z.strictObject({
  name: z.string(),
  recipient: Recipient,
  signer: SignerKey.nullable(),
  fingerprint: z.string(),
  setAt: Timestamp,
});
export type LagKey = z.infer<typeof LagKey>;

/** A line of the release ledger. */
export const Release = z.strictObject({
  id: Id,
  sequence: z.int(),
  period: Period,
  lagName: z.string(),
  createdAt: Timestamp,
  createdBy: Id,
  packageHash: Sha256,
  /** The note of the obec that left with the numbers; null when there is none. */
  note: z.string().nullable(),
  /** What it corrects of the summary of the same period that left before it; null when it corrects none. */
  correction: SummaryCorrection.nullable(),
  /** When the file last reached the disk; null when saving was cancelled or failed. */
  savedAt: Timestamp.nullable(),
});
export type Release = z.infer<typeof Release>;

/** Which numbers: those of a period or, `correcting`, those that would take their place after they have left. */
const Numbers = z.strictObject({ period: Period, correcting: z.boolean().default(false) });

export const summariesCalls = {
  years: query({
    input: Nothing,
    output: z.strictObject({
      years: z.array(SummaryYear),
      /**
       * Running numbers of summaries that left this computer and are not in the data, because the data are from an
       * older backup. Until they are read back from their files, no other can be saved.
       */
      missing: z.array(z.int()),
      /** Not a backup, but a second computer: both released, each by itself. Then `missing` names the next file only. */
      diverged: z.boolean(),
    }),
  }),
  /**
   * What would leave, or what left. Correcting: fails with `correction-needless` when nothing has changed since, with
   * `correction-unknown` when it is not known any more what was counted, with `period-corrected` when it was corrected
   * before, with `correction-unsafe` when both summaries together would give somebody away.
   */
  preview: query({ input: Numbers, output: SummaryPreview }),
  /**
   * The next longer period that has ended, lies around this one, and would show more numbers (`shown`, the total too).
   * Null when there is none and when the year is already divided. Takes as long as a preview of each.
   */
  coarser: query({
    input: z.strictObject({ period: Period }),
    output: z.strictObject({ coarser: z.strictObject({ period: Period, shown: z.int() }).nullable() }),
  }),
  /**
   * Requests of a period that name nobody and of which nobody said whether they are new cases: they count as
   * one household (R1), which hides more. The newest first.
   */
  undecided: query({
    input: z.strictObject({ period: Period }),
    output: z.strictObject({ total: z.int(), requests: z.array(EarlierRequest).max(20) }),
  }),
  /** Why a number that has not left yet is hidden. */
  explain: query({
    input: Numbers.extend({ table: TableName, code: CellCode }),
    output: SummaryExplanation,
  }),
  /**
   * What a neighbour could learn from the numbers of a period, released or not: with what (`area`) the person may
   * have come or, when he knows that, how it may have ended (`outcome`), and what of it he could rule out.
   */
  neighbour: query({
    input: Numbers.extend({ knows: SummaryKnowledge }),
    output: z.strictObject({
      about: z.enum(['area', 'outcome']),
      possible: z.array(CellCode),
      excluded: z.array(CellCode),
    }),
  }),
  lagKey: query({ input: Nothing, output: z.strictObject({ key: LagKey.nullable() }) }),
  /** This obec's own signing key as digits: the LAG asks for them over the phone after the first summary. */
  signer: query({ input: Nothing, output: z.strictObject({ signer: SignerKey, fingerprint: z.string() }) }),
  /** Reads a pasted recipient or key file text, or a chosen key file. */
  setLagKey: command({
    input: z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('text'), text: z.string().max(20_000) }),
      z.strictObject({ from: z.literal('file'), file: FileToken }),
    ]),
    output: z.strictObject({ key: LagKey }),
  }),
  /** What would keep a note from leaving, and what somebody has to look at first. */
  checkNote: query({ input: z.strictObject({ text: TypedNote }), output: NoteCheck }),
  /**
   * Records the release, then offers the file to be saved. `note` goes with it (R10; none when left out); `confirmed`
   * says that somebody saw the warnings about exactly this text. A release that was recorded before keeps what it has.
   */
  release: command({
    input: Numbers.extend({
      fingerprint: Sha256,
      note: z.strictObject({ text: TypedNote, confirmed: z.boolean() }).nullable().default(null),
    }),
    output: z.strictObject({ release: Release, saved: SavedFile }),
  }),
  /** Saves the very same package again, for a lost file. */
  saveAgain: command({
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ release: Release, saved: SavedFile }),
  }),
  /** Takes a missing summary back from its file, as the LAG has it; null for one that left from a second computer. */
  recover: command({
    input: z.strictObject({ file: FileToken }),
    output: z.strictObject({ release: Release.nullable() }),
  }),
  /** `correctable`: releases whose period would be counted otherwise today and can be corrected, if that is safe. */
  releases: query({
    input: Nothing,
    output: z.strictObject({ releases: z.array(Release), correctable: z.array(Id) }),
  }),
};

/** What is inside a summary once it is decrypted. Read by the LAG; see README › Bez Návsi. */
export const SummarySender = z.strictObject({
  code: MunicipalityCode,
  name: z.string().max(100),
  signer: SignerKey,
});
export type SummarySender = z.infer<typeof SummarySender>;
