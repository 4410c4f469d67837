import { randomBytes, randomUUID } from 'node:crypto';
import { fail } from '../errors.ts';
import type { Clock } from '../host.ts';
import { type Argon2Cost, type Header, type HeaderContent, sealHeader, type Wrap } from './header.ts';
import { writeHeader } from './header-file.ts';
import { formatRecoveryCode, parseRecoveryCode } from './recovery-code.ts';
import type { Doors } from './types.ts';
import { openWithPassphrase, openWithRecovery, wrapWithPassphrase, wrapWithRecovery } from './wrap.ts';

/** What the doors need of the unlocked vault. It is asked again after every wait: it may have been locked. */
export interface Unlocked {
  readonly dataKey: Buffer;
  header: Header;
  /** Door of the person at work. */
  readonly wrapId: string;
}

interface DoorsOf {
  readonly folder: string;
  readonly clock: Clock;
  readonly cost: Argon2Cost;
  /** The unlocked vault, or fails with `vault-locked`. */
  readonly unlocked: () => Unlocked;
  /** One after another: two changes at once would lose one of them. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** The header with other wraps, sealed again. */
export function withWraps(header: Header, wraps: Wrap[], dataKey: Uint8Array, now: Date): Header {
  const { mac: _mac, checksum: _checksum, ...content } = header;
  const changed: HeaderContent = { ...content, wraps, changedAt: now.toISOString() };
  return sealHeader(changed, dataKey);
}

/** A fresh recovery code and its wrap. */
export function makeRecovery(vaultId: string, dataKey: Uint8Array) {
  const secret = randomBytes(16);
  const wrap = wrapWithRecovery({ vaultId, id: randomUUID() }, secret, dataKey);
  return { code: formatRecoveryCode(secret), wrap };
}

/** The secret of a typed code; fails with `recovery-code-mistyped`. */
export function readRecoveryCode(typed: string): Buffer {
  return parseRecoveryCode(typed) ?? fail('recovery-code-mistyped');
}

/** The data key behind a recovery code; fails with `recovery-code-mistyped` or `wrong-recovery-code`. */
export function keyByRecovery(header: Header, typed: string): Buffer {
  const secret = readRecoveryCode(typed);
  for (const wrap of header.wraps) {
    const key = wrap.type === 'recovery' ? openWithRecovery(header.vaultId, wrap, secret) : null;
    if (key !== null) return key;
  }
  return fail('wrong-recovery-code');
}

export function createDoors({ folder, clock, cost, unlocked, alone }: DoorsOf): Doors {
  function save(wraps: Wrap[], change: 'adds' | 'revokes'): void {
    const vault = unlocked();
    const header = withWraps(vault.header, wraps, vault.dataKey, clock.now());
    writeHeader(folder, header, change);
    vault.header = header;
  }

  /** Only who knows the passphrase of the door they came through may change how the vault opens. */
  async function provePassphrase(passphrase: string): Promise<void> {
    const { header, wrapId } = unlocked();
    const own = header.wraps.find((wrap) => wrap.id === wrapId);
    if (own?.type !== 'passphrase') fail('wrong-passphrase');
    const key = await openWithPassphrase(header.vaultId, own, passphrase);
    if (key === null) fail('wrong-passphrase');
    key.fill(0);
  }

  return {
    add: (role, passphrase) =>
      alone(async () => {
        const { header, dataKey } = unlocked();
        const id = randomUUID();
        const wrap = await wrapWithPassphrase(
          { vaultId: header.vaultId, id, role },
          passphrase,
          dataKey,
          cost,
        );
        save([...unlocked().header.wraps, wrap], 'adds');
        return id;
      }),
    remove: (wrapId) =>
      alone(async () => {
        save(
          unlocked().header.wraps.filter((wrap) => wrap.id !== wrapId),
          'revokes',
        );
      }),
    change: (current, next) =>
      alone(async () => {
        await provePassphrase(current);
        const { header, dataKey, wrapId } = unlocked();
        const own = header.wraps.find((wrap) => wrap.id === wrapId);
        if (own?.type !== 'passphrase') fail('wrong-passphrase');
        const door = { vaultId: header.vaultId, id: wrapId, role: own.role };
        const wrap = await wrapWithPassphrase(door, next, dataKey, cost);
        save(
          unlocked().header.wraps.map((other) => (other.id === wrapId ? wrap : other)),
          'revokes',
        );
      }),
    renewRecovery: (passphrase, beforeSaving) =>
      alone(async () => {
        await provePassphrase(passphrase);
        const { header, dataKey } = unlocked();
        const { code, wrap } = makeRecovery(header.vaultId, dataKey);
        beforeSaving();
        save([...header.wraps.filter((other) => other.type !== 'recovery'), wrap], 'revokes');
        return code;
      }),
    checkRecovery(code) {
      keyByRecovery(unlocked().header, code).fill(0);
    },
  };
}
