import type { Area, CaseRelation } from '#contract';
import { households, type Identified, marksOf } from './household.ts';

/** What of a request decides which case it belongs to. `recordedAt` is the posting date and never moves. */
export interface Contact extends Identified {
  readonly recordedAt: string;
  readonly area: Area | null;
  /** What somebody said it is. A follow-up of a request that is in the bin or erased comes as null. */
  readonly relation: CaseRelation | null;
}

/** One counted case: everything that was asked about it in the period, in the order in which it came. */
export interface Case<Request extends Contact> {
  readonly requests: readonly [Request, ...Request[]];
  /** Number of its household; `unknownHousehold` for one that nothing tells from others. */
  readonly household: number;
}

/** R1: households that nothing tells apart are taken for one. */
export const unknownHousehold = -1;

function isNamed(request: Contact | undefined): boolean {
  return request !== undefined && marksOf(request).length > 0;
}

interface Opened<Request extends Contact> {
  readonly requests: [Request, ...Request[]];
  readonly household: number;
}

/**
 * The cases that begin in a period, of the requests posted in it. A case is a household and an area in the base
 * period of its first contact (facts: disclosure control §2); `baseOf` names the base period of a moment, the
 * month. What continues an earlier request belongs to its case, in whatever month it comes; when that case began
 * before this period it was counted then, and never again. What somebody called a new case is one.
 *
 * A request that names nobody is a case of its own. Its household is unknown unless it was called a new case, or
 * what follows it up names somebody.
 * The answer does not depend on the order of `requests`.
 */
export function casesOf<Request extends Contact>(
  requests: readonly Request[],
  baseOf: (moment: string) => string,
): Case<Request>[] {
  const ordered = [...requests].sort((one, other) =>
    `${one.recordedAt} ${one.id}` < `${other.recordedAt} ${other.id}` ? -1 : 1,
  );
  const positions = new Map(ordered.map(({ id }, position) => [id, position]));
  const earlierOf = ordered.map(({ relation }) =>
    relation?.kind === 'continues' ? (positions.get(relation.request) ?? null) : null,
  );
  const links = earlierOf.flatMap((earlier, position) =>
    earlier === null ? [] : [[position, earlier] as const],
  );
  const { inTheEnd: householdOf, whenItCame } = households(ordered, links);
  // One name in it is enough to know a household: also of what was said to be followed up under that name.
  const named = new Set(householdOf.filter((_, position) => isNamed(ordered[position])));
  const opened: (Opened<Request> | null)[] = [];
  const current = new Map<string, Opened<Request>>();

  ordered.forEach((request, position) => {
    const { relation } = request;
    const earlier = earlierOf[position] ?? null;
    // Of a case that began before this period.
    if (relation?.kind === 'continues' && earlier === null) {
      opened.push(null);
      return;
    }
    const known = isNamed(request);
    const place = `${whenItCame[position]} ${request.area} ${baseOf(request.recordedAt)}`;
    const joined =
      earlier !== null ? opened[earlier] : known && relation === null ? current.get(place) : undefined;
    if (joined !== undefined) {
      joined?.requests.push(request);
      opened.push(joined);
      return;
    }
    const own = householdOf[position] ?? position;
    const household = named.has(own) || relation?.kind === 'new' ? own : unknownHousehold;
    const begun = { requests: [request] as [Request], household };
    if (known) current.set(place, begun);
    opened.push(begun);
  });
  return [...new Set(opened)].filter((each) => each !== null);
}
