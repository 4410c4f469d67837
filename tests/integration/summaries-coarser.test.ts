import { afterEach, describe, expect, it } from 'vitest';
import { type OpenApp, openMunicipality } from '../support/open-app.ts';
import { newLagIdentity, recordRequests } from '../support/summary-files.ts';

const opened: OpenApp[] = [];

/** An obec with so many requests in February, in May and in August of 2026; it is January 2027. */
async function obec(february: number, may: number, august: number): Promise<OpenApp> {
  const app = await openMunicipality();
  opened.push(app);
  for (const [month, count] of [
    ['02', february],
    ['05', may],
    ['08', august],
  ] as const) {
    app.host.setNow(`2026-${month}-10T09:00:00.000Z`);
    await recordRequests(app, count / 2, 'A', { sex: 'female', age: { by: 'band', band: '80+' } });
    await recordRequests(app, count / 2, 'C', { sex: 'male' });
  }
  app.host.setNow('2027-01-02T09:00:00.000Z');
  return app;
}

async function coarser(app: OpenApp, period: string) {
  return (await app.call('summaries.coarser', { period })).coarser;
}

async function shown(app: OpenApp, period: string): Promise<number> {
  return (await app.call('summaries.preview', { period })).tally.shown;
}

async function release(app: OpenApp, period: string): Promise<void> {
  const { recipient } = await newLagIdentity();
  await app.call('summaries.setLagKey', { from: 'text', text: recipient });
  const { fingerprint } = await app.call('summaries.preview', { period });
  await app.call('summaries.release', { period, fingerprint });
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((app) => app.dispose()));
});

describe('what a longer period would show', () => {
  it('of a half it is the whole year, with as many numbers as its own preview shows', async () => {
    const app = await obec(6, 12, 12);
    const whole = await shown(app, '2026');
    expect(whole).toBeGreaterThan(await shown(app, '2026-H1'));
    expect(await coarser(app, '2026-H1')).toEqual({ period: '2026', shown: whole });
  });

  it('of a quarter it is the half, as soon as the half has ended', async () => {
    const app = await obec(12, 12, 0);
    app.host.setNow('2026-06-20T09:00:00.000Z');
    expect(await coarser(app, '2026-Q1')).toBeNull();
    app.host.setNow('2026-07-02T09:00:00.000Z');
    const half = await shown(app, '2026-H1');
    expect(half).toBeGreaterThan(await shown(app, '2026-Q1'));
    expect(await coarser(app, '2026-Q1')).toEqual({ period: '2026-H1', shown: half });
    expect(await coarser(app, '2026-H1')).toBeNull();
  });

  it('of a quarter it is the year when the half shows no more', async () => {
    const app = await obec(6, 12, 12);
    expect(await shown(app, '2026-H1')).toBe(await shown(app, '2026-Q1'));
    expect(await coarser(app, '2026-Q1')).toMatchObject({ period: '2026' });
  });

  it('nothing is said when nothing longer shows more, and of the whole year', async () => {
    const app = await obec(12, 0, 0);
    expect(await coarser(app, '2026-H1')).toBeNull();
    expect(await coarser(app, '2026')).toBeNull();
  });

  it('nothing is said of a year that a release has divided', async () => {
    const app = await obec(6, 12, 12);
    await release(app, '2026-H1');
    for (const period of ['2026-H1', '2026-H2', '2026-Q3']) expect(await coarser(app, period)).toBeNull();
  });
});
