import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Area } from '#contract';
import { type OpenApp, openMunicipality } from '../support/open-app.ts';
import { content } from '../support/requests.ts';

let opened: OpenApp;
beforeEach(async () => {
  opened = await openMunicipality();
});
afterEach(() => opened.dispose());

async function record(given: { who?: string; phone?: string; area?: Area | null } = {}): Promise<string> {
  const { who = null, phone = null, area = 'D' } = given;
  const text = 'Paní Ukázková neví, jak splácet.';
  return (await opened.call('requests.record', { content: { ...content(text), who, phone, area } })).id;
}

const caseOf = (request: string) => opened.call('cases.of', { request });
const relate = (request: string, to: string) =>
  opened.call('cases.relate', { request, relation: { kind: 'continues', request: to } });

describe('is it a new case?', () => {
  test('is not asked when nobody of that name came before, or only about something else', async () => {
    await record({ who: 'Jana Vzorová', area: 'C' });
    expect(await caseOf(await record({ who: 'Jana Vzorová' }))).toEqual({
      relation: null,
      continued: null,
      doubt: null,
      earlier: [],
    });
  });

  test('is asked when the same name or telephone came about the same, and says which record it may be', async () => {
    const first = await record({ who: 'Jana Vzorová', phone: '600 000 001' });
    const byPhone = await record({ phone: '+420600000001' });
    const answer = await caseOf(byPhone);
    expect(answer.doubt).toBe('same-person');
    expect(answer.earlier).toEqual([
      { id: first, number: '1/2026', area: 'D', recordedAt: expect.any(String) },
    ]);
    expect(JSON.stringify(answer)).not.toContain('Vzorová');
  });

  test('is asked of whoever gave neither, and never before there is an area', async () => {
    expect((await caseOf(await record())).doubt).toBe('nobody');
    expect((await caseOf(await record({ area: null }))).doubt).toBeNull();
  });

  test('offers five earlier records at most, the latest first, and none older than a year', async () => {
    for (let made = 0; made < 7; made += 1) await record();
    const { earlier } = await caseOf(await record());
    expect(earlier.map(({ number }) => number)).toEqual(['7/2026', '6/2026', '5/2026', '4/2026', '3/2026']);
    opened.host.setNow('2027-11-20T09:00:00.000Z');
    const within = await caseOf(await record());
    expect(within.earlier).toHaveLength(5);
    opened.host.setNow('2029-11-20T09:00:00.000Z');
    expect((await caseOf(await record())).earlier).toEqual([]);
  });
});

describe('the answer', () => {
  test('is kept, can be changed and taken back, and stands in the journal', async () => {
    const first = await record({ who: 'Jana Vzorová' });
    const second = await record({ who: 'Jana Vzorová' });
    await relate(second, first);
    expect(await caseOf(second)).toMatchObject({
      relation: { kind: 'continues', request: first },
      continued: { id: first, number: '1/2026' },
    });
    await opened.call('cases.relate', { request: second, relation: { kind: 'new' } });
    expect(await caseOf(second)).toMatchObject({ relation: { kind: 'new' }, continued: null });
    await opened.call('cases.relate', { request: second, relation: null });
    expect((await caseOf(second)).relation).toBeNull();
    const { rows } = await opened.call('audit.list', { page: { offset: 0, limit: 3 } });
    expect(rows.map(({ kind, subject }) => [kind, subject])).toEqual(
      Array.from({ length: 3 }, () => ['request.related', second]),
    );
  });

  test('can be given for several at once, which is one line in the journal for each', async () => {
    const ids = [await record(), await record(), await record()];
    const [first = '', second = '', third = ''] = ids;
    await relate(second, first);
    await opened.call('cases.relateNew', { requests: [second, third, third] });
    const relations = await Promise.all(ids.map(async (id) => (await caseOf(id)).relation));
    expect(relations).toEqual([null, { kind: 'new' }, { kind: 'new' }]);
    const { rows } = await opened.call('audit.list', { page: { offset: 0, limit: 3 } });
    expect(rows.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['request.related', third],
      ['request.related', second],
      ['request.related', second],
    ]);
  });

  test('for several at once is kept of all of them or of none', async () => {
    const [first, second] = [await record(), await record()];
    await opened.call('requests.moveToBin', { id: second });
    expect(await opened.refusal('cases.relateNew', { requests: [first, second] })).toBe('not-found');
    expect((await caseOf(first)).relation).toBeNull();
    const { rows } = await opened.call('audit.list', { page: { offset: 0, limit: 1 } });
    expect(rows.map(({ kind }) => kind)).not.toContain('request.related');
  });

  test.each([
    // Four of one household may not even leave as „fewer than five“.
    { records: 4, before: 'period-unsafe', after: { kind: 'hidden', why: 'small' } },
    { records: 12, before: { kind: 'hidden', why: 'complement' }, after: { kind: 'exact', value: 12 } },
  ])('makes numbers of $records records that nobody could tell apart', async ({ records, before, after }) => {
    opened.host.setNow('2026-09-10T09:00:00.000Z');
    for (let made = 0; made < records; made += 1) await record({ area: 'A' });
    opened.host.setNow('2027-01-05T09:00:00.000Z');
    const period = '2026-H2';
    const total = async () => {
      const reply = await opened.app.invoke('summaries.preview', { period });
      return reply.ok ? reply.value.counts.total : reply.error.code;
    };
    expect(await total()).toEqual(typeof before === 'string' ? before : expect.objectContaining(before));
    const { requests } = await opened.call('summaries.undecided', { period });
    await opened.call('cases.relateNew', { requests: requests.map(({ id }) => id) });
    expect((await opened.call('summaries.undecided', { period })).total).toBe(0);
    expect(await total()).toMatchObject(after);
  });

  test('can only be an earlier record that is there', async () => {
    const first = await record();
    const second = await record();
    const to = (request: string, target: string) =>
      opened.refusal('cases.relate', { request, relation: { kind: 'continues', request: target } });
    expect(await to(first, second)).toBe('not-earlier');
    expect(await to(first, first)).toBe('not-earlier');
    expect(await to(second, 'a0000000-0000-4000-8000-000000000000')).toBe('not-found');
    await opened.call('requests.moveToBin', { id: first });
    expect(await to(second, first)).toBe('not-found');
    expect(await opened.refusal('cases.of', { request: first })).toBe('not-found');
  });

  test('is undecided while the earlier record lies in the bin, and for good once it is erased', async () => {
    const first = await record();
    const second = await record();
    await relate(second, first);
    await opened.call('requests.moveToBin', { id: first });
    expect(await caseOf(second)).toMatchObject({ relation: null, continued: null });
    await opened.call('requests.restore', { id: first });
    expect((await caseOf(second)).relation).not.toBeNull();
    await opened.call('requests.moveToBin', { id: first });
    await opened.call('requests.erase', { id: first });
    expect((await caseOf(second)).relation).toBeNull();
  });

  test('what follows up a record of an earlier period is not counted again, even when that lies in the bin', async () => {
    opened.host.setNow('2026-03-10T09:00:00.000Z');
    const first = await record({ who: 'Jana Vzorová' });
    opened.host.setNow('2026-09-10T09:00:00.000Z');
    const second = await record({ who: 'Jana Vzorová' });
    await relate(second, first);
    for (let other = 0; other < 9; other += 1) await record({ who: `Rodina Vzorová ${other}` });
    opened.host.setNow('2027-01-05T09:00:00.000Z');
    const total = async () => (await opened.call('summaries.preview', { period: '2026-H2' })).counts.total;
    expect(await total()).toEqual({ kind: 'exact', value: 9 });
    await opened.call('requests.moveToBin', { id: first });
    expect(await total()).toEqual({ kind: 'exact', value: 9 });
  });
});
