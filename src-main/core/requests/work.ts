import { randomUUID } from 'node:crypto';
import type { Entry, Request, RequestContent } from '#contract';
import type { Writer } from '../../store/index.ts';
import { fail } from '../errors.ts';
import { checkContent, checkDay } from './check-content.ts';
import { decideState, type WantedStatus } from './decide-state.ts';
import { dayInPrague } from './prague-time.ts';
import { liveRequest } from './record.ts';
import { findEntry, insertEntry, replaceRequest, touchRequest, updateEntry } from './repository.ts';

/** Who changes something and when; the same for every step of one change. */
export interface Hand {
  readonly person: string;
  /** The moment of the change, by the clock of the host. */
  readonly now: Date;
}

/** Fails with `changed-meanwhile` when the caller saw an older version than the stored one. */
function seenRequest(writer: Writer, id: string, version: number): Request {
  const request = liveRequest(writer, id);
  if (request.version !== version) fail('changed-meanwhile');
  return request;
}

/** Rewords a request; the earlier wording stays in its history. */
export function changeRequest(
  writer: Writer,
  { person, now }: Hand,
  seen: { readonly id: string; readonly version: number },
  content: RequestContent,
): Request {
  const before = seenRequest(writer, seen.id, seen.version);
  const checked = checkContent(content, dayInPrague(now));
  const after = {
    ...before,
    content: checked,
    version: before.version + 1,
    changedAt: now.toISOString(),
  };
  return replaceRequest(writer, before, after, person);
}

/** Moves a request to another state and says so in its timeline, with a note when somebody wrote one. */
export function changeState(
  writer: Writer,
  { person, now }: Hand,
  seen: { readonly id: string; readonly version: number },
  wanted: WantedStatus,
  note: string | null,
): Request {
  const before = seenRequest(writer, seen.id, seen.version);
  const at = now.toISOString();
  const status = decideState(before.status, wanted, at);
  insertEntry(writer, {
    id: randomUUID(),
    requestId: before.id,
    kind: 'state',
    text: note ?? '',
    day: dayInPrague(now),
    minutes: null,
    status,
    author: person,
    writtenAt: at,
    changedAt: null,
  });
  const after = { ...before, status, version: before.version + 1, changedAt: at };
  return replaceRequest(writer, before, after, person);
}

/** What a clerk writes into the timeline by hand. `day` is a Prague day, `minutes` the time spent. */
export interface WrittenEntry {
  readonly text: string;
  readonly day: string;
  readonly minutes: number | null;
}

export function addEntry(
  writer: Writer,
  { person, now }: Hand,
  requestId: string,
  written: WrittenEntry,
): Entry {
  liveRequest(writer, requestId);
  checkDay(written.day, dayInPrague(now));
  const entry: Entry = {
    id: randomUUID(),
    requestId,
    kind: 'entry',
    ...written,
    status: null,
    author: person,
    writtenAt: now.toISOString(),
    changedAt: null,
  };
  insertEntry(writer, entry);
  touchRequest(writer, requestId, entry.writtenAt);
  return entry;
}

/** Corrects an entry. A change of state is a fact and is not reworded: `invalid-input` (`id`). */
export function changeEntry(writer: Writer, { now }: Hand, id: string, written: WrittenEntry): Entry {
  const before = findEntry(writer, id) ?? fail('not-found');
  liveRequest(writer, before.requestId);
  if (before.kind === 'state') fail('invalid-input', { field: 'id' });
  checkDay(written.day, dayInPrague(now));
  const changedAt = now.toISOString();
  const after = { ...before, ...written, changedAt };
  updateEntry(writer, after);
  touchRequest(writer, before.requestId, changedAt);
  return after;
}
