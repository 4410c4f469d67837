import { and, desc, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { Page, RequestFilter, RequestRow, RequestSort } from '#contract';
import { type Reader, tables } from '../../../store/index.ts';
import { dayAfter, startOfDay } from '../prague-time.ts';
import { numberOf } from '../row-shape.ts';
import { beginning, excerpt, excerptLength } from '../search/excerpt.ts';
import { matchExpression, type Term, termsOf } from '../search/terms.ts';

const { entries } = tables;

/** What is asked for, once the typed search is an expression. */
interface Question {
  readonly filter: RequestFilter;
  readonly sort: RequestSort;
  readonly match: string | null;
}

function oneOf(column: SQL, values: readonly string[]): SQL[] {
  const different = [...new Set(values)];
  if (different.length === 0) return [];
  return [
    sql`${column} IN (${sql.join(
      different.map((value) => sql`${value}`),
      sql`, `,
    )})`,
  ];
}

/** Situations are kept as a JSON array of codes; a code in its quotes cannot be part of another one. */
function anySituation(situations: RequestFilter['situations']): SQL[] {
  const different = [...new Set(situations)];
  if (different.length === 0) return [];
  const each = different.map((code) => sql`instr(situations, ${`"${code}"`}) > 0`);
  return [sql`(${sql.join(each, sql` OR `)})`];
}

/** What the filter asks of a request besides the bin and the search. Empty lists ask nothing. */
function conditions(filter: RequestFilter): SQL[] {
  return [
    ...oneOf(sql`state`, filter.states),
    ...oneOf(sql`area`, filter.areas),
    ...(filter.unclassified === true ? [sql`area IS NULL`] : []),
    ...oneOf(sql`urgency`, filter.urgencies),
    ...oneOf(sql`outcome`, filter.outcomes),
    ...anySituation(filter.situations),
    ...(filter.from === null ? [] : [sql`recorded_at >= ${startOfDay(filter.from)}`]),
    ...(filter.to === null ? [] : [sql`recorded_at < ${startOfDay(dayAfter(filter.to))}`]),
  ];
}

/** Every order ends by a unique column, so that pages neither repeat a request nor skip one. */
function columnsOf({ by, descending }: RequestSort): SQL {
  const way = descending ? sql`DESC` : sql`ASC`;
  switch (by) {
    case 'changed':
      return sql`changed_at ${way}, row ${way}`;
    case 'number':
      return sql`year ${way}, sequence ${way}`;
    case 'urgency':
      return sql`urgency_order ${way}, recorded_at ${way}, row ${way}`;
    case 'recorded':
    case 'relevance':
      return sql`recorded_at ${way}, row ${way}`;
  }
}

/** Where the asked requests are and what they must satisfy, for counting and for paging alike. */
function source({ filter, match, sort }: Question): { readonly from: SQL; readonly where: SQL } {
  const rest = conditions(filter);
  const binned = filter.bin ? sql`binned_at IS NOT NULL` : sql`binned_at IS NULL`;
  if (match === null) return { from: sql`requests`, where: sql.join([binned, ...rest], sql` AND `) };
  // The search keeps requests in the bin under negative numbers, so a plain search needs no join.
  const side = filter.bin ? sql`s.rowid < 0` : sql`s.rowid > 0`;
  const found = [sql`s.requests_search MATCH ${match}`, side];
  if (rest.length > 0 || sort.by !== 'relevance') {
    return {
      from: sql`requests_search s CROSS JOIN requests ON row = abs(s.rowid)`,
      where: sql.join([...found, ...rest], sql` AND `),
    };
  }
  return { from: sql`requests_search s`, where: sql.join(found, sql` AND `) };
}

function countOf(reader: Reader, question: Question): number {
  const { from, where } = source(question);
  return reader.get<{ total: number }>(sql`SELECT count(*) AS total FROM ${from} WHERE ${where}`).total;
}

/**
 * Among more hits than this, relevance is noise and would cost a look at every one of them: the newest requests
 * come first instead.
 */
const mostRanked = 20_000;

/** The weights are those of the columns in the migration that makes `requests_search`. */
const relevance = sql`bm25(requests_search, 20.0, 10.0, 10.0, 5.0, 5.0, 4.0, 2.0, 1.0)`;

/** How the page is chosen (`inner`), how the chosen rows are put in order (`outer`), and by what score. */
interface Order {
  readonly inner: SQL;
  readonly outer: SQL;
  readonly score: SQL;
}

function orderOf({ filter, sort, match }: Question, total: number): Order {
  const none = sql`0`;
  if (match === null || sort.by !== 'relevance') {
    const order = columnsOf(sort);
    return { inner: order, outer: order, score: none };
  }
  const newest = filter.bin ? sql`s.rowid ASC` : sql`s.rowid DESC`;
  if (total > mostRanked) return { inner: newest, outer: sql`row DESC`, score: none };
  return { inner: sql`score, ${newest}`, outer: sql`score, row DESC`, score: relevance };
}

/** A row of the table as far as the list needs it. */
interface ReadRow extends Omit<RequestRow, 'number' | 'excerpt'> {
  readonly year: number;
  readonly sequence: number;
  /** The whole text when something was searched for, otherwise enough of it for its beginning. */
  readonly text: string;
  readonly where: string | null;
  readonly part: string | null;
  readonly phone: string | null;
}

function columns(text: SQL): SQL {
  return sql`requests.id AS id, year, sequence, ${text} AS text, requests.who AS who, requests."where" AS "where",
    part, requests.phone AS phone, area, urgency, state, outcome, requests.handed_to AS "handedTo",
    recorded_at AS "recordedAt", changed_at AS "changedAt"`;
}

const wholeText = sql`requests.text`;
const opening = sql`substr(requests.text, 1, ${sql.raw(String(2 * excerptLength))})`;

/**
 * The rows of one page. They are chosen first, by an index alone, and only the chosen ones are read.
 * `total` is how many there are to choose from.
 */
function pageOf(reader: Reader, question: Question, { offset, limit }: Page, total: number): ReadRow[] {
  const { from, where } = source(question);
  const { inner, outer, score } = orderOf(question, total);
  const searched = question.match !== null;
  const row = searched ? sql`abs(s.rowid)` : sql`row`;
  return reader.all<ReadRow>(sql`
    SELECT ${columns(searched ? wholeText : opening)}
    FROM (SELECT ${row} AS found, ${score} AS score FROM ${from} WHERE ${where}
      ORDER BY ${inner} LIMIT ${limit} OFFSET ${offset})
    CROSS JOIN requests ON row = found ORDER BY ${outer}`);
}

function timelineTexts(reader: Reader, requestId: string): string[] {
  const found = reader
    .select({ text: entries.text })
    .from(entries)
    .where(and(eq(entries.requestId, requestId), ne(entries.text, '')))
    .orderBy(desc(entries.day), desc(entries.writtenAt))
    .all();
  return found.map((entry) => entry.text);
}

function listRow(reader: Reader, read: ReadRow, terms: readonly Term[]): RequestRow {
  const { year, sequence, text, where, part, phone, ...line } = read;
  const sources = {
    text,
    details: [where, part === 'unknown' ? null : part, phone],
    timeline: () => timelineTexts(reader, read.id),
  };
  const found = terms.length === 0 ? beginning(text) : excerpt(sources, terms);
  return { ...line, number: numberOf({ year, sequence }), excerpt: found };
}

/** A page of requests and how many there are in all. Relevance orders only what was searched for. */
export function listRequests(
  reader: Reader,
  filter: RequestFilter,
  sort: RequestSort,
  page: Page,
): { rows: RequestRow[]; total: number } {
  const terms = termsOf(filter.search);
  const question = { filter, sort, match: matchExpression(terms) };
  const total = countOf(reader, question);
  const read = page.offset >= total ? [] : pageOf(reader, question, page, total);
  return { rows: read.map((line) => listRow(reader, line, terms)), total };
}

/** How many live requests are open, by state, and how many of them nobody classified. */
export interface OpenCounts {
  readonly noted: number;
  readonly inProgress: number;
  readonly handedOver: number;
  readonly unclassified: number;
}

const open = sql`binned_at IS NULL AND state <> 'closed'`;

export function countOpen(reader: Reader): OpenCounts {
  return reader.get<OpenCounts>(sql`
    SELECT
      count(*) FILTER (WHERE state = 'noted') AS noted,
      count(*) FILTER (WHERE state = 'in-progress') AS inProgress,
      count(*) FILTER (WHERE state = 'handed-over') AS handedOver,
      count(*) FILTER (WHERE area IS NULL) AS unclassified
    FROM requests WHERE ${open}`);
}

/** Open requests that nobody touched since a moment (UTC ISO 8601), the longest waiting first. */
export function waitingSince(reader: Reader, moment: string, limit: number): RequestRow[] {
  const found = reader.all<ReadRow>(sql`
    SELECT ${columns(opening)} FROM requests
    WHERE ${open} AND changed_at <= ${moment} ORDER BY changed_at, row LIMIT ${limit}`);
  return found.map((line) => listRow(reader, line, []));
}
