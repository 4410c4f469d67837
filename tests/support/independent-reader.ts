/**
 * Reads a vault without Náves: written from README › Bez Návsi alone, with the cryptography of Node and without
 * any code of the program, of its libraries or of its database. If this file has to change because
 * the program changed, old vaults became unreadable for everybody else too.
 */
import { argon2Sync, createDecipheriv, createHash, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Wrap {
  id: string;
  type: 'passphrase' | 'recovery';
  kdf: { name: string; memoryKiB: number; iterations: number; parallelism: number; salt: string };
  nonce: string;
  sealed: string;
}

interface Header {
  format: string;
  version: number;
  vaultId: string;
  wraps: Wrap[];
  mac: string;
  checksum: string;
}

/** What opens a vault: somebody's passphrase, or the recovery code as it was printed. */
export type Secret = { readonly passphrase: string } | { readonly recoveryCode: string };

/** Reads `vault.json` and the data key behind `secret`; throws a sentence when something does not fit. */
export function readDataKey(folder: string, secret: Secret): Buffer {
  const header: Header = JSON.parse(readFileSync(join(folder, 'vault.json'), 'utf8'));
  const { checksum, ...checked } = header;
  const { mac, ...sealed } = checked;
  const expected = createHash('sha256')
    .update(`naves-vault checksum\n${canonical(checked)}`)
    .digest('hex');
  if (checksum !== expected) throw new Error('The checksum of vault.json does not fit.');
  for (const wrap of header.wraps) {
    const key = keyOfWrap(wrap, secret);
    const dataKey = key === null ? null : unwrap(header, wrap, key);
    if (dataKey === null) continue;
    const macKey = hkdfSync('sha256', dataKey, header.vaultId, 'naves-vault/1 header mac', 32);
    const proof = createHmac('sha256', Buffer.from(macKey)).update(canonical(sealed)).digest('hex');
    if (proof !== mac) throw new Error('The seal of vault.json does not fit.');
    return dataKey;
  }
  throw new Error('Nothing in vault.json opens with this secret.');
}

/** Decrypts `naves.db` (and `naves.db-wal`, if there is one) into a plain SQLite file. */
export function decryptDatabase(folder: string, dataKey: Buffer): Buffer {
  const file = readFileSync(join(folder, 'naves.db'));
  const logPath = join(folder, 'naves.db-wal');
  const log = existsSync(logPath) ? readFileSync(logPath) : Buffer.alloc(0);
  const pages = new Map<number, Buffer>();
  for (let number = 1; number * 4096 <= file.length; number += 1) {
    pages.set(number, file.subarray((number - 1) * 4096, number * 4096));
  }
  const count = applyLog(log, pages) ?? pages.size;
  const first = pages.get(1);
  if (first === undefined) throw new Error('There is no first page.');
  const sealKey = pbkdf2Sync(
    dataKey,
    Buffer.from(first.subarray(0, 16).map((byte) => byte ^ 0x3a)),
    2,
    32,
    'sha512',
  );
  const plain: Buffer[] = [];
  for (let number = 1; number <= count; number += 1) {
    plain.push(decryptPage(pages.get(number) ?? Buffer.alloc(4096), number, dataKey, sealKey));
  }
  const whole = Buffer.concat(plain);
  // Versions 2/2 would mean a write-ahead log beside the file; 1/1 is an ordinary one.
  whole.fill(1, 18, 20);
  return whole;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).sort();
  const record = value as Record<string, unknown>;
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(record[key])}`).join(',')}}`;
}

function keyOfWrap(wrap: Wrap, secret: Secret): Buffer | null {
  const salt = Buffer.from(wrap.kdf.salt, 'base64');
  if ('passphrase' in secret && wrap.type === 'passphrase') {
    return argon2Sync('argon2id', {
      message: secret.passphrase.normalize('NFC'),
      nonce: salt,
      memory: wrap.kdf.memoryKiB,
      passes: wrap.kdf.iterations,
      parallelism: wrap.kdf.parallelism,
      tagLength: 32,
    });
  }
  if ('recoveryCode' in secret && wrap.type === 'recovery') {
    return Buffer.from(
      hkdfSync('sha256', secretOfCode(secret.recoveryCode), salt, 'naves-vault/1 recovery', 32),
    );
  }
  return null;
}

function secretOfCode(code: string): Buffer {
  const symbols = code.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  let bits = 0n;
  for (const symbol of symbols)
    bits = bits * 32n + BigInt('0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(symbol));
  const whole = Buffer.from(bits.toString(16).padStart(40, '0'), 'hex');
  const secret = whole.subarray(0, 16);
  const check = createHash('sha256').update('naves-recovery\n').update(secret).digest().subarray(0, 4);
  if (!check.equals(whole.subarray(16))) throw new Error('There is a typing mistake in the recovery code.');
  return secret;
}

function unwrap(header: Header, wrap: Wrap, key: Buffer): Buffer | null {
  const sealed = Buffer.from(wrap.sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(wrap.nonce, 'base64'));
  decipher.setAAD(Buffer.from(`naves-vault/1\n${header.vaultId}\n${wrap.id}\n${wrap.type}`));
  decipher.setAuthTag(sealed.subarray(32));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, 32)), decipher.final()]);
  } catch {
    return null;
  }
}

function decryptPage(page: Buffer, number: number, dataKey: Buffer, sealKey: Buffer): Buffer {
  const start = number === 1 ? 16 : 0;
  const place = Buffer.alloc(4);
  place.writeUInt32LE(number);
  const mac = createHmac('sha512', sealKey).update(page.subarray(start, 4032)).update(place).digest();
  if (!mac.equals(page.subarray(4032))) throw new Error(`Page ${number} is damaged.`);
  const decipher = createDecipheriv('aes-256-cbc', dataKey, page.subarray(4016, 4032));
  decipher.setAutoPadding(false);
  const content = Buffer.concat([decipher.update(page.subarray(start, 4016)), decipher.final()]);
  const beginning = number === 1 ? Buffer.from('SQLite format 3\0', 'latin1') : Buffer.alloc(0);
  return Buffer.concat([beginning, content, Buffer.alloc(80)]);
}

/** Puts the pages of committed transactions over those of the file; returns the number of pages, or `null`. */
function applyLog(log: Buffer, pages: Map<number, Buffer>): number | null {
  if (log.length < 32) return null;
  const bigEndian = log.readUInt32BE(0) === 0x377f0683;
  const word = (offset: number) => (bigEndian ? log.readUInt32BE(offset) : log.readUInt32LE(offset));
  let one = 0;
  let two = 0;
  const add = (from: number, to: number) => {
    for (let offset = from; offset < to; offset += 8) {
      one = (one + word(offset) + two) >>> 0;
      two = (two + word(offset + 4) + one) >>> 0;
    }
  };
  add(0, 24);
  if (one !== log.readUInt32BE(24) || two !== log.readUInt32BE(28)) throw new Error('The log is damaged.');
  const waiting = new Map<number, Buffer>();
  let count: number | null = null;
  for (let start = 32; start + 4120 <= log.length; start += 4120) {
    if (!log.subarray(start + 8, start + 16).equals(log.subarray(16, 24))) break;
    add(start, start + 8);
    add(start + 24, start + 4120);
    if (one !== log.readUInt32BE(start + 16) || two !== log.readUInt32BE(start + 20)) break;
    waiting.set(log.readUInt32BE(start), log.subarray(start + 24, start + 4120));
    const size = log.readUInt32BE(start + 4);
    if (size === 0) continue;
    for (const [number, page] of waiting) pages.set(number, page);
    waiting.clear();
    count = size;
  }
  return count;
}
