import { afterEach, describe, expect, it } from 'vitest';
import type { CallInput } from '#contract';
import { type OpenApp, openLag, openMunicipality } from '../support/open-app.ts';
import { decryptSummary, hashOf, newLagIdentity, recordRequests } from '../support/summary-files.ts';

const opened: OpenApp[] = [];

async function obec(): Promise<OpenApp> {
  const app = await openMunicipality();
  opened.push(app);
  return app;
}

async function lag(): Promise<OpenApp> {
  const app = await openLag();
  opened.push(app);
  return app;
}

/** An obec with 24 requests in the first half of 2026 and the key of a LAG. */
async function readyObec(): Promise<{ app: OpenApp; recipient: string }> {
  const app = await obec();
  const { recipient } = await (await lag()).call('workspace.key', {});
  await app.call('summaries.setLagKey', { from: 'text', text: ` ${recipient}\n` });
  app.host.setNow('2026-02-10T09:00:00.000Z');
  await recordRequests(app, 12, 'A');
  await recordRequests(app, 10, 'C');
  await recordRequests(app, 2, 'F');
  app.host.setNow('2026-07-02T09:00:00.000Z');
  return { app, recipient };
}

async function release(app: OpenApp, period: string) {
  const { fingerprint } = await app.call('summaries.preview', { period });
  return app.call('summaries.release', { period, fingerprint });
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((app) => app.dispose()));
});

describe('preparing a summary', () => {
  it('only periods that have ended can be chosen, and the first release divides the year', async () => {
    const { app } = await readyObec();
    const before = await app.call('summaries.years', {});
    expect(before.years).toHaveLength(1);
    expect(before.years[0]).toMatchObject({ year: 2026, division: null, recommended: 'year' });
    expect(await app.refusal('summaries.preview', { period: '2026' })).toBe('period-not-closed');

    await release(app, '2026-H1');
    const [year] = (await app.call('summaries.years', {})).years;
    expect(year?.division).toBe('halves');
    const states = year?.choices.map(({ periods }) => periods.map(({ state }) => state));
    expect(states).toEqual([['blocked'], ['released', 'open'], ['blocked', 'blocked', 'blocked', 'blocked']]);
    expect(await app.refusal('summaries.preview', { period: '2026-Q1' })).toBe('period-overlaps');
  });

  it('shows what will leave, and the same for the same data', async () => {
    const { app } = await readyObec();
    const preview = await app.call('summaries.preview', { period: '2026-H1' });
    expect(preview.counts.total).toEqual({ kind: 'exact', value: 24 });
    expect(preview.releaseId).toBeNull();
    expect(preview.tally.shown).toBeGreaterThan(0);
    expect(await app.call('summaries.preview', { period: '2026-H1' })).toEqual(preview);
  });

  it('answers nothing that was asked before the vault was locked', async () => {
    const { app } = await readyObec();
    const asked = app.refusal('summaries.preview', { period: '2026-H1' });
    await app.call('vault.lock', {});
    expect(await asked).toBe('vault-locked');
  });

  it('counts a case by what is known of the person, and a sensitive situation apart', async () => {
    const { app } = await readyObec();
    app.host.setNow('2026-03-10T09:00:00.000Z');
    await recordRequests(app, 12, 'D', {
      situations: ['D3'],
      sex: 'female',
      age: { by: 'band', band: '80+' },
    });
    await recordRequests(app, 20, 'C', { sex: 'male', age: { by: 'year', year: 1980 }, channel: 'visit' });
    app.host.setNow('2026-07-02T09:00:00.000Z');
    const { counts } = await app.call('summaries.preview', { period: '2026-H1' });
    expect(counts.total).toEqual({ kind: 'exact', value: 56 });
    const status = (table: string, code: string) =>
      counts.tables.find(({ name }) => name === table)?.cells.find((cell) => cell.code === code)?.status;
    for (const [table, code, count] of [
      ['area', 'sensitive', 12],
      ['area', 'living', 30],
      ['sex', 'female', 12],
      ['age', '65+', 12],
      ['channel', 'outreach', 20],
      ['time', '2026-Q1', 56],
    ] as const) {
      const own = status(table, code);
      const [lo, hi] = own?.kind === 'hidden' ? [own.lo, own.hi ?? count] : [own?.value, own?.value];
      expect([table, code, lo, hi, (lo ?? -1) <= count && count <= (hi ?? -1)]).toContain(true);
    }
    expect(JSON.stringify(counts)).not.toMatch(/D3|sensitive\.|debts\./);
  });

  it('says why a number is hidden, and nothing of what cannot be asked', async () => {
    const { app } = await readyObec();
    const period = '2026-H1';
    const { counts } = await app.call('summaries.preview', { period });
    const area = counts.tables.find(({ name }) => name === 'area')?.cells ?? [];
    const explained = async (kind: string) => {
      const cell = area.find(({ status }) => status.kind === 'hidden' && status.why === kind);
      return app.call('summaries.explain', { period, table: 'area', code: cell?.code ?? '' });
    };
    expect(await explained('small')).toEqual({ why: 'small' });
    expect(await explained('sensitive')).toEqual({ why: 'sensitive' });
    expect(await explained('complement')).toMatchObject({
      why: 'subtraction',
      gives: { area: [expect.anything()] },
    });
    const exact = area.find(({ status }) => status.kind === 'exact');
    for (const code of [exact?.code ?? 'none', 'debts', 'nothing']) {
      expect(await app.refusal('summaries.explain', { period, table: 'area', code })).toBe('not-found');
    }
    await release(app, period);
    expect(await app.refusal('summaries.explain', { period, table: 'area', code: 'none' })).toBe('not-found');
  });

  it('tries what a neighbour could learn, before and after saving', async () => {
    const { app } = await readyObec();
    const ask = (area: 'A' | null) =>
      app.call('summaries.neighbour', { period: '2026-H1', knows: { age: '65+', sex: 'female', area } });
    const before = await ask(null);
    expect(before).toEqual({
      about: 'area',
      possible: ['A', 'B', 'C', 'D', 'E', 'F', 'none', 'sensitive'],
      excluded: [],
    });
    expect(await ask('A')).toEqual({
      about: 'outcome',
      possible: ['helped', 'nothing-fits', 'ended', 'open'],
      excluded: [],
    });
    await release(app, '2026-H1');
    expect(await ask(null)).toEqual(before);
    const knows = { age: null, sex: null, area: 'Z' } as never;
    expect(await app.refusal('summaries.neighbour', { period: '2026-H1', knows })).toBe('invalid-input');
  });

  it('does not count what is in the bin', async () => {
    const { app } = await readyObec();
    const page = { offset: 0, limit: 1 };
    const filter: CallInput<'requests.list'>['filter'] = {
      search: '',
      states: [],
      areas: ['A'],
      situations: [],
      urgencies: [],
      outcomes: [],
      from: null,
      to: null,
      bin: false,
    };
    const sort = { by: 'number', descending: false } as const;
    const { rows } = await app.call('requests.list', { filter, sort, page });
    await app.call('requests.moveToBin', { id: rows[0]?.id ?? '' });
    const preview = await app.call('summaries.preview', { period: '2026-H1' });
    expect(preview.counts.total).toEqual({ kind: 'exact', value: 23 });
  });
});

describe('releasing a summary', () => {
  it('needs the key of the LAG', async () => {
    const app = await obec();
    app.host.setNow('2027-01-02T09:00:00.000Z');
    const { fingerprint } = await app.call('summaries.preview', { period: '2026' });
    expect(await app.refusal('summaries.release', { period: '2026', fingerprint })).toBe('lag-key-missing');
    expect((await app.call('summaries.releases', {})).releases).toEqual([]);
  });

  it('writes the ledger and offers a file named after the obec, the period and the running number', async () => {
    const { app } = await readyObec();
    const { release: made, saved } = await release(app, '2026-H1');
    expect(saved).toEqual({ outcome: 'saved', name: 'naves-souhrn-532886-2026-H1-1.json' });
    expect(made).toMatchObject({ sequence: 1, period: '2026-H1', savedAt: '2026-07-02T09:00:00.000Z' });
    expect((await app.call('summaries.releases', {})).releases).toEqual([made]);
  });

  it('refuses when a request changed after the preview', async () => {
    const { app } = await readyObec();
    const { fingerprint } = await app.call('summaries.preview', { period: '2026-H1' });
    app.host.setNow('2026-06-20T09:00:00.000Z');
    await recordRequests(app, 1, 'A');
    app.host.setNow('2026-07-02T09:00:00.000Z');
    const input = { period: '2026-H1', fingerprint };
    expect(await app.refusal('summaries.release', input)).toBe('preview-outdated');
    expect((await app.call('summaries.releases', {})).releases).toEqual([]);
  });

  it('keeps the numbers of a released period, whatever happens to the requests later', async () => {
    const { app } = await readyObec();
    const before = await app.call('summaries.preview', { period: '2026-H1' });
    const { release: made } = await release(app, '2026-H1');
    app.host.setNow('2026-03-01T09:00:00.000Z');
    await recordRequests(app, 5, 'A');
    app.host.setNow('2026-08-02T09:00:00.000Z');
    const after = await app.call('summaries.preview', { period: '2026-H1' });
    expect(after).toEqual({ ...before, releaseId: made.id });
  });

  it('a cancelled or failed saving leaves the release in the ledger, to be saved again as it is', async () => {
    const { app } = await readyObec();
    app.host.answerToSave = 'cancelled';
    const first = await release(app, '2026-H1');
    expect(first.saved).toEqual({ outcome: 'cancelled' });
    expect(first.release.savedAt).toBeNull();
    app.host.answerToSave = 'failed';
    const again = { id: first.release.id };
    expect(await app.refusal('summaries.saveAgain', again)).toBe('file-not-written');
    app.host.answerToSave = 'saved';
    app.host.setNow('2026-07-05T09:00:00.000Z');
    const third = await app.call('summaries.saveAgain', again);
    expect(third.release).toEqual({ ...first.release, savedAt: '2026-07-05T09:00:00.000Z' });
    expect(app.host.saved.map(({ name }) => name)).toEqual(['naves-souhrn-532886-2026-H1-1.json']);
  });

  it('pressing the button twice makes one release', async () => {
    const { app } = await readyObec();
    const { fingerprint } = await app.call('summaries.preview', { period: '2026-H1' });
    const input = { period: '2026-H1', fingerprint };
    const [one, other] = await Promise.all([
      app.call('summaries.release', input),
      app.call('summaries.release', input),
    ]);
    expect(one.release.id).toBe(other.release.id);
    expect((await app.call('summaries.releases', {})).releases).toHaveLength(1);
  });

  it('each release names the hash of the one before', async () => {
    const { app } = await readyObec();
    const key = await newLagIdentity();
    await app.call('summaries.setLagKey', { from: 'text', text: key.recipient });
    const { release: first } = await release(app, '2026-H1');
    app.host.setNow('2027-01-02T09:00:00.000Z');
    const { release: second } = await release(app, '2026-H2');
    const texts = await Promise.all(app.host.saved.map(({ bytes }) => decryptSummary(bytes, key.identity)));
    expect(texts.map(hashOf)).toEqual([first.packageHash, second.packageHash]);
    expect(texts.map((text) => JSON.parse(text).previousHash)).toEqual([null, first.packageHash]);
  });

  it('saved again it is the very same package, also for a LAG with a new key', async () => {
    const { app } = await readyObec();
    const [old, renewed] = await Promise.all([newLagIdentity(), newLagIdentity()]);
    await app.call('summaries.setLagKey', { from: 'text', text: old.recipient });
    const { release: made } = await release(app, '2026-H1');
    await app.call('summaries.setLagKey', { from: 'text', text: renewed.recipient });
    app.host.setNow('2026-09-02T09:00:00.000Z');
    await app.call('summaries.saveAgain', { id: made.id });
    const [first, second] = app.host.saved;
    expect(second?.name).toBe(first?.name);
    expect(await decryptSummary(second?.bytes, renewed.identity)).toBe(
      await decryptSummary(first?.bytes, old.identity),
    );
  });

  it('nothing that was typed is in the file', async () => {
    const { app } = await readyObec();
    const key = await newLagIdentity();
    await app.call('summaries.setLagKey', { from: 'text', text: key.recipient });
    await release(app, '2026-H1');
    const text = await decryptSummary(app.host.saved[0]?.bytes, key.identity);
    expect(text).not.toMatch(/Vzorov|Ukázkov|600/);
    expect(text).toContain('Chářovice');
  });

  it('does not answer in the vault of a LAG', async () => {
    const app = await lag();
    for (const name of [
      'summaries.years',
      'summaries.lagKey',
      'summaries.releases',
      'summaries.signer',
    ] as const) {
      expect(await app.refusal(name, {})).toBe('wrong-vault-kind');
    }
    expect(await app.refusal('summaries.preview', { period: '2026' })).toBe('wrong-vault-kind');
    const text = { from: 'text', text: 'age1' } as const;
    expect(await app.refusal('summaries.setLagKey', text)).toBe('wrong-vault-kind');
  });
});
