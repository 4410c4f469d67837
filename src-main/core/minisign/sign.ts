import { ed25519 } from '@noble/curves/ed25519.js';
import { blake2b } from '@noble/hashes/blake2.js';
import type { SignerKey } from '#contract';
import {
  encodeBase64,
  keyAlgorithm,
  keyIdLength,
  signatureAlgorithm,
  trustedPrefix,
  untrustedComment,
  untrustedPrefix,
} from './format.ts';

/**
 * Identifier of a key: the first eight bytes of its BLAKE2b hash. Minisign draws it at random; deriving it
 * means that the seed alone is enough to make the public key again.
 */
function keyIdOf(publicKey: Uint8Array): Uint8Array {
  return blake2b(publicKey, { dkLen: keyIdLength });
}

/** The minisign public key (one base64 line, as `minisign -P` takes it) of a 32-byte Ed25519 seed. */
export function publicKeyOf(seed: Uint8Array): SignerKey {
  const publicKey = ed25519.getPublicKey(seed);
  return encodeBase64(keyAlgorithm, keyIdOf(publicKey), publicKey);
}

/**
 * Signs bytes and returns the whole text of a `.minisig` file, with a final newline. The trusted comment is
 * signed together with the signature; it has one line.
 */
export function sign(seed: Uint8Array, content: Uint8Array, trustedComment: string): string {
  if (/[\r\n]/.test(trustedComment)) throw new RangeError('The trusted comment has one line.');
  const keyId = keyIdOf(ed25519.getPublicKey(seed));
  const signature = ed25519.sign(blake2b(content), seed);
  const comment = new TextEncoder().encode(trustedComment);
  const globalSignature = ed25519.sign(Buffer.concat([signature, comment]), seed);
  return [
    untrustedPrefix + untrustedComment,
    encodeBase64(signatureAlgorithm, keyId, signature),
    trustedPrefix + trustedComment,
    encodeBase64(globalSignature),
    '',
  ].join('\n');
}
