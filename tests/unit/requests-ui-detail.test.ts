import { describe, expect, it } from 'vitest';
import type { Entry, RequestContent, RequestStatus } from '../../src-main/contract/requests.ts';
import { outcomes, requestStates } from '../../src-main/contract/taxonomy.ts';
import { changedFields, historySteps } from '../../src-renderer/features/requests/differences.ts';
import { fieldValue } from '../../src-renderer/features/requests/field-value.ts';
import { emptyFields } from '../../src-renderer/features/requests/form-fields.ts';
import {
  dayOfState,
  needsReceiver,
  outcomeColumns,
  stateActions,
  stateSentence,
} from '../../src-renderer/features/requests/state-change.ts';
import { minutesSpent, timelineDays, typedMinutes } from '../../src-renderer/features/requests/timeline.ts';
import type { Words } from '../../src-renderer/format/words.ts';

const content: RequestContent = {
  text: 'Paní Ukázková nezvládá nákupy.',
  area: 'A',
  situations: ['A1'],
  channel: null,
  urgency: null,
  subject: null,
  who: null,
  phone: null,
  where: null,
  age: null,
  sex: null,
  part: null,
};
const noted: RequestStatus = { state: 'noted', handedTo: null, outcome: null, closedAt: null };
const handedOver: RequestStatus = { ...noted, state: 'handed-over', handedTo: 'pečovatelská služba' };

function entry(day: string, writtenAt: string, more: Partial<Entry> = {}): Entry {
  return {
    id: crypto.randomUUID(),
    requestId: '00000000-0000-4000-8000-000000000000',
    kind: 'entry',
    text: '',
    day,
    minutes: null,
    status: null,
    author: '00000000-0000-4000-8000-000000000001',
    writtenAt,
    changedAt: null,
    ...more,
  };
}

describe('the timeline', () => {
  it('goes from the newest day, and inside a day from the latest writing', () => {
    const entries = [
      entry('2026-11-12', '2026-11-12T08:00:00.000Z', { text: 'ráno' }),
      entry('2026-11-20', '2026-11-20T08:00:00.000Z', { text: 'o týden později' }),
      entry('2026-11-12', '2026-11-20T09:00:00.000Z', { text: 'dopsáno zpětně' }),
    ];
    const days = timelineDays(entries);
    expect(days.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-12']);
    expect(days[1]?.entries.map(({ text }) => text)).toEqual(['dopsáno zpětně', 'ráno']);
  });

  it('adds up the minutes that were noted', () => {
    const day = '2026-11-12';
    const at = '2026-11-12T08:00:00.000Z';
    expect(
      minutesSpent([entry(day, at, { minutes: 25 }), entry(day, at), entry(day, at, { minutes: 60 })]),
    ).toBe(85);
  });

  it.each([
    ['', null],
    [' 25 ', 25],
    ['1440', 1440],
    ['1441', undefined],
    ['půl hodiny', undefined],
    ['-5', undefined],
    ['2,5', undefined],
  ])('reads %j as minutes', (typed, expected) => {
    expect(typedMinutes(typed)).toBe(expected);
  });
});

describe('the state', () => {
  it('is said as a sentence with the receiver and the day', () => {
    expect(stateSentence(handedOver, '12. 11. 2026')).toEqual({
      key: 'sentence.handedOverOn',
      values: { to: 'pečovatelská služba', day: '12. 11. 2026' },
    });
    expect(stateSentence(handedOver, null).key).toBe('sentence.handedOver');
    const closed: RequestStatus = { ...noted, state: 'closed', outcome: 'full', closedAt: null };
    expect(stateSentence(closed, null).key).toBe('sentence.closed');
    expect(stateSentence({ ...closed, outcome: 'handed-over', handedTo: 'OSPOD' }, '1. 1. 2026')).toEqual({
      key: 'sentence.closedHandedToOn',
      values: { to: 'OSPOD', day: '1. 1. 2026' },
    });
  });

  it('is as old as the last change that led to it', () => {
    const entries = [
      entry('2026-11-10', '2026-11-10T08:00:00.000Z', { kind: 'state', status: handedOver }),
      entry('2026-11-12', '2026-11-12T08:00:00.000Z', { kind: 'state', status: handedOver }),
      entry('2026-11-11', '2026-11-11T08:00:00.000Z', {
        kind: 'state',
        status: { ...noted, state: 'in-progress' },
      }),
      entry('2026-11-15', '2026-11-15T08:00:00.000Z'),
    ];
    expect(dayOfState(handedOver, entries)).toBe('2026-11-12');
    expect(dayOfState(noted, entries)).toBeNull();
  });

  it('always offers a way on, and never the state it is in', () => {
    for (const state of requestStates) expect(stateActions(state).length).toBeGreaterThan(0);
    expect(stateActions('closed')).toEqual(['reopen', 'correct']);
    expect(stateActions('in-progress')).not.toContain('start');
  });

  it('offers each outcome exactly once', () => {
    const offered = outcomeColumns.flat().flatMap((group): string[] => [...group.outcomes]);
    expect(offered.toSorted()).toEqual([...outcomes].toSorted());
  });

  it('asks to whom only when something was handed over', () => {
    expect(needsReceiver('handed-over', null)).toBe(true);
    expect(needsReceiver('closed', 'handed-over')).toBe(true);
    expect(needsReceiver('closed', 'solved')).toBe(false);
    expect(needsReceiver('in-progress', null)).toBe(false);
  });
});

describe('the history', () => {
  it('tells field by field what changed between two wordings', () => {
    const after = {
      content: { ...content, who: 'Paní Ukázková', urgency: 'days' as const },
      status: handedOver,
    };
    expect(changedFields({ content, status: noted }, after)).toEqual(['urgency', 'who', 'status']);
    expect(changedFields(after, after)).toEqual([]);
  });

  it('goes by steps from the newest, and says who took each of them', () => {
    const clerk = '00000000-0000-4000-8000-000000000001';
    const mayor = '00000000-0000-4000-8000-000000000002';
    const part = { ...content, part: 'unknown' as const };
    const current = { content: part, status: handedOver };
    const at = '2026-11-12T08:00:00.000Z';
    const steps = historySteps(current, [
      { content: part, status: noted, version: 3, changedAt: at, changedBy: mayor },
      { content: part, status: noted, version: 2, changedAt: at, changedBy: mayor },
      { content, status: noted, version: 1, changedAt: at, changedBy: clerk },
    ]);
    expect(steps.map(({ version, changed, changedBy }) => [version, changed, changedBy])).toEqual([
      [3, ['status'], mayor],
      [1, ['part'], clerk],
    ]);
    expect(historySteps(current, [])).toEqual([]);
  });
});

describe('a field in words', () => {
  const key: Words = (name, values) =>
    values === undefined ? name : `${name} ${Object.values(values).join(' ')}`;

  it('tells "not filled in" from an honest "not known"', () => {
    expect(fieldValue(emptyFields, 'age', key)).toBe('taxonomy:notAsked');
    expect(fieldValue({ ...emptyFields, age: 'unknown' }, 'age', key)).toBe('taxonomy:unknown');
  });

  it('uses the words of the classification', () => {
    const fields = {
      ...emptyFields,
      area: 'C',
      situations: 'C1,D3',
      age: 'year:1941',
      sex: 'female',
      where: 'č. p. 3',
    };
    expect(fieldValue(fields, 'area', key)).toBe('taxonomy:area.C');
    expect(fieldValue(fields, 'situations', key)).toBe('taxonomy:situation.C1; taxonomy:situation.D3');
    expect(fieldValue(fields, 'age', key)).toBe('field.bornIn 1941');
    expect(fieldValue({ ...fields, age: '80+' }, 'age', key)).toBe('taxonomy:ageBand.80+');
    expect(fieldValue(fields, 'where', key)).toBe('č. p. 3');
  });
});
