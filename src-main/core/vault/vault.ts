import { fail } from '../errors.ts';
import type { Emit } from '../events.ts';
import type { Host } from '../host.ts';
import { asCoreError, storeFailure } from '../store-failures.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { delayAfter, delayedUntil } from './delays.ts';
import { createDoors, keyByRecovery, readRecoveryCode, type Unlocked, withWraps } from './doors.ts';
import { forgetFailures, readFailures, rememberFailure } from './failure-file.ts';
import { type Argon2Cost, type Header, macFits, type PassphraseWrap } from './header.ts';
import { restorePrevious, writeHeader } from './header-file.ts';
import { createIdleLock } from './idle.ts';
import { inOrder } from './in-order.ts';
import { makeVault } from './making.ts';
import { dropOldCopies } from './migration.ts';
import { openedVault } from './opened.ts';
import { closeStore, openStore } from './opening.ts';
import { type PageWatch, shortWait, waitForAll, watchPages } from './page-watch.ts';
import { listPeople } from './repository.ts';
import { autoLockMinutes } from './settings.ts';
import { createStanding } from './standing.ts';
import type { NewVault, OpenVault, Vault } from './types.ts';
import { currentCost, isWeaker, openWithPassphrase, wrapWithPassphrase } from './wrap.ts';

export interface VaultOptions {
  /** Cost of new passphrase wraps. Only tests give one; the program always uses `currentCost`. */
  readonly argon2?: Argon2Cost;
}

interface Current extends Unlocked {
  readonly open: OpenVault;
  readonly watch: PageWatch;
}

/** A door that was opened: which one, and the data key behind it. */
interface OpenedDoor {
  readonly wrap: PassphraseWrap;
  readonly dataKey: Buffer;
}

/** The vault over the host's data folder. Nothing is touched until the first question. */
export function createVault(host: Host, emit: Emit, options: VaultOptions = {}): Vault {
  const folder = host.dataFolder;
  const cost = options.argon2 ?? currentCost;
  const standing = createStanding(host);
  const alone = inOrder();
  const idle = createIdleLock(() => lock('idle'));
  let current: Current | null = null;
  let damaged = false;
  /** Counts locks: whoever waited for a key derivation sees that the vault was locked meanwhile. */
  let locks = 0;

  function lock(why: 'asked' | 'idle' | 'system'): void {
    locks += 1;
    idle.stop();
    if (current === null) return;
    const { open, dataKey, watch } = current;
    current = null;
    watch.stop();
    closeStore(open.store);
    dataKey.fill(0);
    open.signingSeed.fill(0);
    emit({ name: 'vault.locked', why });
  }

  function unlocked(): Current {
    if (current !== null && idle.expired()) lock('idle');
    if (current !== null) return current;
    standing.header();
    return fail('vault-locked');
  }

  function refuseTooSoon(): void {
    const now = host.clock.now();
    const until = delayedUntil(readFailures(folder), now);
    if (until !== null)
      fail('unlock-delayed', { seconds: Math.ceil((until.getTime() - now.getTime()) / 1000) });
  }

  /** The door a passphrase opens; fails with `wrong-passphrase` and remembers it. */
  async function findDoor(header: Header, passphrase: string, wrapId: string | null): Promise<OpenedDoor> {
    for (const wrap of header.wraps) {
      if (wrap.type !== 'passphrase' || (wrapId !== null && wrap.id !== wrapId)) continue;
      const dataKey = await openWithPassphrase(header.vaultId, wrap, passphrase);
      if (dataKey !== null) return { wrap, dataKey };
    }
    return refuse();
  }

  function refuse(): never {
    const failures = rememberFailure(folder, host.clock.now());
    fail('wrong-passphrase', { seconds: delayAfter(failures.count) });
  }

  /** Opens the store with a key that fits the header, for the person behind the door. */
  function enter(
    header: Header,
    wrapId: string,
    dataKey: Buffer,
    kind: 'vault.unlocked' | 'vault.recovered',
  ): OpenVault {
    if (!macFits(header, dataKey)) fail('vault-header-damaged');
    const store = openStore(folder, dataKey, host.clock.now());
    // Once damage has been met, nobody gets in before everything was checked.
    const wait = damaged ? waitForAll : shortWait;
    const watch = watchPages(store, dataKey, wait, () => {
      if (current?.watch === watch) markDamaged();
    });
    try {
      damaged = !watch.sound;
      if (damaged) fail('store-damaged');
      // A door left over from a removal that was cut short has nobody behind it any more.
      const open = openedVault(header, wrapId, store) ?? refuse();
      noteEntry(open, kind);
      current = { open, dataKey, header, wrapId, watch };
    } catch (error) {
      watch.stop();
      closeStore(store);
      dataKey.fill(0);
      throw asCoreError(error);
    }
    forgetFailures(folder);
    dropOldCopies(folder, host.clock.now());
    dropEmptyDoors();
    idle.start(autoLockMinutes(store.reader));
    emit({ name: 'vault.unlocked' });
    return current.open;
  }

  /** Who opened the vault and when. A full disk must not keep anybody from reading what they have. */
  function noteEntry({ store, person }: OpenVault, kind: 'vault.unlocked' | 'vault.recovered'): void {
    try {
      unitOfWork(store, host.clock, person.id, 'vault', emit)({ kind, subject: null }, () => undefined);
    } catch (error) {
      if (storeFailure(error) !== 'folder-full') throw error;
    }
  }

  function markDamaged(): void {
    damaged = true;
    lock('system');
  }

  async function stayUnlessLocked<Result>(work: () => Promise<Result>): Promise<Result> {
    const before = locks;
    const result = await work();
    if (locks !== before) fail('vault-locked');
    return result;
  }

  return {
    status: () => standing.status(current !== null, damaged),
    open: () => unlocked().open,
    peek: () => current?.open ?? null,
    recipient: () => standing.header().recipient,
    lock,
    touch: () => idle.touch(),
    restartIdle: () => idle.start(autoLockMinutes(unlocked().open.store.reader)),
    markDamaged,
    async close() {
      lock('system');
      await alone(async () => lock('system'));
      standing.release();
    },

    create: (vault: NewVault) =>
      alone(async () => {
        const { state, problem } = standing.status(false, false);
        if (problem?.startsWith('folder-')) fail(problem);
        if (state !== 'none') fail('vault-exists');
        const made = await stayUnlessLocked(() => makeVault(host, vault, cost));
        enter(standing.header(), made.wrapId, made.dataKey, 'vault.unlocked');
        return { recoveryCode: made.recoveryCode };
      }),

    unlock: (passphrase, wrapId) =>
      alone(async () => {
        const header = standing.header();
        refuseTooSoon();
        const { wrap, dataKey } = await stayUnlessLocked(() => findDoor(header, passphrase, wrapId));
        // The same person again, as by an impatient second click: nothing changes. Another one takes over.
        if (current?.wrapId === wrap.id) return current.open;
        if (current !== null) lock('asked');
        const open = enter(header, wrap.id, dataKey, 'vault.unlocked');
        if (isWeaker(wrap, cost)) await strengthen(wrap, passphrase);
        return open;
      }),

    recover: (code, wrapId, newPassphrase) =>
      alone(async () => {
        const header = standing.header();
        readRecoveryCode(code);
        const dataKey = keyByRecovery(header, code);
        const door = header.wraps.find((wrap) => wrap.id === wrapId);
        if (door?.type !== 'passphrase') fail('not-found');
        if (current !== null) lock('asked');
        const wrap = await stayUnlessLocked(() =>
          wrapWithPassphrase(
            { vaultId: header.vaultId, id: wrapId, role: door.role },
            newPassphrase,
            dataKey,
            cost,
          ),
        );
        const open = enter(header, wrapId, dataKey, 'vault.recovered');
        replaceWrap(wrap, 'revokes');
        return open;
      }),

    restorePreviousHeader() {
      const { problem } = standing.status(current !== null, damaged);
      if (problem !== 'vault-header-damaged') fail(problem ?? 'vault-exists');
      restorePrevious(folder, host.clock.now());
      return standing.status(current !== null, damaged);
    },

    doors: createDoors({ folder, clock: host.clock, cost, unlocked, alone }),
  };

  function replaceWrap(wrap: PassphraseWrap, change: 'adds' | 'revokes'): void {
    const { header, dataKey } = unlocked();
    const wraps = header.wraps.map((other) => (other.id === wrap.id ? wrap : other));
    const changed = withWraps(header, wraps, dataKey, host.clock.now());
    writeHeader(folder, changed, change);
    unlocked().header = changed;
  }

  /** Doors whose adding or removing was cut short: nobody stands behind them, so nobody should be offered one. */
  function dropEmptyDoors(): void {
    const { header, dataKey, open } = unlocked();
    const used = new Set(listPeople(open.store.reader).map((person) => person.wrapId));
    const wraps = header.wraps.filter((wrap) => wrap.type === 'recovery' || used.has(wrap.id));
    if (wraps.length === header.wraps.length) return;
    const changed = withWraps(header, wraps, dataKey, host.clock.now());
    try {
      writeHeader(folder, changed, 'revokes');
      unlocked().header = changed;
    } catch {
      // The next unlocking tries again.
    }
  }

  /** The same passphrase under today's cost. The unlocking has succeeded; a full disk must not undo it. */
  async function strengthen(wrap: PassphraseWrap, passphrase: string): Promise<void> {
    const { header, dataKey } = unlocked();
    const door = { vaultId: header.vaultId, id: wrap.id, role: wrap.role };
    const stronger = await wrapWithPassphrase(door, passphrase, dataKey, cost);
    try {
      replaceWrap(stronger, 'revokes');
    } catch {
      return;
    }
  }
}
