import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicKeyOf } from '../../src-main/core/minisign/index.ts';
import { seal } from '../../src-main/core/summaries/envelope.ts';
import { answers, type LagDesk, lagDesk, releasedFile } from '../support/lag-desk.ts';
import { decryptSummary, newLagIdentity } from '../support/summary-files.ts';

const code = '532886';
let desk: LagDesk;

beforeEach(async () => {
  desk = await lagDesk(code);
});

afterEach(() => desk.dispose());

/** The signature of one file with the signed line of another: right comment, wrong signature. */
function resigned(own: string, foreign: string): string {
  const lines = own.split('\n');
  lines[3] = foreign.split('\n')[3] ?? '';
  return lines.join('\n');
}

describe('files that are not good summaries', () => {
  it('a bad file has its own answer and the good one beside it is received', async () => {
    const bytes = await releasedFile(desk.obec, '2026-H1', desk.lag.session.recipient);
    const text = new TextDecoder().decode(bytes);
    const other = await releasedFile(
      await desk.anotherObec('595454'),
      '2026-H1',
      (await newLagIdentity()).recipient,
    );
    const envelope = JSON.parse(text);
    const foreign = JSON.parse(new TextDecoder().decode(other));
    const respell = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
    const signed = respell({
      ...envelope,
      signature: resigned(envelope.signature, foreign.signature),
    });
    const noise = new Uint8Array(5 * 1024 * 1024).fill(97);
    const files = await desk.open(
      'Dobrý den, posíláme souhrn.',
      '{"format":"naves-lag-key","version":1}',
      new Uint8Array([0xff, 0xfe, 0, 1, 2]),
      text.slice(0, 400),
      text.replace('"version": 1', '"version": 2'),
      text.replace('"version": 1', '"version": 0'),
      text.replace('"createdAt": "2026-07-02', '"createdAt": "2026-07-03'),
      text.replace(/\n$/, ''),
      other,
      signed,
      noise,
      bytes,
    );
    expect(answers(files)).toEqual([
      'summary-unrecognised',
      'summary-unrecognised',
      'summary-unrecognised',
      'summary-damaged',
      'summary-newer',
      'summary-older',
      'summary-damaged',
      'summary-damaged',
      'summary-wrong-recipient',
      'summary-wrong-signature',
      'file-too-large',
      'received',
    ]);
    const tooLarge = files[10];
    expect(tooLarge?.outcome === 'refused' && tooLarge.params).toEqual({ megabytes: 4 });
    expect((await desk.lag.call('workspace.received', {})).summaries).toHaveLength(1);
  });

  it('a package in an envelope of somebody else is refused', async () => {
    const key = await newLagIdentity();
    const text = await decryptSummary(await releasedFile(desk.obec, '2026-H1', key.recipient), key.identity);
    const seed = new Uint8Array(32).fill(5);
    const to = { recipient: desk.lag.session.recipient, createdAt: '2026-07-02T09:00:00.000Z' };
    const forged = await seal(text, to, { signer: publicKeyOf(seed), seed, recipient: key.recipient });
    expect(answers(await desk.open(forged))).toEqual(['summary-wrong-signature']);
  });

  it('a package that says more than counts, or counts that do not fit, is refused', async () => {
    const key = await newLagIdentity();
    const text = await decryptSummary(await releasedFile(desk.obec, '2026-H1', key.recipient), key.identity);
    const seed = new Uint8Array(32).fill(5);
    const signer = publicKeyOf(seed);
    const own = text.replace(/"signer":"[^"]+"/, `"signer":"${signer}"`);
    const changes: [string, string][] = [
      ['"profile":"data-package"', '"note":"Paní Ukázková","profile":"data-package"'],
      ['"profile":"data-package"', '"profile":"data-package" '],
      ['"code":"532886"', '"code":"999999"'],
      ['"name":"Chářovice"', '"name":"tel. 600 000 000"'],
      ['"value":23', '"value":4'],
      ['"value":23', '"value":-1'],
      ['"period":"2026-H1"', '"period":"2026-H2"'],
      ['"threshold":5', '"threshold":4'],
      ['"label":"Celkem"', '"label":"Duševní krize"'],
      ['"table":"area","shown":', '"table":"area","shown":1'],
      ['"why":"sensitive"', '"why":"small"'],
      ['"note":null', '"note":"Volejte 600 000 000."'],
      ['"note":null', '"note":"Bydlí v čp. 12."'],
    ];
    const to = { recipient: desk.lag.session.recipient, createdAt: '2026-07-02T09:00:00.000Z' };
    const before = await desk.received();
    for (const [what, by] of changes) {
      expect(own).toContain(what);
      const changed = await seal(own.replace(what, by), to, { signer, seed, recipient: key.recipient });
      expect([by, answers(await desk.open(changed))]).toEqual([by, ['summary-damaged']]);
    }
    expect(await desk.received()).toEqual(before);
    expect(answers(await desk.open(await seal(own, to, { signer, seed, recipient: key.recipient })))).toEqual(
      ['received'],
    );
  });

  it('a package of another format or with another list of codes says so', async () => {
    const key = await newLagIdentity();
    const text = await decryptSummary(await releasedFile(desk.obec, '2026-H1', key.recipient), key.identity);
    const to = { recipient: desk.lag.session.recipient, createdAt: '2026-07-02T09:00:00.000Z' };
    const seed = new Uint8Array(32).fill(5);
    const from = { signer: publicKeyOf(seed), seed, recipient: key.recipient };
    const changes: [string, string, string][] = [
      ['"version":1,', '"version":2,', 'summary-newer'],
      ['"version":1,', '"version":0,', 'summary-older'],
      ['"plan":"star-1"', '"plan":"star-2"', 'summary-newer'],
      ['"plan":"star-1"', '"plan":7', 'summary-damaged'],
    ];
    for (const [what, by, answer] of changes) {
      expect(text).toContain(what);
      const changed = await seal(text.replace(what, by), to, from);
      expect([by, answers(await desk.open(changed))]).toEqual([by, [answer]]);
    }
  });

  it('no changed byte of a file goes unnoticed, and none breaks the program', async () => {
    const bytes = await releasedFile(desk.obec, '2026-H1', desk.lag.session.recipient);
    const mutation = fc.oneof(
      fc.record({ at: fc.nat(bytes.length - 1), bit: fc.nat(7) }).map(({ at, bit }) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        return changed;
      }),
      fc
        .record({ at: fc.nat(bytes.length - 1), length: fc.integer({ min: 1, max: 400 }) })
        .map(({ at, length }) => Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + length)])),
      fc
        .record({ at: fc.nat(bytes.length), more: fc.uint8Array({ minLength: 1, maxLength: 20 }) })
        .map(({ at, more }) => Uint8Array.from([...bytes.slice(0, at), ...more, ...bytes.slice(at)])),
    );
    const before = await desk.received();
    await fc.assert(
      fc.asyncProperty(mutation, async (changed) => {
        const [answer] = answers(await desk.open(changed));
        expect(answer).toMatch(/^summary-/);
      }),
      { numRuns: 400 },
    );
    expect(await desk.received()).toEqual(before);
    expect(desk.lag.host.logged.some(({ code }) => code === 'internal')).toBe(false);
  }, 60_000);
});
