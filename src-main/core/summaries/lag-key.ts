import { Encrypter } from 'age-encryption';
import { z } from 'zod';
import { Recipient, SignerKey, Timestamp } from '#contract';
import { fail } from '../errors.ts';
import { sign, verify } from '../minisign/index.ts';

/** The public key a LAG hands out to its obce, as a file or as one pasted line. */

const formatName = 'naves-lag-key';
const keyVersion = 1;

const content = {
  format: z.literal(formatName),
  version: z.literal(keyVersion),
  name: z.string().min(1).max(300),
  recipient: Recipient,
  signer: SignerKey,
  createdAt: Timestamp,
};
const LagKeyContent = z.strictObject(content);
type LagKeyContent = z.infer<typeof LagKeyContent>;
export const LagKeyFile = z.strictObject({ ...content, signature: z.string() });

const trustedComment = `format:${formatName} version:${keyVersion}`;

/** What is signed: the fields without the signature, in this order, as JSON without spaces. */
function signedBytes(key: LagKeyContent): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(LagKeyContent.parse(key)));
}

/** Makes the key file. Its signature shows that the file was not damaged on the way; who sent it, a call does. */
export function composeLagKey(
  key: Pick<LagKeyContent, 'name' | 'recipient' | 'signer' | 'createdAt'>,
  seed: Uint8Array,
): Uint8Array {
  const full: LagKeyContent = { format: formatName, version: keyVersion, ...key };
  const signature = sign(seed, signedBytes(full), trustedComment);
  return new TextEncoder().encode(`${JSON.stringify({ ...full, signature }, null, 2)}\n`);
}

/** What an obec learns from a LAG's key. A pasted line knows neither the name nor the signing key. */
export interface ReadLagKey {
  readonly name: string;
  readonly recipient: Recipient;
  readonly signer: SignerKey | null;
}

/** The checksum inside the line tells a mistyped one. */
function isSound(recipient: string): boolean {
  if (!Recipient.safeParse(recipient).success) return false;
  try {
    new Encrypter().addRecipient(recipient);
    return true;
  } catch {
    return false;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return fail(text.includes(formatName) ? 'key-file-damaged' : 'key-file-unrecognised');
  }
}

/**
 * Reads a pasted line or the text of a key file. Fails with `key-file-unrecognised`, `key-file-newer` or
 * `key-file-damaged`.
 */
export function readLagKey(text: string): ReadLagKey {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (/^age1[^\s{}]*$/.test(trimmed)) {
    if (!isSound(trimmed)) fail('key-file-damaged');
    return { name: '', recipient: trimmed, signer: null };
  }
  const value = parseJson(trimmed);
  const announced = z.looseObject({ format: z.literal(formatName), version: z.int() }).safeParse(value);
  if (!announced.success) return fail('key-file-unrecognised');
  if (announced.data.version > keyVersion) fail('key-file-newer');
  const parsed = LagKeyFile.safeParse(value);
  if (!parsed.success) return fail('key-file-damaged');
  const { signature, ...key } = parsed.data;
  const verdict = verify(key.signer, signedBytes(key), signature);
  if (!verdict.ok || verdict.trustedComment !== trustedComment || !isSound(key.recipient)) {
    fail('key-file-damaged');
  }
  return { name: key.name, recipient: key.recipient, signer: key.signer };
}

/** A name as part of a file name: letters without diacritics, digits and hyphens. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain.slice(0, 60).replace(/^-+|-+$/g, '');
}
