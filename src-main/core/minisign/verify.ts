import { ed25519 } from '@noble/curves/ed25519.js';
import { blake2b } from '@noble/hashes/blake2.js';
import type { SignerKey } from '#contract';
import {
  decodeBase64,
  keyAlgorithm,
  keyIdLength,
  signatureAlgorithm,
  startsWith,
  trustedPrefix,
  untrustedComment,
  untrustedPrefix,
} from './format.ts';

/** `malformed`: not a signature of this format. `other-key`: made by another key. `wrong`: does not fit. */
export type Verdict =
  | { readonly ok: true; readonly trustedComment: string }
  | { readonly ok: false; readonly why: 'malformed' | 'other-key' | 'wrong' };

const header = 2 + keyIdLength;

/** Strict verification: small-order points and other encodings that libsodium refuses are refused too. */
function fits(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/**
 * Verifies the text of a prehashed `.minisig` file over bytes. Stricter than the minisign program: every
 * character of the text counts, also the untrusted comment and the last newline, so that no change of the
 * file around the signature goes unnoticed.
 */
export function verify(publicKey: SignerKey, content: Uint8Array, signatureText: string): Verdict {
  const key = decodeBase64(publicKey);
  const lines = signatureText.split('\n');
  const [untrusted, first, trusted, second, end] = lines;
  const signed = decodeBase64(first ?? '');
  const globalSignature = decodeBase64(second ?? '');
  if (
    key?.length !== header + 32 ||
    !startsWith(key, keyAlgorithm) ||
    lines.length !== 5 ||
    untrusted !== untrustedPrefix + untrustedComment ||
    signed?.length !== header + 64 ||
    !startsWith(signed, signatureAlgorithm) ||
    trusted?.startsWith(trustedPrefix) !== true ||
    globalSignature?.length !== 64 ||
    end !== ''
  ) {
    return { ok: false, why: 'malformed' };
  }
  if (!startsWith(signed.subarray(2), key.subarray(2, header))) return { ok: false, why: 'other-key' };
  const bare = key.subarray(header);
  const signature = signed.subarray(header);
  const trustedComment = trusted.slice(trustedPrefix.length);
  const covered = Buffer.concat([signature, new TextEncoder().encode(trustedComment)]);
  const good = fits(signature, blake2b(content), bare) && fits(globalSignature, covered, bare);
  return good ? { ok: true, trustedComment } : { ok: false, why: 'wrong' };
}
