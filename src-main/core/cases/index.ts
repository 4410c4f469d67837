import type { RequestCase } from '#contract';
import type { Reader } from '../../store/index.ts';
import type { HandlersOf } from '../context.ts';
import { fail } from '../errors.ts';
import { marksOf } from './household.ts';
import {
  type CaseRow,
  earlierRequest,
  findLive,
  recordedBefore,
  relationOf,
  writeRelation,
} from './repository.ts';

export { type Case, type Contact, casesOf, unknownHousehold } from './case.ts';
export { marksOf } from './household.ts';
export { earlierRequest, readRelations } from './repository.ts';

/** What is older is offered no more: after a year a new case is the likelier answer. */
const lookBackDays = 366;
const offered = 5;

/** Is there a doubt, and which earlier requests may it be about? Without an area nothing is counted apart. */
function doubtOf(reader: Reader, request: CaseRow): Pick<RequestCase, 'doubt' | 'earlier'> {
  const { area, recordedAt } = request;
  if (area === null) return { doubt: null, earlier: [] };
  const since = new Date(Date.parse(recordedAt) - lookBackDays * 24 * 60 * 60 * 1000);
  const before = recordedBefore(reader, request, area, since.toISOString());
  const marks = new Set(marksOf(request));
  const earlier = (
    marks.size === 0 ? before : before.filter((other) => marksOf(other).some((mark) => marks.has(mark)))
  )
    .slice(0, offered)
    .map(earlierRequest);
  if (marks.size === 0) return { doubt: 'nobody', earlier };
  return { doubt: earlier.length === 0 ? null : 'same-person', earlier };
}

export const casesHandlers: HandlersOf<'cases'> = {
  of({ reader }, { request: id }) {
    const request = findLive(reader, id) ?? fail('not-found');
    const relation = relationOf(reader, id);
    const continued = relation?.kind === 'continues' ? findLive(reader, relation.request) : null;
    return {
      // A follow-up of what now lies in the bin is undecided, as the counting takes it.
      relation: relation?.kind === 'continues' && continued === null ? null : relation,
      continued: continued === null ? null : earlierRequest(continued),
      ...doubtOf(reader, request),
    };
  },

  relate({ host, open, reader, change }, { request: id, relation }) {
    const request = findLive(reader, id) ?? fail('not-found');
    if (relation?.kind === 'continues') {
      const earlier = findLive(reader, relation.request) ?? fail('not-found');
      const [before, own] = [earlier, request].map(
        ({ recordedAt, year, sequence }) => `${recordedAt} ${year} ${String(sequence).padStart(9, '0')}`,
      );
      if (before === undefined || own === undefined || before >= own) fail('not-earlier');
    }
    const decision = { at: host.clock.now().toISOString(), person: open.person.id };
    change({ kind: 'request.related', subject: id }, (writer) =>
      writeRelation(writer, id, relation, decision),
    );
    return {};
  },

  relateNew({ host, open, reader, change }, { requests }) {
    const ids = [...new Set(requests)];
    if (ids.some((id) => findLive(reader, id) === null)) fail('not-found');
    const decision = { at: host.clock.now().toISOString(), person: open.person.id };
    const notes = ids.map((subject) => ({ kind: 'request.related', subject }));
    change(notes, (writer) => {
      for (const id of ids) writeRelation(writer, id, { kind: 'new' }, decision);
    });
    return {};
  },
};
