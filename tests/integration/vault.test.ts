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
import { besideTheProgram } from '../support/open-store.ts';

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

describe('people', () => {
  const clerk = { role: 'clerk' as const, name: 'Paní Ukázková', passphrase: otherPassphrase };

  test('a second person opens with a passphrase of their own and is recognised', async () => {
    await opened.call('vault.addPerson', clerk);
    await opened.call('vault.lock', nothing);
    const session = await opened.call('vault.unlock', { passphrase: otherPassphrase, wrapId: null });
    expect(session.me.name).toBe('Paní Ukázková');
    expect(session.people.map((person) => person.role)).toEqual(['mayor', 'clerk']);
  });

  test('a door opens only with its own passphrase', async () => {
    const session = await opened.call('vault.addPerson', clerk);
    await opened.call('vault.lock', nothing);
    const wrapId = session.people[1]?.wrapId ?? null;
    expect(await opened.refusal('vault.unlock', { passphrase, wrapId })).toBe('wrong-passphrase');
    expect((await opened.call('vault.unlock', { passphrase: otherPassphrase, wrapId })).me.role).toBe(
      'clerk',
    );
  });

  test('a removed person opens nothing, not even with the previous header, and stays as an author', async () => {
    const { people } = await opened.call('vault.addPerson', clerk);
    const session = await opened.call('vault.removePerson', { id: people[1]?.id ?? '' });
    expect(session.people[1]).toMatchObject({ name: 'Paní Ukázková', wrapId: null });
    await opened.call('vault.lock', nothing);
    expect(await opened.refusal('vault.unlock', { passphrase: otherPassphrase, wrapId: null })).toBe(
      'wrong-passphrase',
    );
    const folder = opened.host.dataFolder;
    const previous = readFileSync(join(folder, 'vault.previous.json'), 'utf8');
    expect(previous).toBe(readFileSync(join(folder, 'vault.json'), 'utf8'));
  });

  test('a removal that was cut short is finished at the next unlocking', async () => {
    const { people } = await opened.call('vault.addPerson', clerk);
    const vault = { folder: opened.host.dataFolder, recoveryCode: opened.recoveryCode };
    besideTheProgram(vault, (database) =>
      database.prepare('UPDATE people SET wrap_id = NULL WHERE id = ?').run(people[1]?.id),
    );
    await opened.call('vault.lock', nothing);
    expect((await opened.call('vault.status', nothing)).doors).toHaveLength(2);
    const leftOver = { passphrase: otherPassphrase, wrapId: null };
    expect(await opened.refusal('vault.unlock', leftOver)).toBe('wrong-passphrase');
    await opened.call('vault.unlock', { passphrase, wrapId: null });
    expect((await opened.call('vault.status', nothing)).doors).toHaveLength(1);
  });

  test('the last person cannot be removed', async () => {
    expect(await opened.refusal('vault.removePerson', { id: opened.session.me.id })).toBe('last-person');
  });

  test('who handed over and removed themselves is locked out at once', async () => {
    await opened.call('vault.addPerson', clerk);
    await opened.call('vault.removePerson', { id: opened.session.me.id });
    expect(await opened.refusal('vault.session', nothing)).toBe('vault-locked');
    expect(await opened.refusal('vault.unlock', { passphrase, wrapId: null })).toBe('wrong-passphrase');
    const session = await opened.call('vault.unlock', { passphrase: otherPassphrase, wrapId: null });
    expect(session.people.map((person) => person.removedAt === null)).toEqual([false, true]);
  });
});

describe('changing the ways in', () => {
  test('after a change of passphrase only the new one opens', async () => {
    expect(await opened.refusal('vault.changePassphrase', { current: 'jiné', next: otherPassphrase })).toBe(
      'wrong-passphrase',
    );
    await opened.call('vault.changePassphrase', { current: passphrase, next: otherPassphrase });
    await opened.call('vault.lock', nothing);
    expect(await opened.refusal('vault.unlock', { passphrase, wrapId: null })).toBe('wrong-passphrase');
    await opened.call('vault.unlock', { passphrase: otherPassphrase, wrapId: null });
  });

  test('the recovery code opens and sets a new passphrase', async () => {
    await opened.call('vault.lock', nothing);
    const wrapId = opened.session.me.wrapId ?? '';
    const typed = opened.recoveryCode.toLowerCase().replaceAll('-', ' ');
    const session = await opened.call('vault.recover', {
      code: typed,
      wrapId,
      newPassphrase: otherPassphrase,
    });
    expect(session.me.id).toBe(opened.session.me.id);
    await opened.call('vault.lock', nothing);
    await opened.call('vault.unlock', { passphrase: otherPassphrase, wrapId });
  });

  test('a typing mistake in the code differs from a code of another vault', async () => {
    const other = await openMunicipality();
    await opened.call('vault.lock', nothing);
    const wrapId = opened.session.me.wrapId ?? '';
    const first = opened.recoveryCode.startsWith('7') ? '8' : '7';
    const mistyped = first + opened.recoveryCode.slice(1);
    const recover = (code: string) =>
      opened.refusal('vault.recover', { code, wrapId, newPassphrase: otherPassphrase });
    expect(await recover(mistyped)).toBe('recovery-code-mistyped');
    expect(await recover(other.recoveryCode)).toBe('wrong-recovery-code');
    await other.dispose();
  });

  test('typing the code back confirms it, a new code replaces the old one', async () => {
    const confirmed = await opened.call('vault.confirmRecoveryCode', { code: opened.recoveryCode });
    expect(confirmed.recoveryConfirmed).toBe(true);
    const { code } = await opened.call('vault.renewRecoveryCode', { passphrase });
    expect((await opened.call('vault.session', nothing)).recoveryConfirmed).toBe(false);
    expect(await opened.refusal('vault.confirmRecoveryCode', { code: opened.recoveryCode })).toBe(
      'wrong-recovery-code',
    );
    expect((await opened.call('vault.confirmRecoveryCode', { code })).recoveryConfirmed).toBe(true);
  });

  test('a wrap made with less is made again at the next unlocking', async () => {
    await opened.app.close();
    const header = () => JSON.parse(readFileSync(join(opened.host.dataFolder, 'vault.json'), 'utf8'));
    expect(header().wraps[0].kdf.memoryKiB).toBe(64);
    const stronger = startApp(opened.host, { memoryKiB: 256, iterations: 2, parallelism: 1 });
    await stronger.call('vault.unlock', { passphrase, wrapId: null });
    expect(header().wraps[0].kdf).toMatchObject({ memoryKiB: 256, iterations: 2 });
    await stronger.call('vault.lock', nothing);
    await stronger.call('vault.unlock', { passphrase, wrapId: null });
    await stronger.app.close();
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
