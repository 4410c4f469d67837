import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, publicKeyOf, sign, verify } from '../../src-main/core/minisign/index.ts';

const seed = new Uint8Array(32).fill(7);
const other = new Uint8Array(32).fill(8);
const bytes = (text: string) => new TextEncoder().encode(text);

describe('minisign signatures', () => {
  it('the public key follows from the seed alone', () => {
    expect(publicKeyOf(seed)).toBe(publicKeyOf(Uint8Array.from(seed)));
    expect(publicKeyOf(seed)).toMatch(/^RW[A-Za-z0-9+/]{54}$/);
    expect(publicKeyOf(other)).not.toBe(publicKeyOf(seed));
  });

  it('a signature gives back its trusted comment', () => {
    const text = sign(seed, bytes('souhrn'), 'format:naves-summary ěščř');
    expect(verify(publicKeyOf(seed), bytes('souhrn'), text)).toEqual({
      ok: true,
      trustedComment: 'format:naves-summary ěščř',
    });
  });

  it('another key, other bytes and another comment are told apart from a good signature', () => {
    const text = sign(seed, bytes('souhrn'), 'a');
    expect(verify(publicKeyOf(other), bytes('souhrn'), text)).toEqual({ ok: false, why: 'other-key' });
    expect(verify(publicKeyOf(seed), bytes('souhrm'), text)).toEqual({ ok: false, why: 'wrong' });
    const commented = text.replace('trusted comment: a\n', 'trusted comment: b\n');
    expect(verify(publicKeyOf(seed), bytes('souhrn'), commented)).toEqual({ ok: false, why: 'wrong' });
    expect(verify(publicKeyOf(seed), bytes('souhrn'), 'nic')).toEqual({ ok: false, why: 'malformed' });
  });

  it('a comment of two lines is refused', () => {
    expect(() => sign(seed, bytes('souhrn'), 'a\nb')).toThrow(RangeError);
  });

  it('no changed, missing or added character of the signature text goes unnoticed', () => {
    const text = sign(seed, bytes('souhrn'), 'created 2026-11-22');
    const key = publicKeyOf(seed);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 2 }), (position, replacement) => {
        const changed = text.slice(0, position) + replacement + text.slice(position + 1);
        fc.pre(changed !== text);
        expect(verify(key, bytes('souhrn'), changed).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
    expect(verify(key, bytes('souhrn'), `${text}\n`).ok).toBe(false);
  }, 60_000);
});

describe('fingerprints', () => {
  it('are six groups of four digits and differ between keys', () => {
    expect(fingerprintOf(publicKeyOf(seed))).toMatch(/^\d{4}( \d{4}){5}$/);
    expect(fingerprintOf('age1a')).not.toBe(fingerprintOf('age1b'));
  });

  it('never change between versions of the program, because they are written on paper', () => {
    // SHA-256("abc") = ba7816bf 8f01cfea 414140de 5dae2223 b00361a3 96177a9c …, each word modulo 10 000.
    const words = [0xba7816bf, 0x8f01cfea, 0x414140de, 0x5dae2223, 0xb00361a3, 0x96177a9c];
    const digits = words.map((word) => String(word % 10_000).padStart(4, '0'));
    expect(fingerprintOf('abc')).toBe(digits.join(' '));
  });
});
