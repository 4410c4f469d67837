import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Entry, Request, RequestContent, RequestVersion } from '#contract';
import { type Reader, tables, type Writer } from '../../store/index.ts';
import { dropUnusedWordings } from '../walks/index.ts';
import { contentToColumns, requestFromRow, statusToColumns } from './row-shape.ts';
import { searchDocument } from './search/document.ts';

const { drafts, entries, notes, requestNumbers, requests, requestVersions, tasks } = tables;

/** A request by its identifier, live or in the bin. */
export function findRequest(reader: Reader, id: string): Request | null {
  const row = reader.select().from(requests).where(eq(requests.id, id)).get();
  return row === undefined ? null : requestFromRow(row);
}

/** Gives out the next running number of a year. Numbers follow one another and are never given twice. */
function takeNumber(writer: Writer, year: number): number {
  const { last } = writer
    .insert(requestNumbers)
    .values({ year, last: 1 })
    .onConflictDoUpdate({ target: requestNumbers.year, set: { last: sql`${requestNumbers.last} + 1` } })
    .returning({ last: requestNumbers.last })
    .get();
  return last;
}

/** What is known of a request at the moment it is recorded. `year` is the calendar year of its number. */
export interface NewRequest {
  readonly id: string;
  readonly year: number;
  readonly content: RequestContent;
  /** UTC ISO 8601. */
  readonly at: string;
  readonly person: string;
}

/** Records a request with the next number of its year, ready to be found. */
export function insertRequest(writer: Writer, { id, year, content, at, person }: NewRequest): Request {
  writer
    .insert(requests)
    .values({
      id,
      year,
      sequence: takeNumber(writer, year),
      version: 1,
      ...contentToColumns(content),
      state: 'noted',
      recordedAt: at,
      recordedBy: person,
      changedAt: at,
    })
    .run();
  return reindex(writer, id);
}

/** Replaces content and status, keeping the earlier ones as a version. `request` carries the new version. */
export function replaceRequest(writer: Writer, before: Request, request: Request, person: string): Request {
  writer
    .insert(requestVersions)
    .values({
      requestId: before.id,
      version: before.version,
      changedAt: request.changedAt,
      changedBy: person,
      content: before.content,
      status: before.status,
    })
    .run();
  writer
    .update(requests)
    .set({
      ...contentToColumns(request.content),
      ...statusToColumns(request.status),
      version: request.version,
      changedAt: request.changedAt,
    })
    .where(eq(requests.id, request.id))
    .run();
  return reindex(writer, request.id);
}

/** Somebody worked on the request without rewording it: wrote an entry, did a task or a step of a guide. */
export function touchRequest(writer: Writer, id: string, changedAt: string): void {
  writer.update(requests).set({ changedAt }).where(eq(requests.id, id)).run();
  reindex(writer, id);
}

/** Puts a request into the bin (a moment) or takes it out (null), in the list and in the search alike. */
export function setBinned(writer: Writer, id: string, binnedAt: string | null): void {
  writer.update(requests).set({ binnedAt }).where(eq(requests.id, id)).run();
  const row = rowOf(writer, id);
  writer.run(sql`UPDATE requests_search SET rowid = -rowid WHERE rowid = ${binnedAt === null ? -row : row}`);
}

/** Earlier wordings, newest first. */
export function listVersions(reader: Reader, requestId: string): RequestVersion[] {
  const { version, changedAt, changedBy, content, status } = requestVersions;
  return reader
    .select({ version, changedAt, changedBy, content, status })
    .from(requestVersions)
    .where(eq(requestVersions.requestId, requestId))
    .orderBy(desc(version))
    .all();
}

export function insertEntry(writer: Writer, entry: Entry): void {
  writer.insert(entries).values(entry).run();
}

export function updateEntry(writer: Writer, entry: Entry): void {
  const { text, day, minutes, changedAt } = entry;
  writer.update(entries).set({ text, day, minutes, changedAt }).where(eq(entries.id, entry.id)).run();
}

export function findEntry(reader: Reader, id: string): Entry | null {
  return reader.select().from(entries).where(eq(entries.id, id)).get() ?? null;
}

/** The timeline of a request, newest day first, within a day as it was written, newest first. */
export function listEntries(reader: Reader, requestId: string): Entry[] {
  return reader
    .select()
    .from(entries)
    .where(eq(entries.requestId, requestId))
    .orderBy(desc(entries.day), desc(entries.writtenAt), desc(sql`rowid`))
    .all();
}

/** Parts of the obec that live requests name, in no order. */
export function usedParts(reader: Reader): string[] {
  const rows = reader
    .selectDistinct({ part: requests.part })
    .from(requests)
    .where(and(isNotNull(requests.part), isNull(requests.binnedAt), ne(requests.part, 'unknown')))
    .all();
  return rows.flatMap(({ part }) => (part === null ? [] : [part]));
}

/**
 * Erases a request for good: its row, timeline, earlier wordings, search row, ways through guides, tasks, what is
 * being typed about any of it and the quick notes it was made of. `secure_delete` overwrites the pages.
 */
export function eraseRequest(writer: Writer, id: string): void {
  const row = rowOf(writer, id);
  const own = writer.select({ id: entries.id }).from(entries).where(eq(entries.requestId, id)).all();
  const made = writer.select({ id: tasks.id }).from(tasks).where(eq(tasks.requestId, id)).all();
  const forms = [
    ...[`request-${id}`, `entry-${id}`, ...own.map((entry) => `entry-${entry.id}`)],
    ...[`task-${id}`, ...made.map((task) => `task-${task.id}`)],
  ];
  writer.delete(drafts).where(inArray(drafts.key, forms)).run();
  writer.delete(notes).where(eq(notes.requestId, id)).run();
  writer.run(sql`DELETE FROM requests_search WHERE rowid IN (${row}, ${-row})`);
  // Timeline, earlier wordings, ways and tasks go with the row: ON DELETE CASCADE.
  writer.delete(requests).where(eq(requests.id, id)).run();
  dropUnusedWordings(writer);
}

function rowOf(reader: Reader, id: string): number {
  const found = reader.select({ row: requests.row }).from(requests).where(eq(requests.id, id)).get();
  if (found === undefined) throw new RangeError('The request is not in the store.');
  return found.row;
}

/** Writes the search row of a live request anew from what is stored, and returns the stored request. */
function reindex(writer: Writer, id: string): Request {
  const row = rowOf(writer, id);
  const request = findRequest(writer, id);
  if (request === null) throw new RangeError('The request is not in the store.');
  const timeline = writer
    .select({ text: entries.text })
    .from(entries)
    .where(and(eq(entries.requestId, id), ne(entries.text, '')))
    .orderBy(asc(entries.writtenAt))
    .all();
  const found = searchDocument(
    request,
    timeline.map((entry) => entry.text),
  );
  writer.run(sql`DELETE FROM requests_search WHERE rowid = ${row}`);
  writer.run(sql`
    INSERT INTO requests_search(rowid, number, who, phone, place, handed_to, text, timeline, stems)
    VALUES (${row}, ${found.number}, ${found.who}, ${found.phone}, ${found.place}, ${found.handedTo},
      ${found.text}, ${found.timeline}, ${found.stems})`);
  return request;
}
