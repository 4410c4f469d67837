import { createHash } from 'node:crypto';

const groups = 6;

/**
 * A public key as digits to be compared over the telephone: six groups of four, `0483 1920 …` (about 80
 * bits: nobody finds another key with the same digits). Digits, because letters sound alike in Czech too.
 * Each group is one 32-bit word of the SHA-256 hash of the key's text, modulo 10 000.
 */
export function fingerprintOf(key: string): string {
  const hash = createHash('sha256').update(key, 'utf8').digest();
  return Array.from({ length: groups }, (_, group) =>
    String(hash.readUInt32BE(group * 4) % 10_000).padStart(4, '0'),
  ).join(' ');
}
