import { createHmac, pbkdf2Sync } from 'node:crypto';

/**
 * A page of a SQLCipher 4 file: 4 096 bytes, of which the last 80 are 16 bytes of initialisation vector and
 * 64 bytes of HMAC-SHA512 over the ciphertext, the vector and the page number (4 bytes, little-endian). The
 * first 16 bytes of page 1 are the salt, in plain.
 */
export const pageSize = 4096;
const macLength = 64;
const saltLength = 16;

/** Derives the key of the page seals: PBKDF2-HMAC-SHA512, 2 rounds, over the salt with every byte XOR 0x3a. */
export function pageSealKey(dataKey: Uint8Array, salt: Uint8Array): Buffer {
  const macSalt = salt.map((byte) => byte ^ 0x3a);
  return pbkdf2Sync(dataKey, macSalt, 2, 32, 'sha512');
}

/** True when the page is exactly what was written under this number. */
export function pageFits(page: Buffer, number: number, sealKey: Uint8Array): boolean {
  const place = new Uint8Array(4);
  new DataView(place.buffer).setUint32(0, number, true);
  const start = number === 1 ? saltLength : 0;
  const mac = createHmac('sha512', sealKey)
    .update(page.subarray(start, pageSize - macLength))
    .update(place)
    .digest();
  return mac.equals(page.subarray(pageSize - macLength));
}

/** The salt at the beginning of page 1. */
export function saltOf(firstPage: Buffer): Buffer {
  return firstPage.subarray(0, saltLength);
}
