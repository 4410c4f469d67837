import { and, desc, eq, like } from 'drizzle-orm';
import {
  type MunicipalityCode,
  Period,
  ProtectedCounts,
  type Sha256,
  SignerKey,
  SummaryCorrection,
} from '#contract';
import { type Reader, tables, type Writer } from '../../store/index.ts';
import type { Here } from './admit.ts';

const { receivedSummaries, signers } = tables;

/** A received summary as it is kept, and whether its signing key was compared over the phone. */
export interface ReceivedRow {
  readonly id: string;
  readonly municipality: MunicipalityCode;
  readonly municipalityName: string;
  readonly period: Period;
  readonly createdAt: string;
  readonly receivedAt: string;
  readonly signer: SignerKey;
  readonly signerConfirmed: boolean;
  readonly counts: ProtectedCounts;
  readonly note: string | null;
  readonly correction: SummaryCorrection | null;
}

const columns = {
  id: receivedSummaries.id,
  municipality: receivedSummaries.municipality,
  municipalityName: receivedSummaries.municipalityName,
  period: receivedSummaries.period,
  createdAt: receivedSummaries.createdAt,
  receivedAt: receivedSummaries.receivedAt,
  signer: receivedSummaries.signer,
  counts: receivedSummaries.counts,
  note: receivedSummaries.note,
  correction: receivedSummaries.correction,
  confirmedAt: signers.confirmedAt,
};

/** A key counts as confirmed only while it is the trusted one: after a change the old summaries ask again. */
function received(reader: Reader) {
  const trusted = and(
    eq(signers.municipality, receivedSummaries.municipality),
    eq(signers.signer, receivedSummaries.signer),
  );
  return reader.select(columns).from(receivedSummaries).leftJoin(signers, trusted).$dynamic();
}

type ReceivedColumns = ReturnType<ReturnType<typeof received>['all']>[number];

function rowOf({ confirmedAt, period, signer, counts, correction, ...row }: ReceivedColumns): ReceivedRow {
  return {
    ...row,
    period: Period.parse(period),
    signer: SignerKey.parse(signer),
    signerConfirmed: confirmedAt !== null,
    counts: ProtectedCounts.parse(counts),
    correction: SummaryCorrection.nullable().parse(correction),
  };
}

/** Everything that arrived, newest first. */
export function listReceived(reader: Reader): ReceivedRow[] {
  return received(reader)
    .orderBy(desc(receivedSummaries.receivedAt), desc(receivedSummaries.id))
    .all()
    .map(rowOf);
}

/** What arrived for the periods of one calendar year. */
export function listReceivedOfYear(reader: Reader, year: number): ReceivedRow[] {
  const name = String(year).padStart(4, '0');
  return received(reader)
    .where(like(receivedSummaries.period, `${name}%`))
    .all()
    .map(rowOf);
}

export function receivedByHash(reader: Reader, packageHash: Sha256): ReceivedRow | null {
  const row = received(reader).where(eq(receivedSummaries.packageHash, packageHash)).get();
  return row === undefined ? null : rowOf(row);
}

/** What already arrived from an obec. */
export function listOfMunicipality(reader: Reader, municipality: MunicipalityCode): Here[] {
  const { id, period, packageHash, corrects } = receivedSummaries;
  return reader
    .select({ id, period, packageHash, corrects })
    .from(receivedSummaries)
    .where(eq(receivedSummaries.municipality, municipality))
    .all();
}

export interface NewReceived {
  readonly id: string;
  readonly municipality: MunicipalityCode;
  readonly municipalityName: string;
  readonly period: Period;
  readonly sequence: number;
  readonly packageHash: Sha256;
  readonly createdAt: string;
  readonly receivedAt: string;
  readonly signer: SignerKey;
  readonly counts: ProtectedCounts;
  readonly note: string | null;
  readonly correction: SummaryCorrection | null;
  readonly corrects: Sha256 | null;
}

/** Removes a summary whose place another one takes. */
export function deleteReceived(writer: Writer, id: string): void {
  writer.delete(receivedSummaries).where(eq(receivedSummaries.id, id)).run();
}

/** Keeps a summary; the first one from an obec makes its key the trusted one. */
export function insertReceived(writer: Writer, summary: NewReceived): void {
  writer.insert(receivedSummaries).values(summary).run();
  writer
    .insert(signers)
    .values({
      municipality: summary.municipality,
      signer: summary.signer,
      firstSeenAt: summary.receivedAt,
      confirmedAt: null,
    })
    .onConflictDoNothing()
    .run();
}

/** The signing key trusted for an obec; null before its first summary or after it was forgotten. */
export function trustedSigner(reader: Reader, municipality: MunicipalityCode): SignerKey | null {
  return reader.select().from(signers).where(eq(signers.municipality, municipality)).get()?.signer ?? null;
}

export function markSignerConfirmed(
  writer: Writer,
  municipality: MunicipalityCode,
  confirmedAt: string,
): void {
  writer.update(signers).set({ confirmedAt }).where(eq(signers.municipality, municipality)).run();
}

export function deleteSigner(writer: Writer, municipality: MunicipalityCode): void {
  writer.delete(signers).where(eq(signers.municipality, municipality)).run();
}
