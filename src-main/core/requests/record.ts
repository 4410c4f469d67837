import { randomUUID } from 'node:crypto';
import type { Entry, Request, RequestContent } from '#contract';
import type { Reader, Writer } from '../../store/index.ts';
import { fail } from '../errors.ts';
import { checkContent } from './check-content.ts';
import { dayInPrague, yearInPrague } from './prague-time.ts';
import { findRequest, insertEntry, insertRequest, touchRequest } from './repository.ts';

/** A request on its way into the store. `at` is the moment of recording (UTC ISO 8601), `person` who records. */
export interface Recording {
  readonly id?: string;
  readonly content: RequestContent;
  readonly at: string;
  readonly person: string;
}

/**
 * Records a request: state `noted`, version 1, the next number of the Prague calendar year of `at`.
 * Fails with `invalid-input` (`who`, `age`). Runs inside the caller's transaction.
 */
export function recordRequest(
  writer: Writer,
  { id = randomUUID(), content, at, person }: Recording,
): Request {
  const moment = new Date(at);
  const checked = checkContent(content, dayInPrague(moment));
  return insertRequest(writer, { id, year: yearInPrague(moment), content: checked, at, person });
}

/** A quick note on its way into the timeline of a request. Both moments are UTC ISO 8601. */
export interface NoteEntry {
  readonly requestId: string;
  readonly text: string;
  /** When the note was sealed: its Prague day is the day of the entry. */
  readonly happenedAt: string;
  readonly at: string;
  readonly person: string;
}

/**
 * Adds a quick note to the timeline as an entry of kind `note`. Fails with `not-found` when there is no such
 * request and `changed-meanwhile` when it is in the bin. Runs inside the caller's transaction.
 */
export function addNoteEntry(writer: Writer, { requestId, text, happenedAt, at, person }: NoteEntry): Entry {
  liveRequest(writer, requestId);
  const entry: Entry = {
    id: randomUUID(),
    requestId,
    kind: 'note',
    text,
    day: dayInPrague(new Date(happenedAt)),
    minutes: null,
    status: null,
    author: person,
    writtenAt: at,
    changedAt: null,
  };
  insertEntry(writer, entry);
  touchRequest(writer, requestId, at);
  return entry;
}

/** A request somebody may work on: fails with `not-found`, or `changed-meanwhile` once it went to the bin. */
export function liveRequest(reader: Reader, id: string): Request {
  const request = findRequest(reader, id) ?? fail('not-found');
  if (request.binnedAt !== null) fail('changed-meanwhile');
  return request;
}
