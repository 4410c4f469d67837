import { and, asc, eq, isNull, ne, notInArray, or } from 'drizzle-orm';
import type { Situation, Walk } from '#contract';
import { type Reader, tables, type Writer } from '../../store/index.ts';

const { guideWordings, requests, walks } = tables;

/** Which way is meant: the one of a guide to a request, or (`request` null) the one on its own. */
export interface Way {
  readonly guide: Situation;
  readonly request: string | null;
}

/** A way and the number of its request, `14/2026`. */
export interface NumberedWalk {
  readonly walk: Walk;
  readonly requestNumber: string | null;
}

/** What a guide said: its words and the facts it printed. `origin` is null for the bundled content. */
export type Reading = typeof guideWordings.$inferSelect.reading;

/** A wording and the moment (UTC) it was first pinned. */
export interface KeptWording {
  readonly reading: Reading;
  readonly firstSeenAt: string;
}

const walkColumns = {
  id: walks.id,
  guide: walks.guide,
  request: walks.requestId,
  answers: walks.answers,
  done: walks.done,
  pinned: walks.pinned,
  startedAt: walks.startedAt,
  changedAt: walks.changedAt,
};

function ofWay({ guide, request }: Way) {
  return and(
    eq(walks.guide, guide),
    request === null ? isNull(walks.requestId) : eq(walks.requestId, request),
  );
}

export function findWalk(reader: Reader, way: Way): Walk | null {
  return reader.select(walkColumns).from(walks).where(ofWay(way)).get() ?? null;
}

export function findWalkById(reader: Reader, id: string): Walk | null {
  return reader.select(walkColumns).from(walks).where(eq(walks.id, id)).get() ?? null;
}

function numbered(reader: Reader) {
  const number = { year: requests.year, sequence: requests.sequence };
  return reader
    .select({ walk: walkColumns, number })
    .from(walks)
    .leftJoin(requests, eq(requests.id, walks.requestId));
}

interface NumberedRow {
  readonly walk: Walk;
  readonly number: { readonly year: number; readonly sequence: number } | null;
}

function withNumber({ walk, number }: NumberedRow): NumberedWalk {
  return { walk, requestNumber: number === null ? null : `${number.sequence}/${number.year}` };
}

/** Ways of one request, or those on their own, in the order they were begun. */
export function listWalks(reader: Reader, request: string | null): NumberedWalk[] {
  return numbered(reader)
    .where(request === null ? isNull(walks.requestId) : eq(walks.requestId, request))
    .orderBy(asc(walks.startedAt), asc(walks.guide))
    .all()
    .map(withNumber);
}

/** Ways somebody may still go on with: those of open requests outside the bin, and those on their own. */
export function listOpenWalks(reader: Reader): NumberedWalk[] {
  const openRequest = and(isNull(requests.binnedAt), ne(requests.state, 'closed'));
  return numbered(reader)
    .where(or(isNull(walks.requestId), openRequest))
    .orderBy(asc(walks.startedAt), asc(walks.guide))
    .all()
    .map(withNumber);
}

/** Writes a new way. `person` is who begins it. */
export function insertWalk(writer: Writer, { request, ...walk }: Walk, person: string): void {
  writer
    .insert(walks)
    .values({ ...walk, requestId: request, startedBy: person })
    .run();
}

/** Writes what may change on a way: answers, done steps, the wording it goes by. */
export function updateWalk(writer: Writer, { id, answers, done, pinned, changedAt }: Walk): void {
  writer.update(walks).set({ answers, done, pinned, changedAt }).where(eq(walks.id, id)).run();
}

export function deleteWalk(writer: Writer, id: string): void {
  writer.delete(walks).where(eq(walks.id, id)).run();
}

/** Keeps a wording under its hash; one that is already there stays as it was first seen. */
export function keepWording(writer: Writer, hash: string, reading: Reading, at: string): void {
  writer
    .insert(guideWordings)
    .values({ hash, guide: reading.guide.id, reading, firstSeenAt: at })
    .onConflictDoNothing()
    .run();
}

export function findWording(reader: Reader, hash: string): KeptWording | null {
  const { reading, firstSeenAt } = guideWordings;
  return (
    reader.select({ reading, firstSeenAt }).from(guideWordings).where(eq(guideWordings.hash, hash)).get() ??
    null
  );
}

/** Wordings no way goes by any more are dropped: after an erased request not even its subject stays. */
export function dropUnusedWordings(writer: Writer): void {
  const used = writer.select({ hash: walks.pinned }).from(walks);
  writer.delete(guideWordings).where(notInArray(guideWordings.hash, used)).run();
}
