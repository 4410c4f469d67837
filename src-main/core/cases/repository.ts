import { and, desc, eq, gte, isNull, lt, or, sql } from 'drizzle-orm';
import type { Area, CaseRelation, EarlierRequest, Subject } from '#contract';
import { type Reader, tables, type Writer } from '../../store/index.ts';
import type { Identified } from './household.ts';

const { caseRelations, requests } = tables;

/** A request as far as cases are concerned. */
export interface CaseRow extends Identified {
  readonly year: number;
  readonly sequence: number;
  readonly subject: Subject | null;
  readonly area: Area | null;
  readonly recordedAt: string;
}

const columns = {
  id: requests.id,
  year: requests.year,
  sequence: requests.sequence,
  subject: requests.subject,
  who: requests.who,
  phone: requests.phone,
  area: requests.area,
  recordedAt: requests.recordedAt,
};

/** A live request; null when there is none or it lies in the bin. */
export function findLive(reader: Reader, id: string): CaseRow | null {
  const found = reader
    .select(columns)
    .from(requests)
    .where(and(eq(requests.id, id), isNull(requests.binnedAt)));
  return found.get() ?? null;
}

/** However many there are, only the latest are looked through. */
const lookedThrough = 2_000;

/** Live requests of an area recorded from `since` on and before this one, the latest first, 2 000 at most. */
export function recordedBefore(
  reader: Reader,
  { recordedAt, year, sequence }: CaseRow,
  area: Area,
  since: string,
): CaseRow[] {
  const sameMoment = and(
    eq(requests.recordedAt, recordedAt),
    sql`(${requests.year}, ${requests.sequence}) < (${year}, ${sequence})`,
  );
  return reader
    .select(columns)
    .from(requests)
    .where(
      and(
        isNull(requests.binnedAt),
        eq(requests.area, area),
        gte(requests.recordedAt, since),
        or(lt(requests.recordedAt, recordedAt), sameMoment),
      ),
    )
    .orderBy(desc(requests.recordedAt), desc(requests.year), desc(requests.sequence))
    .limit(lookedThrough)
    .all();
}

/** What was said of a request; null when nobody said it. */
export function relationOf(reader: Reader, request: string): CaseRelation | null {
  const row = reader.select().from(caseRelations).where(eq(caseRelations.requestId, request)).get();
  if (row === undefined) return null;
  return row.continues === null ? { kind: 'new' } : { kind: 'continues', request: row.continues };
}

/**
 * What was said, by request. What continues a request in the bin continues nothing and is not among them, unless
 * that one was recorded before `since`: it was counted in its own period, and its follow-up must not count again.
 */
export function readRelations(reader: Reader, since: string): Map<string, CaseRelation> {
  const rows = reader
    .select({
      request: caseRelations.requestId,
      continues: caseRelations.continues,
      binnedAt: requests.binnedAt,
      recordedAt: requests.recordedAt,
    })
    .from(caseRelations)
    .leftJoin(requests, eq(requests.id, caseRelations.continues))
    .all();
  return new Map(
    rows
      .filter(({ binnedAt, recordedAt }) => binnedAt === null || (recordedAt !== null && recordedAt < since))
      .map(({ request, continues }): [string, CaseRelation] => [
        request,
        continues === null ? { kind: 'new' } : { kind: 'continues', request: continues },
      ]),
  );
}

interface Decision {
  readonly at: string;
  readonly person: string;
}

/** Keeps what somebody said of a request, instead of what was said before; null takes it back. */
export function writeRelation(
  writer: Writer,
  request: string,
  relation: CaseRelation | null,
  { at, person }: Decision,
): void {
  writer.delete(caseRelations).where(eq(caseRelations.requestId, request)).run();
  if (relation === null) return;
  const continues = relation.kind === 'continues' ? relation.request : null;
  writer
    .insert(caseRelations)
    .values({ requestId: request, continues, decidedAt: at, decidedBy: person })
    .run();
}

/** How a request is offered on a screen. */
export function earlierRequest({ id, year, sequence, area, recordedAt }: CaseRow): EarlierRequest {
  return { id, number: `${sequence}/${year}`, area, recordedAt };
}
