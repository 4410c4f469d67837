import type { Entry, Request } from '#contract';
import type { HandlersOf } from '../context.ts';
import { fail } from '../errors.ts';
import { countOpen, listRequests, waitingSince } from './list/repository.ts';
import { recordRequest } from './record.ts';
import { eraseRequest, findRequest, listEntries, listVersions, setBinned, usedParts } from './repository.ts';
import { addEntry, changeEntry, changeRequest, changeState } from './work.ts';

export { dayAfter, dayInPrague, startOfDay } from './prague-time.ts';
export { addNoteEntry, recordRequest } from './record.ts';
export { findRequest, touchRequest } from './repository.ts';
export { ageFromColumn } from './row-shape.ts';

/** An open request that nobody touched for so long belongs on Domů. */
const waitingDays = 14;
const waitingShown = 10;

const czechOrder = new Intl.Collator('cs');

export const requestsHandlers: HandlersOf<'requests'> = {
  record({ host, open, change }, { content }) {
    const at = host.clock.now().toISOString();
    return change(
      (made: Request) => ({ kind: 'request.recorded', subject: made.id }),
      (writer) => recordRequest(writer, { content, at, person: open.person.id }),
    );
  },

  change({ host, open, change }, { content, ...seen }) {
    const hand = { person: open.person.id, now: host.clock.now() };
    return change({ kind: 'request.changed', subject: seen.id }, (writer) =>
      changeRequest(writer, hand, seen, content),
    );
  },

  setState({ host, open, change }, { id, version, note, ...wanted }) {
    const hand = { person: open.person.id, now: host.clock.now() };
    const kind = wanted.state === 'closed' ? 'request.closed' : 'request.moved';
    return change({ kind, subject: id }, (writer) =>
      changeState(writer, hand, { id, version }, wanted, note),
    );
  },

  get({ reader }, { id }) {
    const request = findRequest(reader, id) ?? fail('not-found');
    return { request, entries: listEntries(reader, id) };
  },

  history({ reader }, { id }) {
    if (findRequest(reader, id) === null) fail('not-found');
    return { versions: listVersions(reader, id) };
  },

  list: ({ reader }, { filter, sort, page }) => listRequests(reader, filter, sort, page),

  overview({ host, reader }) {
    const since = new Date(host.clock.now().getTime() - waitingDays * 24 * 60 * 60 * 1000);
    return { ...countOpen(reader), waiting: waitingSince(reader, since.toISOString(), waitingShown) };
  },

  addEntry({ host, open, change }, { requestId, ...written }) {
    const hand = { person: open.person.id, now: host.clock.now() };
    return change({ kind: 'request.entry-added', subject: requestId }, (writer) =>
      addEntry(writer, hand, requestId, written),
    );
  },

  changeEntry({ host, open, change }, { id, ...written }) {
    const hand = { person: open.person.id, now: host.clock.now() };
    return change(
      (entry: Entry) => ({ kind: 'request.entry-changed', subject: entry.requestId }),
      (writer) => changeEntry(writer, hand, id, written),
    );
  },

  moveToBin({ host, reader, change }, { id }) {
    const request = findRequest(reader, id) ?? fail('not-found');
    if (request.binnedAt !== null) return {};
    const at = host.clock.now().toISOString();
    change({ kind: 'request.binned', subject: id }, (writer) => setBinned(writer, id, at));
    return {};
  },

  restore({ reader, change }, { id }) {
    const request = findRequest(reader, id) ?? fail('not-found');
    if (request.binnedAt === null) return {};
    change({ kind: 'request.restored', subject: id }, (writer) => setBinned(writer, id, null));
    return {};
  },

  /** Erasing is a second decision: only what already lies in the bin. */
  erase({ reader, change }, { id }) {
    if (findRequest(reader, id)?.binnedAt == null) fail('not-found');
    change({ kind: 'request.erased', subject: id }, (writer) => eraseRequest(writer, id));
    return {};
  },

  parts: ({ reader }) => ({ parts: usedParts(reader).sort(czechOrder.compare) }),
};
