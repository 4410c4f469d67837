import { describe, expect, test } from 'vitest';
import { type RequestStatus, requestStates } from '#contract';
import { decideState, type WantedStatus } from '../../src-main/core/requests/decide-state.ts';

const now = '2026-11-22T20:41:05.000Z';
const before = '2026-11-01T08:00:00.000Z';
const noted: RequestStatus = { state: 'noted', outcome: null, handedTo: null, closedAt: null };
const inProgress: RequestStatus = { ...noted, state: 'in-progress' };
const handedOver: RequestStatus = { ...noted, state: 'handed-over', handedTo: 'Charita Ukázkov' };
const solved: RequestStatus = { ...noted, state: 'closed', outcome: 'solved', closedAt: before };

function want(state: WantedStatus['state'], more: Partial<WantedStatus> = {}): WantedStatus {
  return { state, outcome: null, handedTo: null, ...more };
}

/** The field that was refused. */
function refused(current: RequestStatus, wanted: WantedStatus): unknown {
  try {
    return decideState(current, wanted, now);
  } catch (error) {
    return (error as { params: { field: string } }).params.field;
  }
}

describe('a request', () => {
  test('is taken up, handed over, comes back and is closed', () => {
    expect(decideState(noted, want('in-progress'), now)).toEqual(inProgress);
    const handed = decideState(inProgress, want('handed-over', { handedTo: 'Charita Ukázkov' }), now);
    expect(handed).toEqual(handedOver);
    expect(decideState(handed, want('in-progress'), now)).toEqual(inProgress);
    const closed = decideState(inProgress, want('closed', { outcome: 'too-far' }), now);
    expect(closed).toEqual({ state: 'closed', outcome: 'too-far', handedTo: null, closedAt: now });
  });

  test('solved at the door is closed at once', () => {
    expect(decideState(noted, want('closed', { outcome: 'solved' }), now).closedAt).toBe(now);
  });

  test('that was closed is opened again, and then it did not end', () => {
    expect(decideState(solved, want('in-progress'), now)).toEqual(inProgress);
  });

  test('closed by mistake with another outcome is corrected without moving its end', () => {
    const corrected = decideState(solved, want('closed', { outcome: 'refused' }), now);
    expect(corrected).toEqual({ state: 'closed', outcome: 'refused', handedTo: null, closedAt: before });
  });

  test('handed to somebody else stays handed over', () => {
    const other = decideState(handedOver, want('handed-over', { handedTo: 'OSPOD Vzorov' }), now);
    expect(other.handedTo).toBe('OSPOD Vzorov');
  });

  test('never becomes merely noted again, and closed it is not handed over', () => {
    for (const current of [noted, inProgress, handedOver, solved]) {
      expect(refused(current, want('noted'))).toBe('state');
    }
    expect(refused(solved, want('handed-over', { handedTo: 'Charita Ukázkov' }))).toBe('state');
  });

  test('does not become what it already is', () => {
    expect(refused(inProgress, want('in-progress'))).toBe('state');
    expect(refused(handedOver, want('handed-over', { handedTo: 'Charita Ukázkov' }))).toBe('state');
    expect(refused(solved, want('closed', { outcome: 'solved' }))).toBe('state');
  });

  test('has an outcome always and only when it is closed', () => {
    expect(refused(noted, want('closed'))).toBe('outcome');
    expect(refused(noted, want('in-progress', { outcome: 'solved' }))).toBe('outcome');
  });

  test('has a receiver always and only when it is handed over', () => {
    expect(refused(noted, want('handed-over'))).toBe('handedTo');
    expect(refused(noted, want('closed', { outcome: 'handed-over' }))).toBe('handedTo');
    expect(refused(noted, want('in-progress', { handedTo: 'Charita Ukázkov' }))).toBe('handedTo');
    expect(refused(noted, want('closed', { outcome: 'solved', handedTo: 'Charita Ukázkov' }))).toBe(
      'handedTo',
    );
  });

  test('can reach its end from every state but a finished one', () => {
    for (const state of requestStates.filter((name) => name !== 'closed')) {
      const current = state === 'handed-over' ? handedOver : { ...noted, state };
      expect(decideState(current, want('closed', { outcome: 'other' }), now).state).toBe('closed');
    }
  });
});
