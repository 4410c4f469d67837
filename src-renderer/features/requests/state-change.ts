import type { Entry, Outcome, RequestState, RequestStatus } from '#contract';

/** What can be done with a request, by the state it is in. The first one is the usual next step. */
export type StateAction = 'start' | 'resume' | 'hand-over' | 'close' | 'reopen' | 'correct';

const actionsByState: Readonly<Record<RequestState, readonly StateAction[]>> = {
  noted: ['start', 'hand-over', 'close'],
  'in-progress': ['hand-over', 'close'],
  'handed-over': ['resume', 'hand-over', 'close'],
  closed: ['reopen', 'correct'],
};

/** Actions offered for a state. */
export function stateActions(state: RequestState): readonly StateAction[] {
  return actionsByState[state];
}

/** The outcomes as they are offered, in two columns: what ended it here, and what was missing (the proof of need). */
export const outcomeColumns = [
  [
    { group: 'helped', outcomes: ['solved', 'partly', 'handed-over'] },
    { group: 'ended', outcomes: ['declined', 'moved', 'other'] },
  ],
  [{ group: 'nothingFits', outcomes: ['nothing-exists', 'too-far', 'full', 'refused', 'too-expensive'] }],
] as const satisfies readonly (readonly { group: string; outcomes: readonly Outcome[] }[])[];

/** True when the change has to say to whom: a hand-over, or an outcome that is one. */
export function needsReceiver(state: RequestState, outcome: Outcome | null): boolean {
  return state === 'handed-over' || (state === 'closed' && outcome === 'handed-over');
}

/** A sentence to be said: its key in `requests.json` and what fills it in. */
export interface Sentence {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * The state as a sentence: what happened, to whom, and on which day.
 * `day` is already written the Czech way; without it the sentence goes without the date.
 */
export function stateSentence(status: RequestStatus, day: string | null): Sentence {
  const to = status.handedTo;
  const values = { ...(to === null ? {} : { to }), ...(day === null ? {} : { day }) };
  const dated = day !== null;
  switch (status.state) {
    case 'noted':
      return { key: dated ? 'sentence.notedOn' : 'sentence.noted', values };
    case 'in-progress':
      return { key: 'sentence.inProgress', values: {} };
    case 'handed-over':
      return { key: dated ? 'sentence.handedOverOn' : 'sentence.handedOver', values };
    case 'closed':
      if (status.outcome === 'handed-over' && to !== null) {
        return { key: dated ? 'sentence.closedHandedToOn' : 'sentence.closedHandedTo', values };
      }
      return { key: dated ? 'sentence.closedOn' : 'sentence.closed', values };
  }
}

/** The day the request came to the state it is in, read from its timeline; null when nothing says so. */
export function dayOfState(status: RequestStatus, entries: readonly Entry[]): string | null {
  const changes = entries
    .filter((entry) => entry.kind === 'state' && entry.status?.state === status.state)
    .toSorted((one, other) => other.writtenAt.localeCompare(one.writtenAt));
  return changes[0]?.day ?? null;
}
