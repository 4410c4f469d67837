import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Content, Fact, Guide } from '#contract';
import { deadlineFact, emptyContent, sampleContent } from '../support/content.ts';
import { type ContentHost, contentHost } from '../support/content-host.ts';
import { type OpenApp, openMunicipality } from '../support/open-app.ts';
import { besideTheProgram } from '../support/open-store.ts';
import { packOf } from '../support/packs.ts';
import { content } from '../support/requests.ts';

let host: ContentHost;
let open: OpenApp;
let request: string;
beforeEach(async () => {
  host = contentHost(sampleContent());
  open = await openMunicipality(host);
  request = (await open.call('requests.record', { content: content('Přišel mu dopis.') })).id;
});
afterEach(() => open.dispose());

const way = () => ({ guide: 'A1', request }) as const;
const months = { february: '2027-02-01T09:00:00.000Z' };

/** The sample with the deadline changed from 15 to 30 days: at once, or from a day on. */
function longerDeadline(from: string | null): Content {
  const [version] = deadlineFact.versions;
  if (version === undefined) throw new Error('The sample fact has a version.');
  const longer = {
    ...{ ...version, validFrom: from, value: 30, say: '30 dní', sayGenitive: '30 dnů' },
    text: 'Odvolat se jde do 30 dnů.',
  };
  const until = from === null ? [] : [{ ...version, validTo: '2027-01-31' }];
  const fact: Fact = { ...deadlineFact, versions: [...until, longer] };
  const sample = sampleContent();
  return { ...sample, facts: sample.facts.map((each) => (each.id === fact.id ? fact : each)) };
}

/** The sample with guide A1 edited, everything else the same. */
function edited(edit: (guide: Guide) => unknown): Content {
  const sample = sampleContent();
  for (const guide of sample.guides) if (guide.id === 'A1') edit(guide);
  return sample;
}

async function begin(step = 'zavolat'): Promise<string> {
  await open.call('guides.answer', { ...way(), question: 'dopis', option: 'ano' });
  const { walk } = await open.call('guides.markStep', { ...way(), step, done: true });
  return walk?.id ?? '';
}

const deadlineIn = async () =>
  (await open.call('guides.read', way())).book.facts.find(({ id }) => id === 'odvolani')?.say;

describe('when a fact of a begun way changes', () => {
  test('the way goes on by the old wording and says so, with the day it was read', async () => {
    await begin();
    host.bundle(longerDeadline(null));
    host.setNow(months.february);
    const reading = await open.call('guides.read', way());
    expect(reading).toMatchObject({ outdated: true, day: '2026-11-22', changesOn: null });
    expect(await deadlineIn()).toBe('15 dní');
    expect((await open.call('guides.read', { guide: 'A1', request: null })).outdated).toBe(false);
  });

  test('the change is shown in words, only what changed', async () => {
    const walk = await begin();
    host.bundle(longerDeadline(null));
    expect(await open.call('guides.difference', { walk })).toEqual({
      changesOn: null,
      changes: [
        {
          ...{ list: 'facts', id: 'odvolani', kind: 'changed', name: 'Odvolat se jde do 30 dnů.' },
          parts: [
            { path: 'say', before: '15 dní', after: '30 dní' },
            { path: 'sayGenitive', before: '15 dnů', after: '30 dnů' },
            { path: 'text', before: 'Odvolat se jde do 15 dnů.', after: 'Odvolat se jde do 30 dnů.' },
          ],
        },
      ],
    });
  });

  test('whoever takes the new wording keeps answers and done steps', async () => {
    const walk = await begin();
    const before = await open.call('guides.read', way());
    host.bundle(longerDeadline(null));
    const adopted = await open.call('guides.adopt', { walk });
    expect(adopted).toMatchObject({ outdated: false, day: '2026-11-22' });
    expect(await deadlineIn()).toBe('30 dní');
    expect(adopted.walk).toMatchObject({ answers: before.walk?.answers, done: before.walk?.done });
    expect(adopted.walk?.pinned).not.toBe(before.walk?.pinned);
    expect(await open.call('guides.difference', { walk })).toEqual({ changes: [], changesOn: null });
    const { rows } = await open.call('audit.list', { page: { offset: 0, limit: 1 } });
    expect(rows).toMatchObject([{ kind: 'guide.adopted', subject: request }]);
  });

  test('a wording nobody goes by any more is not kept', async () => {
    const walk = await begin();
    host.bundle(longerDeadline(null));
    await open.call('guides.adopt', { walk });
    const pinned = (await open.call('guides.read', way())).walk?.pinned;
    const vault = { folder: host.dataFolder, recoveryCode: open.recoveryCode };
    const kept = besideTheProgram(vault, (database) =>
      database.prepare('SELECT hash FROM guide_wordings').pluck().all(),
    );
    expect(kept).toEqual([pinned]);
  });
});

/** JSON with sorted keys and without spaces, as README › Tables describes it. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );
}

test('the hash of a wording can be computed by anybody who has the store', async () => {
  await begin();
  const vault = { folder: host.dataFolder, recoveryCode: open.recoveryCode };
  const row = besideTheProgram(vault, (database) =>
    database.prepare<[], { hash: string; reading: string }>('SELECT hash, reading FROM guide_wordings').get(),
  );
  const { guide, facts } = JSON.parse(row?.reading ?? '');
  for (const field of ['reviewedOn', 'reviewedBy', 'validFrom', 'words']) delete guide[field];
  const said = (facts as Record<string, unknown>[]).map(({ id, say, sayGenitive, text, confidence }) => ({
    id,
    say,
    sayGenitive,
    text,
    confidence,
  }));
  const hash = createHash('sha256')
    .update(sorted({ guide, facts: said }))
    .digest('hex');
  expect(hash).toBe(row?.hash);
});

describe('when a guide of a begun way changes', () => {
  test('done steps that left it stand beside, answers it does not ask for any more go', async () => {
    const walk = await begin();
    const other = edited((guide) => {
      guide.questions = guide.questions.map((question) => ({ ...question, id: `${question.id}-nove` }));
      guide.table = [{ when: [], outcome: 'pomoc' }];
      guide.steps = guide.steps.slice(1).map((step) => ({ ...step, when: [] }));
    });
    host.bundle(other);
    expect(await open.call('guides.read', way())).toMatchObject({
      outdated: true,
      evaluation: { asked: ['dopis'], pending: null },
      doneBeside: [],
    });
    const adopted = await open.call('guides.adopt', { walk });
    expect(adopted).toMatchObject({
      evaluation: { pending: 'dopis-nove', outcome: 'pomoc' },
      doneBeside: [{ step: 'zavolat', title: 'Zavolejte na úřad' }],
      walk: { answers: [] },
    });
  });

  test('a step that has left it can still be taken back, but not done', async () => {
    const walk = await begin();
    host.bundle(edited((guide) => guide.steps.shift()));
    await open.call('guides.adopt', { walk });
    const undone = await open.call('guides.markStep', { ...way(), step: 'zavolat', done: false });
    expect(undone.walk?.done).toEqual([]);
    const again = { ...way(), step: 'zavolat', done: true };
    expect(await open.refusal('guides.markStep', again)).toBe('invalid-input');
  });

  test('a fresh check, other words for the search and another first day are no change', async () => {
    await begin();
    const checked = edited((guide) => {
      Object.assign(guide, { reviewedOn: '2027-01-05', reviewedBy: 'lawyer', validFrom: '2026-11-10' });
      guide.words = [...guide.words, 'úřad napsal'];
    });
    for (const fact of checked.facts) {
      for (const version of fact.versions) Object.assign(version, { checkedOn: '2027-01-05' });
    }
    host.bundle(checked);
    host.setNow(months.february);
    const reading = await open.call('guides.read', way());
    expect([reading.outdated, reading.guide.reviewedOn, reading.day]).toEqual([
      false,
      '2027-01-05',
      '2027-02-01',
    ]);
    expect((await open.call('guides.affected', {})).walks).toEqual([]);
  });

  test('the older wording keeps saying whose it was, when a pack of a LAG took its place', async () => {
    await begin();
    const { guides } = edited((guide) => Object.assign(guide, { title: 'Postup MAS' }));
    const own = { ...emptyContent(), guides: guides.slice(0, 1) };
    const file = host.offer('naves-balicek.json', packOf(own));
    const { hash } = await open.call('content.inspectPack', { file });
    await open.call('content.activatePack', { hash, trust: true });
    const older = await open.call('guides.read', way());
    expect(older).toMatchObject({ outdated: true, origin: null, guide: { title: 'Ukázkový postup' } });
    const adopted = await open.call('guides.adopt', { walk: older.walk?.id ?? '' });
    expect(adopted).toMatchObject({ guide: { title: 'Postup MAS' }, origin: { publisher: 'MAS Ukázková' } });
  });
});

describe('a prepared wording', () => {
  test('is announced ahead with its day and difference, and switches on by itself', async () => {
    host.bundle(longerDeadline('2027-02-01'));
    const walk = await begin();
    expect(await open.call('guides.read', way())).toMatchObject({ outdated: false, changesOn: '2027-02-01' });
    expect((await open.call('guides.affected', {})).walks).toMatchObject([
      { line: { walk: { id: walk }, outdated: false, requestNumber: '1/2026' }, changesOn: '2027-02-01' },
    ]);
    const { changes, changesOn } = await open.call('guides.difference', { walk });
    expect([changes.map(({ id }) => id), changesOn]).toEqual([['odvolani'], '2027-02-01']);
    // Half past midnight of 1 February in Prague.
    host.setNow('2027-01-31T23:30:00.000Z');
    expect((await open.call('guides.read', { guide: 'A1', request: null })).book.facts).toContainEqual(
      expect.objectContaining({ id: 'odvolani', say: '30 dní' }),
    );
    expect(await deadlineIn()).toBe('15 dní');
    expect((await open.call('guides.affected', {})).walks).toMatchObject([
      { line: { outdated: true }, changesOn: null },
    ]);
  });

  test('of the guide itself switches on in the same way', async () => {
    const sample = sampleContent();
    const later = edited((guide) => {
      Object.assign(guide, { validFrom: '2027-02-01', title: 'Postup od února' });
    });
    host.bundle({ ...sample, guides: [...sample.guides, ...later.guides.slice(0, 1)] });
    await begin();
    expect((await open.call('guides.read', way())).changesOn).toBe('2027-02-01');
    host.setNow(months.february);
    const { guides } = await open.call('guides.list', {});
    expect(guides[0]?.title).toBe('Postup od února');
    expect(await open.call('guides.read', way())).toMatchObject({
      outdated: true,
      guide: { title: 'Ukázkový postup' },
    });
  });

  test('is announced 120 days ahead and not sooner', async () => {
    host.bundle(longerDeadline('2027-03-23'));
    await begin();
    expect((await open.call('guides.affected', {})).walks).toEqual([]);
    host.setNow('2026-11-23T09:00:00.000Z');
    expect((await open.call('guides.affected', {})).walks).toHaveLength(1);
  });
});

describe('ways that a change concerns', () => {
  test('are those of open requests outside the bin and those on their own', async () => {
    const record = async (text: string) =>
      (await open.call('requests.record', { content: content(text) })).id;
    const [closed, binned] = [await record('Vyřešený dopis.'), await record('Omylem zapsáno.')];
    for (const place of [request, closed, binned, null]) {
      await open.call('guides.markStep', { guide: 'A1', request: place, step: 'zavolat', done: true });
    }
    await open.call('requests.setState', {
      ...{ id: closed, version: 1, state: 'closed', outcome: 'solved', handedTo: null, note: null },
    });
    await open.call('requests.moveToBin', { id: binned });
    host.bundle(longerDeadline(null));
    const { walks } = await open.call('guides.affected', {});
    expect(walks.map(({ line }) => line.walk.request)).toEqual(expect.arrayContaining([request, null]));
    expect(walks).toHaveLength(2);
  });
});
