import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallInput } from '#contract';
import { demoHost } from '../../scripts/demo/host.ts';
import { demoLag } from '../../scripts/demo/lag.ts';
import { demoMunicipality } from '../../scripts/demo/municipality.ts';
import { demoPassphrase, type Played } from '../../scripts/demo/play.ts';
import { createApp } from '../../src-main/core/app.ts';

const day = 24 * 3_600_000;
const until = Date.parse('2026-11-22T10:00:00Z');
const folders: string[] = [];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'naves-demo-test-'));
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

const everything: CallInput<'requests.list'> = {
  filter: {
    search: '',
    states: [],
    areas: [],
    situations: [],
    urgencies: [],
    outcomes: [],
    from: null,
    to: null,
    bin: false,
  },
  sort: { by: 'recorded', descending: true },
  page: { offset: 0, limit: 50 },
};

describe('the demo of an obec', () => {
  let played: Played;
  const inside = folder();
  beforeAll(async () => {
    played = await demoMunicipality({
      folder: inside,
      code: '532886',
      seed: 2,
      count: 24,
      from: until - 365 * day,
      until,
    });
  });
  afterAll(() => played.app.close());

  it('is of a real obec and holds as many requests as asked for', async () => {
    const session = await played.call('vault.session', {});
    expect(session.place.name).toBe('Chářovice');
    expect(session.recoveryConfirmed).toBe(true);
    expect((await played.call('requests.list', everything)).total).toBe(24);
  });

  it('has notes waiting, a journal that fits together and nothing unreadable', async () => {
    const notes = await played.call('notes.list', {});
    expect(notes).toMatchObject({ unreadable: 0 });
    expect(notes.notes).toHaveLength(3);
    expect(await played.call('audit.list', { page: { offset: 0, limit: 1 } })).toMatchObject({
      intact: true,
    });
  });

  it('leads some of its open requests by guides, with tasks that are late and tasks to come', async () => {
    const { tasks, today } = await played.call('tasks.open', {});
    expect(tasks.length).toBeGreaterThanOrEqual(2);
    expect(tasks.some(({ due }) => due !== null && due < today)).toBe(true);
    expect(tasks.every(({ origin, request }) => origin !== null && request !== null)).toBe(true);
    const request = tasks[0]?.request ?? null;
    const { walks } = await played.call('guides.walks', { request });
    expect(walks[0]).toMatchObject({ stepsDone: 1, outdated: false });
  });

  it('opens again with the printed passphrase, and with the recovery code', async () => {
    await played.app.close();
    const again = createApp(demoHost(inside));
    expect(await again.invoke('vault.unlock', { passphrase: demoPassphrase, wrapId: null })).toMatchObject({
      ok: true,
    });
    await again.invoke('vault.lock', {});
    const status = await again.invoke('vault.status', {});
    const wrapId = status.ok ? (status.value.doors[0]?.wrapId ?? '') : '';
    const recovered = await again.invoke('vault.recover', {
      code: played.recoveryCode,
      wrapId,
      newPassphrase: 'jiny hrnek stoji na polici vedle',
    });
    expect(recovered).toMatchObject({ ok: true });
    await again.close();
  });
});

describe('the demo of a MAS', () => {
  it('has received the summaries of its obce', async () => {
    const lag = await demoLag({
      folder: folder(),
      seed: 4,
      count: 30,
      codes: ['532886', '529818'],
      from: until - 700 * day,
      until,
    });
    const { summaries } = await lag.call('workspace.received', {});
    expect(summaries.length).toBeGreaterThanOrEqual(2);
    expect(new Set(summaries.map(({ municipality }) => municipality)).size).toBe(2);
    await lag.app.close();
  });
});

describe('npm run demo', () => {
  const program = fileURLToPath(new URL('../../scripts/demo/main.ts', import.meta.url));
  const run = (...options: string[]) =>
    spawnSync(process.execPath, [program, ...options], { encoding: 'utf8' });

  it('prints where the vault is, how it opens and how to start it', () => {
    const inside = join(folder(), 'vault');
    const { stdout, status } = run('--data', inside, '--requests', '3');
    expect(status).toBe(0);
    for (const line of [inside, demoPassphrase, 'recovery code', 'npm start -- --data'])
      expect(stdout).toContain(line);
  });

  it('never writes into a folder that holds something', () => {
    const inside = folder();
    writeFileSync(join(inside, 'letter.txt'), 'Dopis');
    const { stderr, status } = run('--data', inside);
    expect(status).toBe(1);
    expect(stderr).toContain('is not empty');
    expect(readdirSync(inside)).toEqual(['letter.txt']);
  });

  it('refuses a number it cannot work with', () => {
    expect(run('--data', join(folder(), 'vault'), '--requests', '0').stderr).toContain('--requests');
  });

  it('says what it takes when it is told something else', () => {
    const { stderr, status } = run(join(folder(), 'vault'));
    expect(status).toBe(1);
    expect(stderr).toContain('npm run demo -- [--data DIR]');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
