import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackLabel } from '../../src-main/contract/index.ts';
import { composePack, packFileName, readPack } from '../../src-main/core/content/index.ts';
import { publicKeyOf, sign } from '../../src-main/core/minisign/index.ts';
import { emptyContent, sampleContent, sampleGuide } from '../support/content.ts';

const seed = new Uint8Array(32).fill(7);
const label: PackLabel = {
  pack: 'mas-ukazkova',
  title: 'Postupy pro Ukázkovo',
  publisher: 'MAS Ukázková',
  edition: 3,
  createdAt: '2026-11-22T20:41:05.123Z',
  signer: publicKeyOf(seed),
};
const content = { ...emptyContent(), guides: [sampleGuide('A1')] };
const bytes = composePack(label, content, seed);
const text = new TextDecoder().decode(bytes);
const encode = (changed: string) => new TextEncoder().encode(changed);
const codeOf = (changed: Uint8Array) => {
  const read = readPack(changed);
  return read.ok ? 'ok' : read.code;
};

/** The same file with other fields, spelled as the program does, the signature left as it was. */
function withFields(fields: Readonly<Record<string, unknown>>): Uint8Array {
  return encode(`${JSON.stringify({ ...JSON.parse(text), ...fields }, null, 2)}\n`);
}

describe('the file of a pack', () => {
  it('gives back its label and its content', () => {
    const read = readPack(bytes);
    expect(read).toMatchObject({ ok: true, label, content });
    const whole = sampleContent();
    expect(readPack(composePack(label, whole, seed))).toMatchObject({ ok: true, content: whole });
  });

  it('has one spelling: the same pack is the same bytes, whatever order its keys came in', () => {
    const turned = Object.fromEntries(Object.entries(content).reverse()) as typeof content;
    expect(composePack(label, turned, seed)).toEqual(bytes);
  });

  it('is named after the pack and its edition', () => {
    expect(packFileName(label)).toBe('naves-balicek-mas-ukazkova-3.json');
  });

  it('is not signed in the name of another key', () => {
    expect(() => composePack(label, content, new Uint8Array(32).fill(8))).toThrow(RangeError);
  });
});

describe('a pack is refused', () => {
  it('when any byte of it was changed', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (position, mask) => {
        const changed = Uint8Array.from(bytes);
        changed[position] = (changed[position] ?? 0) ^ mask;
        expect(codeOf(changed)).not.toBe('ok');
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('when it was cut anywhere, or something was added', () => {
    for (const length of [0, 1, 40, 500, bytes.length >> 1, bytes.length - 2]) {
      expect(codeOf(bytes.slice(0, length))).toBe(length < 40 ? 'pack-unrecognised' : 'pack-damaged');
    }
    expect(codeOf(bytes.slice(0, -1))).toBe('pack-damaged');
    expect(codeOf(encode(`${text} `))).toBe('pack-damaged');
    expect(codeOf(encode(`\ufeff${text}`))).not.toBe('ok');
  });

  it('when it is something else', () => {
    expect(codeOf(encode('PK\u0003\u0004'))).toBe('pack-unrecognised');
    expect(codeOf(encode('{"format":"naves-summary","version":1}'))).toBe('pack-unrecognised');
  });

  it('when a newer or an older program wrote it', () => {
    expect(codeOf(withFields({ version: 2, novelty: true }))).toBe('pack-newer');
    expect(codeOf(withFields({ version: 0 }))).toBe('pack-older');
    expect(codeOf(withFields({ version: '1' }))).toBe('pack-damaged');
  });

  it('when nobody signed it', () => {
    expect(codeOf(withFields({ signature: '' }))).toBe('pack-unsigned');
    expect(codeOf(withFields({ signature: undefined }))).toBe('pack-unsigned');
  });

  it('when a field of its label was changed', () => {
    const changes = { edition: 4, title: 'Jiný název', publisher: 'MAS Jiná', pack: 'mas-jina' };
    for (const [name, value] of Object.entries(changes)) {
      expect(codeOf(withFields({ [name]: value })), name).toBe('pack-damaged');
    }
  });

  it('when the words of its label were moved between title and publisher', () => {
    const moved = composePack({ ...label, title: 'A" publisher:"B', publisher: 'C' }, content, seed);
    const { signature } = JSON.parse(new TextDecoder().decode(moved));
    expect(codeOf(withFields({ title: 'A', publisher: 'B" publisher:"C', signature }))).toBe('pack-damaged');
  });

  it('when somebody else signed it in the name of its publisher', () => {
    const other = new Uint8Array(32).fill(8);
    const comment = /^trusted comment: (.*)/m.exec(JSON.parse(text).signature)?.[1] ?? '';
    const forged = sign(other, encode(JSON.parse(text).payload), comment);
    expect(codeOf(withFields({ signature: forged }))).toBe('pack-wrong-signature');
  });

  it('when its content is not of the format, and the place is told', () => {
    const wrong = structuredClone(content) as unknown as { guides: { validFrom: string }[] };
    const [guide] = wrong.guides;
    if (guide !== undefined) guide.validFrom = 'zítra';
    expect(readPack(signedPayload(JSON.stringify(wrong)))).toEqual({
      ok: false,
      code: 'pack-content-wrong',
      place: 'guides/0/validFrom',
    });
  });

  it('when its content is spelled another way', () => {
    const { payload } = JSON.parse(text);
    expect(readPack(signedPayload(payload))).toMatchObject({ ok: true });
    expect(readPack(signedPayload(` ${payload}`))).toMatchObject({ code: 'pack-content-wrong' });
    expect(readPack(signedPayload('{]'))).toMatchObject({ code: 'pack-content-wrong', place: 'payload' });
  });
});

/** A file around any payload, honestly signed. */
function signedPayload(payload: string): Uint8Array {
  const signature: string = JSON.parse(text).signature;
  const comment = /^trusted comment: (.*)/m.exec(signature)?.[1] ?? '';
  const digest = `sha256:${createHash('sha256').update(payload, 'utf8').digest('hex')}`;
  return withFields({
    payload,
    signature: sign(seed, encode(payload), comment.replace(/sha256:\w+/, digest)),
  });
}
