import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type OpenApp,
  openLag,
  openMunicipality,
  otherPassphrase,
  passphrase,
  startApp,
} from '../support/open-app.ts';

let opened: OpenApp;
beforeEach(async () => {
  opened = await openMunicipality();
});
afterEach(async () => {
  vi.useRealTimers();
  await opened.dispose();
});

const nothing = {};

describe('a new vault', () => {
  test('is unlocked by the person who made it and knows its obec', () => {
    expect(opened.session.place).toMatchObject({ name: 'Chářovice', orp: 'Benešov', district: 'Benešov' });
    expect(opened.session.me).toMatchObject({ role: 'mayor', name: 'Jan Vzorový' });
    expect(opened.session.recoveryConfirmed).toBe(false);
    expect(opened.session.autoLockMinutes).toBe(10);
  });

  test('has a recovery code of eight groups of four', () => {
    expect(opened.recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  test('keeps nobody’s name in the readable header', () => {
    const header = readFileSync(join(opened.host.dataFolder, 'vault.json'), 'utf8');
    expect(header).toContain('Chářovice');
    expect(header).not.toContain('Vzorový');
  });

  test('is not made over another one', async () => {
    const input = {
      place: { kind: 'municipality' as const, code: '532886' },
      person: { role: 'mayor' as const, name: null, passphrase },
    };
    expect(await opened.refusal('vault.create', input)).toBe('vault-exists');
  });

  test('of a LAG has a name and no code', async () => {
    const lag = await openLag();
    expect(lag.session).toMatchObject({ kind: 'lag', place: { code: null, name: 'MAS Ukázková' } });
    await lag.dispose();
  });

  test('is not made with a passphrase that could be guessed', async () => {
    await opened.call('vault.lock', nothing);
    const before = readdirSync(opened.host.dataFolder);
    const person = { role: 'mayor' as const, name: null, passphrase: 'starosta2026' };
    const place = { kind: 'municipality' as const, code: '532886' };
    expect(await opened.refusal('vault.create', { place, person })).toBe('passphrase-too-weak');
    expect(readdirSync(opened.host.dataFolder)).toEqual(before);
  });
});

describe('locking and unlocking', () => {
  test('a locked vault refuses questions and says who may open it', async () => {
    await opened.call('vault.lock', nothing);
    expect(await opened.refusal('vault.session', nothing)).toBe('vault-locked');
    const status = await opened.call('vault.status', nothing);
    expect(status).toMatchObject({
      state: 'locked',
      place: { name: 'Chářovice' },
      doors: [{ role: 'mayor' }],
    });
  });

  test('opens again with the passphrase, also composed in another way by another keyboard', async () => {
    await opened.call('vault.lock', nothing);
    const decomposed = passphrase.normalize('NFD');
    expect(decomposed).not.toBe(passphrase);
    const session = await opened.call('vault.unlock', { passphrase: decomposed, wrapId: null });
    expect(session.me.id).toBe(opened.session.me.id);
  });

  test('everything is in one file once it is locked', async () => {
    await opened.call('vault.lock', nothing);
    const names = readdirSync(opened.host.dataFolder);
    expect(names.sort()).toEqual(['naves.db', 'vault.json', 'vault.lock', 'vault.previous.json']);
  });

  test('says so to the screens', async () => {
    const events: string[] = [];
    opened.app.onEvent((event) =>
      events.push(event.name === 'vault.locked' ? `locked ${event.why}` : event.name),
    );
    await opened.call('vault.lock', nothing);
    await opened.call('vault.unlock', { passphrase, wrapId: null });
    opened.app.lock();
    expect(events.filter((event) => event !== 'store.changed')).toEqual([
      'locked asked',
      'vault.unlocked',
      'locked system',
    ]);
  });

  test('a lock that comes during the unlocking wins', async () => {
    await opened.call('vault.lock', nothing);
    const unlocking = opened.app.invoke('vault.unlock', { passphrase, wrapId: null });
    await Promise.resolve();
    opened.app.lock();
    expect(await unlocking).toMatchObject({ ok: false, error: { code: 'vault-locked' } });
    expect((await opened.call('vault.status', nothing)).state).toBe('locked');
  });

  test('a second click on unlocking changes nothing, another person takes over', async () => {
    await opened.call('vault.addPerson', { role: 'clerk', name: null, passphrase: otherPassphrase });
    const events: string[] = [];
    opened.app.onEvent((event) => events.push(event.name));
    await opened.call('vault.unlock', { passphrase, wrapId: null });
    expect(events).toEqual([]);
    expect((await opened.call('vault.unlock', { passphrase: otherPassphrase, wrapId: null })).me.role).toBe(
      'clerk',
    );
    expect(events.filter((name) => name !== 'store.changed')).toEqual(['vault.locked', 'vault.unlocked']);
  });

  test('a call that was waiting when the vault was locked says so', async () => {
    const changing = opened.app.invoke('vault.changePassphrase', {
      current: passphrase,
      next: otherPassphrase,
    });
    opened.app.lock();
    expect(await changing).toMatchObject({ ok: false, error: { code: 'vault-locked' } });
    await opened.call('vault.unlock', { passphrase, wrapId: null });
  });

  test('is open to one program at a time', async () => {
    const second = startApp(opened.host);
    expect(await second.call('vault.status', nothing)).toMatchObject({
      state: 'unusable',
      problem: 'folder-in-use',
    });
    expect(await second.refusal('vault.unlock', { passphrase, wrapId: null })).toBe('folder-in-use');
    await opened.app.close();
    expect((await second.call('vault.status', nothing)).state).toBe('locked');
    await second.app.close();
  });
});

describe('idle time', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  });

  test('locks after the chosen number of minutes without work', async () => {
    await opened.call('vault.setAutoLock', { minutes: 3 });
    const events: unknown[] = [];
    opened.app.onEvent((event) => events.push(event));
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    expect((await opened.call('vault.status', nothing)).state).toBe('unlocked');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(events).toEqual([{ name: 'vault.locked', why: 'idle' }]);
    expect(await opened.refusal('vault.session', nothing)).toBe('vault-locked');
  });

  test('work starts it again, a list that refreshes itself does not', async () => {
    await opened.call('vault.setAutoLock', { minutes: 3 });
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    await opened.call('vault.touch', nothing);
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    await opened.call('vault.session', nothing);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await opened.refusal('vault.session', nothing)).toBe('vault-locked');
  });

  test('a computer that slept past the limit finds the vault locked although no timer ran', async () => {
    vi.setSystemTime(Date.now() + 60 * 60_000);
    expect(await opened.refusal('vault.session', nothing)).toBe('vault-locked');
  });
});

describe('wrong passphrases', () => {
  const wrong = { passphrase: 'tohle není ono', wrapId: null };

  test('after five in a row the next attempt waits, longer each time, also after a restart', async () => {
    await opened.call('vault.lock', nothing);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await opened.refusal('vault.unlock', wrong)).toBe('wrong-passphrase');
    }
    await opened.app.close();
    const again = startApp(opened.host);
    const reply = await again.app.invoke('vault.unlock', { passphrase, wrapId: null });
    expect(reply).toMatchObject({ ok: false, error: { code: 'unlock-delayed', params: { seconds: 5 } } });
    expect((await again.call('vault.status', nothing)).unlockDelayedUntil).toBe('2026-11-22T20:41:10.000Z');
    opened.host.advance(5_000);
    expect(await again.refusal('vault.unlock', wrong)).toBe('wrong-passphrase');
    opened.host.advance(9_000);
    expect(await again.refusal('vault.unlock', { passphrase, wrapId: null })).toBe('unlock-delayed');
    opened.host.advance(1_000);
    await again.call('vault.unlock', { passphrase, wrapId: null });
    expect(existsSync(join(opened.host.dataFolder, 'unlock-failures.json'))).toBe(false);
    await again.app.close();
  });
});
