import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type OpenApp,
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
afterEach(() => opened.dispose());

const nothing = {};

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
