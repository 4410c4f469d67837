import { and, asc, desc, eq, gte, isNull, lt, max, min } from 'drizzle-orm';
import { z } from 'zod';
import {
  LagKey,
  Outcome,
  Release,
  type Sha256,
  SummaryAge,
  SummaryArea,
  SummaryChannel,
  SummarySex,
} from '#contract';
import { type Reader, tables, type Writer } from '../../store/index.ts';
import { readRelations } from '../cases/index.ts';
import { ageFromColumn } from '../requests/index.ts';
import { headOf } from '../summary-package/index.ts';
import type { KeptCase } from './changes.ts';
import { ElsewhereRelease } from './elsewhere.ts';
import type { Countable } from './tabulate.ts';

const { countedCases, releaseFiles, releases, requests, settings } = tables;

const lagKeySetting = 'summaries.lag-key';
const elsewhereSetting = 'summaries.elsewhere';

/** What is counted of a request, and the number that the office uses. */
export interface CountedRow extends Countable {
  readonly year: number;
  readonly sequence: number;
}

/** The requests posted between two moments, with what was said of them. Requests in the bin are not counted. */
export function countableRequests(reader: Reader, from: string, to: string): CountedRow[] {
  const relations = readRelations(reader, from);
  return reader
    .select({
      id: requests.id,
      year: requests.year,
      sequence: requests.sequence,
      subject: requests.subject,
      who: requests.who,
      phone: requests.phone,
      recordedAt: requests.recordedAt,
      area: requests.area,
      situations: requests.situations,
      channel: requests.channel,
      age: requests.age,
      sex: requests.sex,
      outcome: requests.outcome,
    })
    .from(requests)
    .where(and(isNull(requests.binnedAt), gte(requests.recordedAt, from), lt(requests.recordedAt, to)))
    .orderBy(asc(requests.recordedAt), asc(requests.id))
    .all()
    .map((row) => ({ ...row, age: ageFromColumn(row.age), relation: relations.get(row.id) ?? null }));
}

/** When the first request outside the bin was recorded; null when there is none. */
export function firstRecordedAt(reader: Reader): string | null {
  const row = reader
    .select({ first: min(requests.recordedAt) })
    .from(requests)
    .where(isNull(requests.binnedAt))
    .get();
  return row?.first ?? null;
}

export function readKey(reader: Reader): LagKey | null {
  const row = reader.select().from(settings).where(eq(settings.name, lagKeySetting)).get();
  return row === undefined ? null : LagKey.parse(row.value);
}

export function writeKey(writer: Writer, value: LagKey): void {
  writer
    .insert(settings)
    .values({ name: lagKeySetting, value })
    .onConflictDoUpdate({ target: settings.name, set: { value } })
    .run();
}

/** The summaries that are known to have left from another copy of the data, in the order they were read in. */
export function listElsewhere(reader: Reader): ElsewhereRelease[] {
  const row = reader.select().from(settings).where(eq(settings.name, elsewhereSetting)).get();
  return row === undefined ? [] : z.array(ElsewhereRelease).parse(row.value);
}

export function insertElsewhere(reader: Reader, writer: Writer, release: ElsewhereRelease): void {
  const value = [...listElsewhere(reader), release];
  writer
    .insert(settings)
    .values({ name: elsewhereSetting, value })
    .onConflictDoUpdate({ target: settings.name, set: { value } })
    .run();
}

/** A line of the ledger with the package itself. */
export interface LedgerRow {
  readonly release: Release;
  readonly recipient: string;
  readonly text: string;
}

const columns = {
  id: releases.id,
  sequence: releases.sequence,
  period: releases.period,
  lagName: releases.lagName,
  createdAt: releases.createdAt,
  createdBy: releases.createdBy,
  packageHash: releases.packageHash,
  recipient: releases.recipient,
  text: releases.package,
  savedAt: max(releaseFiles.savedAt),
};

function ledger(reader: Reader) {
  return reader
    .select(columns)
    .from(releases)
    .leftJoin(releaseFiles, eq(releaseFiles.releaseId, releases.id))
    .groupBy(releases.id)
    .$dynamic();
}

type LedgerColumns = ReturnType<ReturnType<typeof ledger>['all']>[number];

/** A damaged package has no note to show; that it is damaged is said where something leans on it. */
function rowOf({ recipient, text, ...release }: LedgerColumns): LedgerRow {
  return { release: Release.parse({ ...release, ...headOf(text) }), recipient, text };
}

/** The whole ledger, newest first. */
export function listLedger(reader: Reader): LedgerRow[] {
  return ledger(reader).orderBy(desc(releases.sequence)).all().map(rowOf);
}

export function ledgerRowById(reader: Reader, id: string): LedgerRow | null {
  const row = ledger(reader).where(eq(releases.id, id)).get();
  return row === undefined ? null : rowOf(row);
}

export interface NewRelease {
  readonly id: string;
  readonly sequence: number;
  readonly period: string;
  readonly lagName: string;
  readonly recipient: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly package: string;
  readonly packageHash: Sha256;
  readonly previousHash: Sha256 | null;
}

export function insertRelease(writer: Writer, release: NewRelease): void {
  writer.insert(releases).values(release).run();
}

/** Keeps what a release counted. */
export function insertKept(writer: Writer, releaseId: string, cases: readonly KeptCase[]): void {
  for (const { request, counted } of cases) {
    const { household, codes } = counted;
    writer
      .insert(countedCases)
      .values({ releaseId, requestId: request, household, ...codes })
      .run();
  }
}

/** Forgets what a release counted: it cannot be corrected any more. */
export function deleteKept(writer: Writer, releaseId: string): void {
  writer.delete(countedCases).where(eq(countedCases.releaseId, releaseId)).run();
}

const Codes = z.object({
  area: SummaryArea,
  age: SummaryAge,
  sex: SummarySex,
  channel: SummaryChannel,
  outcome: z.union([Outcome, z.literal('open')]),
  time: z.string(),
});

/** What a release counted, as far as its requests were not erased since. */
export function keptOf(reader: Reader, releaseId: string): KeptCase[] {
  return reader
    .select()
    .from(countedCases)
    .where(eq(countedCases.releaseId, releaseId))
    .orderBy(asc(countedCases.requestId))
    .all()
    .map(({ requestId, household, ...codes }) => {
      return { request: requestId, counted: { codes: Codes.parse(codes), household } };
    });
}

export function insertReleaseFile(writer: Writer, releaseId: string, savedAt: string): void {
  writer.insert(releaseFiles).values({ releaseId, savedAt }).run();
}
