import { cpSync, rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';
import { type OpenApp, openMunicipality, passphrase, startApp } from '../support/open-app.ts';
import { newLagIdentity, recordRequests } from '../support/summary-files.ts';

/** Old data put back from a backup: what left since must not leave again with other numbers. */

const hosts: MemoryHost[] = [];

type Restored = Pick<OpenApp, 'app' | 'call' | 'refusal'>;

async function release(app: Restored, period: string) {
  const { fingerprint } = await app.call('summaries.preview', { period });
  return app.call('summaries.release', { period, fingerprint });
}

/** An obec that saved two halves after its data had been copied away, and the files it saved. */
async function restoredObec() {
  const app = await openMunicipality();
  const { host } = app;
  hosts.push(host);
  const { recipient } = await newLagIdentity();
  await app.call('summaries.setLagKey', { from: 'text', text: recipient });
  host.setNow('2026-02-10T09:00:00.000Z');
  await recordRequests(app, 14, 'A');
  host.setNow('2026-09-10T09:00:00.000Z');
  await recordRequests(app, 12, 'C');
  await app.call('vault.lock', {});
  const backup = `${host.dataFolder}-backup`;
  cpSync(host.dataFolder, backup, { recursive: true });
  await app.call('vault.unlock', { passphrase, wrapId: null });
  host.setNow('2027-01-05T09:00:00.000Z');
  await release(app, '2026-H1');
  await release(app, '2026-H2');
  const saved = host.saved.map(({ name, bytes }) => ({ name, bytes }));
  await app.app.close();
  rmSync(host.dataFolder, { recursive: true });
  cpSync(backup, host.dataFolder, { recursive: true });
  rmSync(backup, { recursive: true });
  const again = memoryHost(host.dataFolder);
  again.setNow('2027-02-05T09:00:00.000Z');
  const restored = startApp(again);
  await restored.call('vault.unlock', { passphrase, wrapId: null });
  const read = (position: number) => {
    const { name, bytes } = saved[position] ?? { name: '', bytes: new Uint8Array() };
    return { file: again.offer(name, bytes) };
  };
  return { restored, read, host: again };
}

afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
});

describe('an obec whose data are older than its last summary', () => {
  it('saves nothing until the missing summaries were read back in their order', async () => {
    const { restored, read } = await restoredObec();
    expect((await restored.call('summaries.years', {})).missing).toEqual([1, 2]);
    expect(await restored.refusal('summaries.preview', { period: '2026' })).toBe('ledger-older');
    expect(await restored.refusal('summaries.recover', read(1))).toBe('summary-not-next');

    const { release: first } = await restored.call('summaries.recover', read(0));
    expect(first).toMatchObject({ sequence: 1, period: '2026-H1', savedAt: '2027-01-05T09:00:00.000Z' });
    expect(await restored.refusal('summaries.preview', { period: '2026-H2' })).toBe('ledger-older');
    await restored.call('summaries.recover', read(1));

    const { missing, years } = await restored.call('summaries.years', {});
    expect(missing).toEqual([]);
    expect(years.find(({ year }) => year === 2026)?.division).toBe('halves');
    const preview = await restored.call('summaries.preview', { period: '2026-H1' });
    expect(preview.counts.total).toEqual({ kind: 'exact', value: 14 });
    expect(preview.releaseId).toBe(first?.id);
    expect(await restored.refusal('summaries.recover', read(1))).toBe('summary-not-next');
    await restored.app.close();
  });

  it('takes back no file of another obec and no damaged one, and changes nothing then', async () => {
    const { restored, read, host } = await restoredObec();
    const other = await openMunicipality(memoryHost(), '595454');
    hosts.push(other.host);
    const { recipient } = await newLagIdentity();
    await other.call('summaries.setLagKey', { from: 'text', text: recipient });
    other.host.setNow('2027-01-05T09:00:00.000Z');
    await release(other, '2026-H1');
    const foreign = host.offer('cizi.json', other.host.saved[0]?.bytes ?? '');
    expect(await restored.refusal('summaries.recover', { file: foreign })).toBe('summary-not-own');
    const noise = host.offer('cizi.json', 'Dobrý den');
    expect(await restored.refusal('summaries.recover', { file: noise })).toBe('summary-unrecognised');
    expect((await restored.call('summaries.releases', {})).releases).toEqual([]);
    await restored.call('summaries.recover', read(0));
    await restored.app.close();
    await other.app.close();
  });
});

/**
 * An obec that for a while worked on two computers with a copy of the data each: the first sent the year 2025 and half
 * a year, the second the whole of 2026. Then the data of the second came back to the first computer.
 */
async function obecOnTwoComputers() {
  const first = await openMunicipality();
  const { host } = first;
  hosts.push(host);
  const { recipient } = await newLagIdentity();
  await first.call('summaries.setLagKey', { from: 'text', text: recipient });
  host.setNow('2026-02-10T09:00:00.000Z');
  await recordRequests(first, 14, 'A');
  await first.call('vault.lock', {});
  const copy = `${host.dataFolder}-copy`;
  cpSync(host.dataFolder, copy, { recursive: true });
  await first.call('vault.unlock', { passphrase, wrapId: null });
  host.setNow('2027-01-05T09:00:00.000Z');
  await release(first, '2025');
  await release(first, '2026-H1');
  const saved = host.saved.map(({ name, bytes }) => ({ name, bytes }));
  await first.app.close();

  const secondHost = memoryHost(copy);
  hosts.push(secondHost);
  secondHost.setNow('2027-01-06T09:00:00.000Z');
  const second = startApp(secondHost);
  await second.call('vault.unlock', { passphrase, wrapId: null });
  await release(second, '2026');
  await second.app.close();

  rmSync(host.dataFolder, { recursive: true });
  cpSync(copy, host.dataFolder, { recursive: true });
  const again = memoryHost(host.dataFolder);
  again.setNow('2027-02-05T09:00:00.000Z');
  const app = startApp(again);
  await app.call('vault.unlock', { passphrase, wrapId: null });
  const read = (position: number) => {
    const { name, bytes } = saved[position] ?? { name: '', bytes: new Uint8Array() };
    return { file: again.offer(name, bytes) };
  };
  return { app, read, host: again };
}

describe('an obec that released from two computers', () => {
  it('reads in what left from the other one, sends none of it again, and goes on', async () => {
    const { app, read } = await obecOnTwoComputers();
    // So far it looks like an old backup; the file itself shows that it belongs to another way.
    expect(await app.call('summaries.years', {})).toMatchObject({ missing: [2], diverged: false });

    expect(await app.call('summaries.recover', read(1))).toEqual({ release: null });
    expect(await app.call('summaries.years', {})).toMatchObject({ missing: [1], diverged: true });
    expect(await app.refusal('summaries.preview', { period: '2024' })).toBe('ledger-diverged');
    expect(await app.refusal('summaries.recover', read(1))).toBe('summary-not-next');
    await app.call('summaries.recover', read(0));

    const { missing, diverged, years } = await app.call('summaries.years', {});
    expect([missing, diverged]).toEqual([[], false]);
    const states = new Map(
      years.flatMap(({ choices }) =>
        choices.flatMap(({ periods }) => periods.map(({ period, state }) => [period, state])),
      ),
    );
    expect(states.get('2025')).toBe('elsewhere');
    expect(states.get('2026')).toBe('released');
    // Sent from both: it is out twice, and nothing that is in both may leave a third time.
    expect(states.get('2026-H2')).toBe('blocked');
    expect(await app.refusal('summaries.preview', { period: '2025' })).toBe('period-overlaps');
    expect((await app.call('summaries.releases', {})).releases.map(({ period }) => period)).toEqual(['2026']);
    await app.app.close();
  });

  it('the next summary follows the ledger and moves the mark on', async () => {
    const { app, read, host } = await obecOnTwoComputers();
    await app.call('summaries.recover', read(0));
    await app.call('summaries.recover', read(1));
    host.setNow('2028-01-05T09:00:00.000Z');
    const { release: next } = await release(app, '2027');
    expect(next.sequence).toBe(2);
    expect(await app.call('summaries.years', {})).toMatchObject({ missing: [], diverged: false });
    await app.app.close();
  });
});
