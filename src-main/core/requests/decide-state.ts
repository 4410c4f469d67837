import type { Outcome, RequestState, RequestStatus } from '#contract';
import { fail } from '../errors.ts';

/** What a clerk asks a request to become. */
export interface WantedStatus {
  readonly state: RequestState;
  readonly outcome: Outcome | null;
  readonly handedTo: string | null;
}

/**
 * Where a request may go from each state. Steps may be skipped (a thing solved at the door is closed at once)
 * and a closed request may be opened again, but nothing goes back to "noted": that somebody took it up is a
 * fact. Staying put is allowed only to correct whom it was handed to or how it ended.
 */
const next: Record<RequestState, readonly RequestState[]> = {
  noted: ['in-progress', 'handed-over', 'closed'],
  'in-progress': ['handed-over', 'closed'],
  'handed-over': ['in-progress', 'handed-over', 'closed'],
  closed: ['in-progress', 'closed'],
};

function needsReceiver({ state, outcome }: WantedStatus): boolean {
  return state === 'handed-over' || outcome === 'handed-over';
}

/**
 * Decides what a request becomes at the moment `now` (UTC ISO 8601). Fails with `invalid-input` naming the
 * field that does not fit: a step that is not allowed or changes nothing (`state`), an outcome missing from a
 * closed request or given to another one (`outcome`), a receiver missing or given where there is none
 * (`handedTo`).
 */
export function decideState(current: RequestStatus, wanted: WantedStatus, now: string): RequestStatus {
  const { state, outcome, handedTo } = wanted;
  if (!next[current.state].includes(state)) fail('invalid-input', { field: 'state' });
  if ((state === 'closed') !== (outcome !== null)) fail('invalid-input', { field: 'outcome' });
  if (needsReceiver(wanted) !== (handedTo !== null)) fail('invalid-input', { field: 'handedTo' });
  if (state === current.state && outcome === current.outcome && handedTo === current.handedTo) {
    fail('invalid-input', { field: 'state' });
  }
  const corrected = state === 'closed' && current.state === 'closed';
  const closedAt = state === 'closed' ? now : null;
  return { state, outcome, handedTo, closedAt: corrected ? current.closedAt : closedAt };
}
