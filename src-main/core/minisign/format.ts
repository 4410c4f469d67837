/**
 * The file format of minisign (https://jedisct1.github.io/minisign/), prehashed variant: four lines of text,
 * two of them base64. Only what both signing and verifying need.
 */

/** `Ed`: the algorithm of a public key. */
export const keyAlgorithm = new Uint8Array([0x45, 0x64]);
/** `ED`: Ed25519 over the BLAKE2b-512 hash of the file, the only variant written or read here. */
export const signatureAlgorithm = new Uint8Array([0x45, 0x44]);

export const keyIdLength = 8;

export const untrustedPrefix = 'untrusted comment: ';
export const trustedPrefix = 'trusted comment: ';

/** The first line is not covered by any signature, so it is always this one and says nothing. */
export const untrustedComment = 'signature by Naves';

/**
 * Reads base64 that was written the one canonical way; null otherwise. Without this check the spare bits of
 * the last letter could be changed and nobody would notice.
 */
export function decodeBase64(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? new Uint8Array(bytes) : null;
}

export function encodeBase64(...parts: readonly Uint8Array[]): string {
  return Buffer.concat(parts).toString('base64');
}

export function startsWith(bytes: Uint8Array, beginning: Uint8Array): boolean {
  return beginning.every((byte, position) => bytes[position] === byte);
}
