import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Area, CallOutput } from '#contract';
import { type OpenApp, openLag, openMunicipality } from '../support/open-app.ts';
import { besideTheProgram } from '../support/open-store.ts';
import { filter } from '../support/requests.ts';
import { decryptSummary, hashOf, newLagIdentity, recordRequests } from '../support/summary-files.ts';

/** A year of an obec is sent, some of its records turn out to be wrong, and the summary is corrected. */

const period = '2026';
const areas: readonly Area[] = ['A', 'B', 'C', 'D'];

async function village(): Promise<OpenApp> {
  const app = await openMunicipality();
  app.host.setNow('2026-02-10T09:00:00.000Z');
  for (const [at, area] of areas.entries()) {
    await recordRequests(app, 8, area, { sex: 'female', channel: 'visit' });
    await recordRequests(app, 4 + at, area, { sex: 'male', channel: 'phone' });
  }
  app.host.setNow('2027-01-04T09:00:00.000Z');
  return app;
}

/** In the order in which they were recorded. */
async function requestsOf(app: OpenApp): Promise<CallOutput<'requests.list'>['rows']> {
  const sort = { by: 'recorded', descending: false } as const;
  const { rows } = await app.call('requests.list', {
    filter: filter(),
    sort,
    page: { offset: 0, limit: 100 },
  });
  return rows;
}

async function release(app: OpenApp, correcting: boolean) {
  const { fingerprint } = await app.call('summaries.preview', { period, correcting });
  return app.call('summaries.release', { period, correcting, fingerprint });
}

/** Every third record gets another area, every ninth goes into the bin. */
async function putRight(app: OpenApp, count: number): Promise<void> {
  const all = await requestsOf(app);
  for (const { id } of all.filter((_, at) => at % 3 === 0).slice(0, count)) {
    const { request } = await app.call('requests.get', { id });
    const { version, content } = request;
    const area = areas[(areas.indexOf(content.area ?? 'A') + 1) % areas.length] ?? 'A';
    await app.call('requests.change', { id, version, content: { ...content, area } });
  }
  for (const { id } of all.filter((_, at) => at % 9 === 1).slice(0, count))
    await app.call('requests.moveToBin', { id });
}

describe('correcting a summary that is out', () => {
  let app: OpenApp;
  let identity: string;
  let first: CallOutput<'summaries.release'>['release'];

  beforeAll(async () => {
    app = await village();
    const key = await newLagIdentity();
    identity = key.identity;
    await app.call('summaries.setLagKey', { from: 'text', text: key.recipient });
    first = (await release(app, false)).release;
  }, 120_000);
  afterAll(() => app.dispose());

  it('is offered only once something has changed', async () => {
    expect((await app.call('summaries.releases', {})).correctable).toEqual([]);
    expect(await app.refusal('summaries.preview', { period, correcting: true })).toBe('correction-needless');
    expect(await app.refusal('summaries.preview', { period: '2025', correcting: true })).toBe('not-found');
  });

  it('of a single record is refused, and what is out stays', async () => {
    const [{ id } = { id: '' }] = await requestsOf(app);
    await app.call('requests.moveToBin', { id });
    expect((await app.call('summaries.releases', {})).correctable).toEqual([first.id]);
    expect(await app.refusal('summaries.preview', { period, correcting: true })).toBe('correction-unsafe');
    await app.call('requests.restore', { id });
    expect((await app.call('summaries.releases', {})).correctable).toEqual([]);
  }, 120_000);

  it('takes its place in the ledger, in the preview and in the file', async () => {
    await putRight(app, 16);
    const before = await app.call('summaries.preview', { period, correcting: false });
    expect(before.releaseId).toBe(first.id);
    const preview = await app.call('summaries.preview', { period, correcting: true });
    expect(preview.releaseId).toBeNull();
    expect(preview.correction).toMatchObject({ shownBefore: before.tally.shown });
    const { deleted = 0, added = 0 } = preview.correction ?? {};
    expect(deleted).toBeGreaterThan(added);
    const total = before.counts.total.kind === 'exact' ? before.counts.total.value : Number.NaN;
    expect(preview.counts.total).toEqual({ kind: 'exact', value: total - deleted + added });
    const hidden = preview.counts.tables
      .flatMap(({ cells }) => cells)
      .filter(({ status }) => status.kind === 'hidden');
    for (const { status } of hidden) expect(status).toMatchObject({ why: 'correction', hi: null });

    // What hidden numbers are hidden for is said at home, where it is known anyway.
    const asked = preview.counts.tables.flatMap(({ name, cells }) =>
      cells.filter(({ status }) => status.kind === 'hidden').map(({ code }) => ({ table: name, code })),
    );
    const [cell] = asked;
    if (cell !== undefined) {
      const { why } = await app.call('summaries.explain', { period, correcting: true, ...cell });
      expect(why).not.toBe('');
    }

    const { release: corrected } = await release(app, true);
    expect(corrected).toMatchObject({ sequence: 2, period, correction: { deleted, added } });
    const { releases, correctable } = await app.call('summaries.releases', {});
    expect(releases.map(({ id }) => id)).toEqual([corrected.id, first.id]);
    expect(correctable).toEqual([]);
    expect((await app.call('summaries.preview', { period })).releaseId).toBe(corrected.id);
    const text = await decryptSummary(app.host.saved.at(-1)?.bytes, identity);
    const content = JSON.parse(text) as { correction: unknown; previousHash: string; sequence: number };
    expect(hashOf(text)).toBe(corrected.packageHash);
    expect(content).toMatchObject({
      sequence: 2,
      previousHash: first.packageHash,
      correction: { corrects: first.packageHash, deleted, added },
    });
  }, 300_000);

  it('takes its place at the LAG, too, in whatever order the two arrive', async () => {
    const lags = await Promise.all([openLag(), openLag()]);
    try {
      const { releases } = await app.call('summaries.releases', {});
      const arrivals: string[][] = [];
      for (const [at, lag] of lags.entries()) {
        const { recipient } = await lag.call('workspace.key', {});
        const files: Uint8Array[] = [];
        await app.call('summaries.setLagKey', { from: 'text', text: recipient });
        for (const { id } of releases.toReversed()) {
          await app.call('summaries.saveAgain', { id });
          const bytes = app.host.saved.at(-1)?.bytes;
          if (bytes !== undefined) files.push(bytes);
        }
        const [original = new Uint8Array(), correction = new Uint8Array()] = files;
        const order =
          at === 0
            ? [original, correction, original, correction, original]
            : [correction, original, correction];
        const opened = [];
        for (const [number, bytes] of order.entries()) {
          const file = lag.host.offer(`soubor-${number}.json`, bytes);
          opened.push(...(await lag.call('workspace.openSummaries', { files: [file] })).files);
        }
        const { summaries } = await lag.call('workspace.received', {});
        expect(summaries.map(({ correction: own }) => own)).toEqual([releases[0]?.correction]);
        arrivals.push(opened.map(({ outcome }) => outcome));
      }
      expect(arrivals).toEqual([
        ['received', 'replaced', 'superseded', 'duplicate', 'superseded'],
        ['received', 'superseded', 'duplicate'],
      ]);
    } finally {
      await Promise.all(lags.map((lag) => lag.dispose()));
    }
  }, 120_000);

  it('is possible once, and what was counted is then forgotten', async () => {
    expect(await app.refusal('summaries.preview', { period, correcting: true })).toBe('period-corrected');
    const vault = { folder: app.host.dataFolder, recoveryCode: app.recoveryCode };
    await app.call('vault.lock', {});
    const kept = besideTheProgram(vault, (database) =>
      database.prepare<[], number>('SELECT count(*) FROM counted_cases').pluck().get(),
    );
    expect(kept).toBe(0);
  });
});

describe('a summary that cannot be corrected', () => {
  it('is one of whose records one was erased: what it counted is gone with it', async () => {
    const app = await village();
    const lag = await openLag();
    try {
      const { recipient } = await lag.call('workspace.key', {});
      await app.call('summaries.setLagKey', { from: 'text', text: recipient });
      await release(app, false);
      const [one, other] = await requestsOf(app);
      for (const request of [one, other]) await app.call('requests.moveToBin', { id: request?.id ?? '' });
      expect((await app.call('summaries.releases', {})).correctable).toHaveLength(1);
      await app.call('requests.erase', { id: one?.id ?? '' });
      expect((await app.call('summaries.releases', {})).correctable).toEqual([]);
      expect(await app.refusal('summaries.preview', { period, correcting: true })).toBe('correction-unknown');
    } finally {
      await Promise.all([app.dispose(), lag.dispose()]);
    }
  }, 120_000);
});
