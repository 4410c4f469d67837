import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src-main/core/vault/canonical-json.ts';
import {
  type HeaderContent,
  headerText,
  macFits,
  parseHeader,
  sealHeader,
} from '../../src-main/core/vault/header.ts';
import {
  currentCost,
  openWithPassphrase,
  openWithRecovery,
  wrapWithPassphrase,
  wrapWithRecovery,
} from '../../src-main/core/vault/wrap.ts';

const vaultId = '0d3f6a1e-6c55-4b52-9a52-0a6a7b1c2d3e';
const wrapId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const cheap = { memoryKiB: 64, iterations: 1, parallelism: 1 };
const dataKey = randomBytes(32);

async function content(): Promise<HeaderContent> {
  return {
    format: 'naves-vault',
    version: 1,
    vaultId,
    kind: 'municipality',
    place: { code: '532886', name: 'Chářovice' },
    createdAt: '2026-11-22T20:41:05.000Z',
    changedAt: '2026-11-22T20:41:05.000Z',
    recipient: `age1${'q'.repeat(58)}`,
    signer: `RW${'A'.repeat(54)}`,
    wraps: [await wrapWithPassphrase({ vaultId, id: wrapId, role: 'mayor' }, 'tajné', dataKey, cheap)],
  };
}

test('what is written is read back', async () => {
  const header = sealHeader(await content(), dataKey);
  expect(parseHeader(Buffer.from(headerText(header)))).toEqual({ state: 'valid', header });
  expect(macFits(header, dataKey)).toBe(true);
  expect(macFits(header, randomBytes(32))).toBe(false);
});

test('noise is a damaged header, never an exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (noise) => parseHeader(noise).state === 'damaged'),
  );
  fc.assert(fc.property(fc.json(), (json) => parseHeader(Buffer.from(json)).state === 'damaged'));
});

test('a wrap opens only with its passphrase, in its vault and in its place', async () => {
  const wrap = await wrapWithPassphrase({ vaultId, id: wrapId, role: 'mayor' }, 'tajné', dataKey, cheap);
  expect(await openWithPassphrase(vaultId, wrap, 'tajné')).toEqual(dataKey);
  expect(await openWithPassphrase(vaultId, wrap, 'tajne')).toBeNull();
  expect(await openWithPassphrase(wrapId, wrap, 'tajné')).toBeNull();
  expect(await openWithPassphrase(vaultId, { ...wrap, id: vaultId }, 'tajné')).toBeNull();
});

test('the same for the recovery code', () => {
  const secret = randomBytes(16);
  const wrap = wrapWithRecovery({ vaultId, id: wrapId }, secret, dataKey);
  expect(openWithRecovery(vaultId, wrap, secret)).toEqual(dataKey);
  expect(openWithRecovery(vaultId, wrap, randomBytes(16))).toBeNull();
  expect(openWithRecovery(wrapId, wrap, secret)).toBeNull();
});

test('the program itself derives with 64 MiB and three passes', () => {
  expect(currentCost).toEqual({ memoryKiB: 65_536, iterations: 3, parallelism: 1 });
});

test('the canonical spelling sorts keys and has no spaces', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'á"' }], a: 'x' })).toBe(
    '{"a":"x","b":[1,{"c":"á\\"","d":null}]}',
  );
});
