import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import {
  Id,
  MunicipalityCode,
  PersonRole,
  Recipient,
  Sha256,
  SignerKey,
  Timestamp,
  VaultKind,
} from '#contract';
import { canonicalJson } from './canonical-json.ts';

/**
 * `vault.json`: all that must be readable before any passphrase. It holds wrapped keys and public keys, never
 * a name of a person. Its exact form is documented in README › Bez Návsi; a change of it is a new version.
 */
export const headerVersion = 1;

/** Exactly `length` bytes in base64, in the one spelling a canonical encoder makes. */
function bytes(length: number) {
  return z.base64().refine((text) => {
    const decoded = Buffer.from(text, 'base64');
    return decoded.length === length && decoded.toString('base64') === text;
  });
}

/** The 32-byte data key under AES-256-GCM: nonce apart, ciphertext with its 16-byte tag behind it. */
const sealedKey = { nonce: bytes(12), sealed: bytes(48) };

/** Cost of Argon2id. The bounds keep a damaged or forged header from exhausting the computer. */
export const Argon2Cost = z.strictObject({
  memoryKiB: z.int().min(8).max(1_048_576),
  iterations: z.int().min(1).max(64),
  parallelism: z.int().min(1).max(16),
});
export type Argon2Cost = z.infer<typeof Argon2Cost>;

const PassphraseWrap = z.strictObject({
  id: Id,
  type: z.literal('passphrase'),
  role: PersonRole,
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    version: z.literal(19),
    ...Argon2Cost.shape,
    salt: bytes(16),
  }),
  ...sealedKey,
});
export type PassphraseWrap = z.infer<typeof PassphraseWrap>;

const RecoveryWrap = z.strictObject({
  id: Id,
  type: z.literal('recovery'),
  kdf: z.strictObject({ name: z.literal('hkdf-sha256'), salt: bytes(16) }),
  ...sealedKey,
});
export type RecoveryWrap = z.infer<typeof RecoveryWrap>;

export const Wrap = z.discriminatedUnion('type', [PassphraseWrap, RecoveryWrap]);
export type Wrap = z.infer<typeof Wrap>;

const HeaderContent = z.strictObject({
  format: z.literal('naves-vault'),
  version: z.literal(headerVersion),
  vaultId: Id,
  kind: VaultKind,
  place: z.strictObject({ code: MunicipalityCode.nullable(), name: z.string() }),
  createdAt: Timestamp,
  changedAt: Timestamp,
  recipient: Recipient,
  signer: SignerKey,
  wraps: z.array(Wrap).min(1).max(100),
});
/** The header without its two seals. */
export type HeaderContent = z.infer<typeof HeaderContent>;

const Header = HeaderContent.extend({
  /** HMAC-SHA256 under a key derived from the data key: only who can open the vault can make it. */
  mac: Sha256,
  /** SHA-256 anybody can check: tells damage from a wrong passphrase while locked. */
  checksum: Sha256,
});
export type Header = z.infer<typeof Header>;

export type HeaderReading =
  | { readonly state: 'valid'; readonly header: Header }
  | { readonly state: 'damaged' }
  | { readonly state: 'newer' };

/** Adds both seals. */
export function sealHeader(content: HeaderContent, dataKey: Uint8Array): Header {
  const sealed = { ...HeaderContent.parse(content), mac: macOf(content, dataKey) };
  return { ...sealed, checksum: checksumOf(sealed) };
}

/** The exact text of the file: JSON indented by two spaces, keys in the documented order, one final newline. */
export function headerText(header: Header): string {
  return `${JSON.stringify(Header.parse(header), null, 2)}\n`;
}

/**
 * Reads the file without any key. A file that is not spelled exactly as we write it is damaged too: that way
 * no byte of it can change unnoticed.
 */
export function parseHeader(content: Uint8Array): HeaderReading {
  const text = decode(content);
  const value = text === null ? null : parseJson(text);
  if (!isRecord(value) || value.format !== 'naves-vault') return { state: 'damaged' };
  const { checksum, ...rest } = value;
  if (checksum !== checksumOf(rest)) return { state: 'damaged' };
  if (typeof value.version === 'number' && value.version > headerVersion) return { state: 'newer' };
  const header = Header.safeParse(value);
  if (!header.success || headerText(header.data) !== text) return { state: 'damaged' };
  return { state: 'valid', header: header.data };
}

/** False when somebody changed the header and recomputed its checksum without having the data key. */
export function macFits(header: Header, dataKey: Uint8Array): boolean {
  const { mac, checksum: _, ...content } = header;
  return timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(macOf(content, dataKey), 'hex'));
}

function macOf(content: HeaderContent, dataKey: Uint8Array): string {
  const key = hkdfSync(
    'sha256',
    dataKey,
    Buffer.from(content.vaultId, 'utf8'),
    'naves-vault/1 header mac',
    32,
  );
  return createHmac('sha256', Buffer.from(key)).update(canonicalJson(content), 'utf8').digest('hex');
}

function checksumOf(value: unknown): string {
  return createHash('sha256')
    .update('naves-vault checksum\n')
    .update(canonicalJson(value), 'utf8')
    .digest('hex');
}

function decode(content: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
