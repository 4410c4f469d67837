import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Content, PackLabel } from '#contract';
import { composePack } from '../../src-main/core/content/index.ts';
import { fingerprintOf, publicKeyOf } from '../../src-main/core/minisign/index.ts';

/** Keys and packs on the command line. A key file holds the 32 bytes of an Ed25519 seed as 64 hex digits. */

function readSeed(file: string): Uint8Array {
  const text = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(text)) throw new RangeError(`${file} does not hold a seed: 64 hex digits.`);
  return Uint8Array.from(Buffer.from(text, 'hex'));
}

/** Makes a key that nobody else may read; never over an existing file. Returns what may be given away. */
export function makeKey(file: string): { readonly signer: string; readonly fingerprint: string } {
  if (existsSync(file)) throw new RangeError(`${file} exists already. Name another file for the new key.`);
  const seed = randomBytes(32);
  writeFileSync(file, `${seed.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  const signer = publicKeyOf(seed);
  return { signer, fingerprint: fingerprintOf(signer) };
}

/** Signs a content with the key of a file and writes the pack. `label` comes without the signer. */
export function writePack(
  file: string,
  keyFile: string,
  label: Omit<PackLabel, 'signer'>,
  content: Content,
): string {
  const seed = readSeed(keyFile);
  const signer = publicKeyOf(seed);
  writeFileSync(file, composePack({ ...label, signer }, content, seed));
  return signer;
}
