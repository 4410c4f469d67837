import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import type { PersonRole } from '#contract';
import {
  type Argon2Cost,
  headerVersion,
  type PassphraseWrap,
  type RecoveryWrap,
  type Wrap,
} from './header.ts';

/**
 * How expensive a guess of a passphrase is: 64 MiB, three passes, one lane (the second recommended option of
 * RFC 9106 §4 with one lane, because the WebAssembly build has a single thread). Wraps made with less are
 * made again at the next unlock.
 */
export const currentCost: Argon2Cost = { memoryKiB: 65_536, iterations: 3, parallelism: 1 };

/** Wraps the data key under a passphrase. */
export async function wrapWithPassphrase(
  door: { readonly vaultId: string; readonly id: string; readonly role: PersonRole },
  passphrase: string,
  dataKey: Uint8Array,
  cost: Argon2Cost,
): Promise<PassphraseWrap> {
  const salt = randomBytes(16);
  const key = await passphraseKey(passphrase, salt, cost);
  const kdf = { name: 'argon2id' as const, version: 19 as const, ...cost, salt: salt.toString('base64') };
  const { vaultId, id, role } = door;
  return {
    id,
    type: 'passphrase',
    role,
    kdf,
    ...seal(key, additionalData(vaultId, id, 'passphrase'), dataKey),
  };
}

/** The data key, or `null` when the passphrase does not open this wrap. */
export async function openWithPassphrase(
  vaultId: string,
  wrap: PassphraseWrap,
  passphrase: string,
): Promise<Buffer | null> {
  const key = await passphraseKey(passphrase, Buffer.from(wrap.kdf.salt, 'base64'), wrap.kdf);
  return open(key, additionalData(vaultId, wrap.id, wrap.type), wrap);
}

/** Wraps the data key under the 16 random bytes of a recovery code. */
export function wrapWithRecovery(
  door: { readonly vaultId: string; readonly id: string },
  secret: Uint8Array,
  dataKey: Uint8Array,
): RecoveryWrap {
  const salt = randomBytes(16);
  const { vaultId, id } = door;
  return {
    id,
    type: 'recovery',
    kdf: { name: 'hkdf-sha256', salt: salt.toString('base64') },
    ...seal(recoveryKey(secret, salt), additionalData(vaultId, id, 'recovery'), dataKey),
  };
}

/** The data key, or `null` when the code is of another vault or was replaced by a newer one. */
export function openWithRecovery(vaultId: string, wrap: RecoveryWrap, secret: Uint8Array): Buffer | null {
  const key = recoveryKey(secret, Buffer.from(wrap.kdf.salt, 'base64'));
  return open(key, additionalData(vaultId, wrap.id, wrap.type), wrap);
}

/** True when a wrap is cheaper to guess than what this program would make today. */
export function isWeaker(wrap: PassphraseWrap, cost: Argon2Cost): boolean {
  return wrap.kdf.memoryKiB < cost.memoryKiB || wrap.kdf.iterations < cost.iterations;
}

/** The same passphrase typed on another keyboard may arrive composed differently: NFC makes it one. */
async function passphraseKey(passphrase: string, salt: Uint8Array, cost: Argon2Cost): Promise<Buffer> {
  const key = await argon2id({
    password: Buffer.from(passphrase.normalize('NFC'), 'utf8'),
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  return Buffer.from(key);
}

/** The code has full entropy, so it needs no slow function. */
function recoveryKey(secret: Uint8Array, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, 'naves-vault/1 recovery', 32));
}

/** Ties a wrap to its vault and its place in it: moved elsewhere, it does not open. */
function additionalData(vaultId: string, wrapId: string, type: Wrap['type']): Buffer {
  return Buffer.from(`naves-vault/${headerVersion}\n${vaultId}\n${wrapId}\n${type}`, 'utf8');
}

function seal(key: Buffer, context: Buffer, dataKey: Uint8Array): { nonce: string; sealed: string } {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(context);
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]);
  key.fill(0);
  return { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') };
}

function open(key: Buffer, context: Buffer, wrap: Pick<Wrap, 'nonce' | 'sealed'>): Buffer | null {
  const sealed = Buffer.from(wrap.sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(wrap.nonce, 'base64'));
  decipher.setAAD(context);
  decipher.setAuthTag(sealed.subarray(32));
  key.fill(0);
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, 32)), decipher.final()]);
  } catch {
    return null;
  }
}
