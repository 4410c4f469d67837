import { afterEach, describe, expect, it } from 'vitest';
import type { Area } from '#contract';
import { type OpenApp, openMunicipality } from '../support/open-app.ts';
import { content } from '../support/requests.ts';
import { newLagIdentity } from '../support/summary-files.ts';

const opened: OpenApp[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((app) => app.dispose()));
});

/** An obec with a public key of its LAG. */
async function obec(): Promise<OpenApp> {
  const app = await openMunicipality();
  opened.push(app);
  const { recipient } = await newLagIdentity();
  await app.call('summaries.setLagKey', { from: 'text', text: recipient });
  return app;
}

/** Requests in the second month of a quarter of 2026, each about an area of its own. */
async function record(app: OpenApp, quarter: 1 | 2 | 3 | 4, who: (at: number) => string, areas: Area[]) {
  app.host.setNow(`2026-${String(3 * quarter - 1).padStart(2, '0')}-10T09:00:00.000Z`);
  for (const [at, area] of areas.entries()) {
    await app.call('requests.record', { content: content('potřebuje pomoc', { area, who: who(at) }) });
  }
}

async function release(app: OpenApp, period: string): Promise<void> {
  const { fingerprint } = await app.call('summaries.preview', { period });
  await app.call('summaries.release', { period, fingerprint });
}

const oneFamily = () => 'Rodina Vzorová';
const families = (at: number) => `Rodina Vzorová ${at}`;

describe('a quarter in which one household has three cases and nobody else any', () => {
  /** Whoever subtracts her own three from „fewer than five“ is left with one at most (R8). */
  async function refused(): Promise<OpenApp> {
    const app = await obec();
    await record(app, 1, families, ['A', 'C', 'E']);
    await record(app, 3, oneFamily, ['A', 'C', 'E']);
    await record(app, 4, families, ['A', 'A', 'A', 'C', 'E', 'E']);
    app.host.setNow('2027-01-02T09:00:00.000Z');
    return app;
  }

  it('does not leave, and nothing is written of it', async () => {
    const app = await refused();
    expect(await app.refusal('summaries.preview', { period: '2026-Q3' })).toBe('period-unsafe');
    const fingerprint = 'a'.repeat(64);
    expect(await app.refusal('summaries.release', { period: '2026-Q3', fingerprint })).toBe('period-unsafe');
    expect((await app.call('summaries.releases', {})).releases).toEqual([]);
  });

  it('leaves within a longer period', async () => {
    const app = await refused();
    await release(app, '2026-H2');
    expect((await app.call('summaries.releases', {})).releases).toHaveLength(1);
  });

  it('does not stop the quarters before and after it from leaving', async () => {
    const app = await refused();
    await release(app, '2026-Q1');
    expect(await app.refusal('summaries.preview', { period: '2026-Q3' })).toBe('period-unsafe');
    await release(app, '2026-Q4');
    const { releases } = await app.call('summaries.releases', {});
    expect(releases.map(({ period }) => period)).toEqual(['2026-Q4', '2026-Q1']);
  });
});

it('a quarter with as many cases of as many households leaves, without its number', async () => {
  const app = await obec();
  await record(app, 3, families, ['A', 'C', 'E']);
  app.host.setNow('2027-01-02T09:00:00.000Z');
  const { counts } = await app.call('summaries.preview', { period: '2026-Q3' });
  expect(counts.total).toEqual({ kind: 'hidden', lo: 0, hi: 4, why: 'small' });
  expect(counts.tables).toEqual([]);
});
