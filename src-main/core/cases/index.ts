import type { CaseDoubt, RequestCase } from '#contract';
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

function ofSamePerson(request: CaseRow, earlier: readonly CaseRow[]): CaseRow[] {
  const marks = new Set(marksOf(request));
  return earlier.filter((other) => marksOf(other).some((mark) => marks.has(mark)));
}

/** Is there a doubt, and which earlier requests may it be about? Without an area nothing is counted apart. */
function doubtOf(request: CaseRow, earlier: readonly CaseRow[]): Pick<RequestCase, 'doubt' | 'earlier'> {
  const named = marksOf(request).length > 0;
  const related = named ? ofSamePerson(request, earlier) : earlier;
  const candidates = related.filter(({ area }) => area === request.area);
  const doubt: CaseDoubt | null =
    request.area === null || (named && candidates.length === 0) ? null : named ? 'same-person' : 'nobody';
  return { doubt, earlier: candidates.slice(0, offered).map(earlierRequest) };
}

export const casesHandlers: HandlersOf<'cases'> = {
  of({ reader }, { request: id }) {
    const request = findLive(reader, id) ?? fail('not-found');
    const since = new Date(Date.parse(request.recordedAt) - lookBackDays * 24 * 60 * 60 * 1000);
    const relation = relationOf(reader, id);
    const continued = relation?.kind === 'continues' ? findLive(reader, relation.request) : null;
    return {
      // A follow-up of what now lies in the bin is undecided, as the counting takes it.
      relation: relation?.kind === 'continues' && continued === null ? null : relation,
      continued: continued === null ? null : earlierRequest(continued),
      ...doubtOf(request, recordedBefore(reader, request, since.toISOString())),
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
};
