import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRecoveryCode, parseRecoveryCode } from '../../src-main/core/vault/recovery-code.ts';

const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 });

test('a code written down and typed back gives the same secret', () => {
  fc.assert(
    fc.property(secrets, (secret) => {
      expect(parseRecoveryCode(formatRecoveryCode(secret))).toEqual(Buffer.from(secret));
    }),
  );
});

test('the code of sixteen zeros is the one README gives as an example', () => {
  expect(formatRecoveryCode(new Uint8Array(16))).toBe('0000-0000-0000-0000-0000-0000-01C3-RMV5');
});

test('letter case, spaces, dashes and look-alikes do not matter', () => {
  const code = formatRecoveryCode(Uint8Array.from({ length: 16 }, (_, place) => place * 17));
  const byHand = code.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'O').replaceAll('1', 'l');
  expect(parseRecoveryCode(` ${byHand}\n`)).toEqual(parseRecoveryCode(code));
});

test('one mistyped character is always noticed', () => {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const code = formatRecoveryCode(randomBytes(16)).replaceAll('-', '');
  for (let place = 0; place < code.length; place += 1) {
    for (const symbol of alphabet) {
      if (symbol === code[place]) continue;
      expect(parseRecoveryCode(code.slice(0, place) + symbol + code.slice(place + 1))).toBeNull();
    }
  }
});

test('two neighbouring characters swapped are noticed', () => {
  const code = formatRecoveryCode(Uint8Array.from({ length: 16 }, (_, place) => place * 31 + 7)).replaceAll(
    '-',
    '',
  );
  for (let place = 0; place + 1 < code.length; place += 1) {
    const [one = '', other = ''] = code.slice(place, place + 2);
    if (one === other) continue;
    expect(parseRecoveryCode(code.slice(0, place) + other + one + code.slice(place + 2))).toBeNull();
  }
});

test.each(['', '7ZCK', 'U'.repeat(32), `${'0'.repeat(31)}č`, '0'.repeat(33)])('„%s“ is no code', (typed) => {
  expect(parseRecoveryCode(typed)).toBeNull();
});
