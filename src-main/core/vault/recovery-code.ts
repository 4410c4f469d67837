import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * The recovery code: 128 random bits and a 32-bit checksum, written in Crockford's base32 (no I, L, O, U) as
 * eight groups of four, e.g. `7ZCK-0G5M-…`. It is read from paper and typed by hand, so look-alikes, letter
 * case, spaces and dashes do not matter, and a typing mistake is told apart from a code of another vault.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Writes 16 secret bytes as a code. */
export function formatRecoveryCode(secret: Uint8Array): string {
  if (secret.length !== 16) throw new RangeError('A recovery secret has 16 bytes.');
  const whole = Buffer.concat([secret, checksum(secret)]);
  let bits = 0n;
  for (const byte of whole) bits = (bits << 8n) | BigInt(byte);
  let code = '';
  for (let position = 31; position >= 0; position -= 1) {
    code += alphabet.charAt(Number((bits >> BigInt(position * 5)) & 31n));
  }
  return code.replace(/.{4}(?=.)/g, '$&-');
}

/** The 16 secret bytes of a typed code, or `null` when it cannot be right: a character or the checksum is off. */
export function parseRecoveryCode(typed: string): Buffer | null {
  const symbols = typed
    .toUpperCase()
    .replace(/[\s\u2010-\u2015\u2212-]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  if (symbols.length !== 32) return null;
  let bits = 0n;
  for (const symbol of symbols) {
    const value = alphabet.indexOf(symbol);
    if (value < 0) return null;
    bits = (bits << 5n) | BigInt(value);
  }
  const whole = Buffer.from(bits.toString(16).padStart(40, '0'), 'hex');
  const secret = whole.subarray(0, 16);
  return timingSafeEqual(whole.subarray(16), checksum(secret)) ? Buffer.from(secret) : null;
}

function checksum(secret: Uint8Array): Buffer {
  return createHash('sha256').update('naves-recovery\n', 'utf8').update(secret).digest().subarray(0, 4);
}
