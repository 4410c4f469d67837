import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedFile } from '#contract';
import { fingerprintOf, publicKeyOf } from '../../src-main/core/minisign/index.ts';
import { seal } from '../../src-main/core/summaries/envelope.ts';
import { memoryHost } from '../support/memory-host.ts';
import { type OpenApp, openLag, openMunicipality } from '../support/open-app.ts';
import { decryptSummary, newLagIdentity, recordRequests } from '../support/summary-files.ts';

const chářovice = '532886';
let opened: OpenApp[] = [];
let lag: OpenApp;
let obec: OpenApp;

async function newObec(code = chářovice): Promise<OpenApp> {
  const app = await openMunicipality(memoryHost(), code);
  opened.push(app);
  return app;
}

/** Lets an obec release a period for a recipient and returns the bytes of the file. */
async function released(app: OpenApp, period: string, recipient: string): Promise<Uint8Array> {
  await app.call('summaries.setLagKey', { from: 'text', text: recipient });
  const { fingerprint } = await app.call('summaries.preview', { period });
  await app.call('summaries.release', { period, fingerprint });
  const bytes = app.host.saved.at(-1)?.bytes;
  if (bytes === undefined) throw new Error('Nothing was saved.');
  return bytes;
}

async function openFiles(...contents: (Uint8Array | string)[]): Promise<OpenedFile[]> {
  const files = contents.map((content, at) => lag.host.offer(`soubor-${at + 1}.json`, content));
  return (await lag.call('workspace.openSummaries', { files })).files;
}

/** One word for each answer: `received`, `duplicate` or the code of the refusal. */
function answers(files: readonly OpenedFile[]): string[] {
  return files.map((file) => (file.outcome === 'refused' ? file.code : file.outcome));
}

async function store(): Promise<unknown> {
  return lag.call('workspace.received', {});
}

beforeEach(async () => {
  lag = await openLag();
  opened = [lag];
  obec = await newObec();
  obec.host.setNow('2026-02-10T09:00:00.000Z');
  await recordRequests(obec, 12, 'A');
  await recordRequests(obec, 11, 'C');
  obec.host.setNow('2026-07-02T09:00:00.000Z');
});

afterEach(async () => {
  await Promise.all(opened.map((app) => app.dispose()));
});

describe('opening summaries', () => {
  it('a good summary is received with its numbers and the fingerprint to compare over the phone', async () => {
    const bytes = await released(obec, '2026-H1', lag.session.recipient);
    const [file] = await openFiles(bytes);
    const preview = await obec.call('summaries.preview', { period: '2026-H1' });
    const { fingerprint } = await obec.call('summaries.signer', {});
    expect(file).toMatchObject({
      outcome: 'received',
      file: 'soubor-1.json',
      summary: {
        municipality: chářovice,
        municipalityName: 'Chářovice',
        period: '2026-H1',
        signerFingerprint: fingerprint,
        signerNew: true,
        counts: preview.counts,
      },
    });
  });

  it('the same file twice changes nothing, also within one opening and when saved again', async () => {
    const bytes = await released(obec, '2026-H1', lag.session.recipient);
    expect(answers(await openFiles(bytes, bytes))).toEqual(['received', 'duplicate']);
    const before = await store();
    const [release] = (await obec.call('summaries.releases', {})).releases;
    await obec.call('summaries.saveAgain', { id: release?.id ?? '' });
    const again = obec.host.saved.at(-1)?.bytes;
    expect(again).not.toEqual(bytes);
    expect(answers(await openFiles(bytes, again ?? ''))).toEqual(['duplicate', 'duplicate']);
    expect(await store()).toEqual(before);
  });

  it('a bad file has its own answer and the good one beside it is received', async () => {
    const bytes = await released(obec, '2026-H1', lag.session.recipient);
    const text = new TextDecoder().decode(bytes);
    const other = await released(await readyObec('595454'), '2026-H1', (await newLagIdentity()).recipient);
    const envelope = JSON.parse(text);
    const foreign = JSON.parse(new TextDecoder().decode(other));
    const respell = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
    const signed = respell({
      ...envelope,
      signature: resigned(envelope.signature, foreign.signature),
    });
    const noise = new Uint8Array(5 * 1024 * 1024).fill(97);
    const files = await openFiles(
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
    expect((await lag.call('workspace.received', {})).summaries).toHaveLength(1);
  });

  it('a package in an envelope of somebody else is refused', async () => {
    const key = await newLagIdentity();
    const text = await decryptSummary(await released(obec, '2026-H1', key.recipient), key.identity);
    const seed = new Uint8Array(32).fill(5);
    const to = { recipient: lag.session.recipient, createdAt: '2026-07-02T09:00:00.000Z' };
    const forged = await seal(text, to, { signer: publicKeyOf(seed), seed });
    expect(answers(await openFiles(forged))).toEqual(['summary-wrong-signature']);
  });

  it('a package that says more than counts, or counts that do not fit, is refused', async () => {
    const key = await newLagIdentity();
    const text = await decryptSummary(await released(obec, '2026-H1', key.recipient), key.identity);
    const seed = new Uint8Array(32).fill(5);
    const signer = publicKeyOf(seed);
    const own = text.replace(/"signer":"[^"]+"/, `"signer":"${signer}"`);
    const changes: [string, string][] = [
      ['"profile":"data-package"', '"note":"Paní Ukázková","profile":"data-package"'],
      ['"profile":"data-package"', '"profile":"data-package" '],
      ['"code":"532886"', '"code":"999999"'],
      ['"name":"Chářovice"', '"name":"tel. 600 000 000"'],
      ['"value":23', '"value":24'],
      ['"value":23', '"value":-1'],
      ['"period":"2026-H1"', '"period":"2026-H2"'],
      ['"threshold":5', '"threshold":4'],
      ['"code":"A","value":12', '"code":"A","value":13'],
    ];
    const to = { recipient: lag.session.recipient, createdAt: '2026-07-02T09:00:00.000Z' };
    const before = await store();
    for (const [what, by] of changes) {
      expect(own).toContain(what);
      const changed = await seal(own.replace(what, by), to, { signer, seed });
      expect([by, answers(await openFiles(changed))]).toEqual([by, ['summary-damaged']]);
    }
    expect(await store()).toEqual(before);
    expect(answers(await openFiles(await seal(own, to, { signer, seed })))).toEqual(['received']);
  });

  it('no changed byte of a file goes unnoticed, and none breaks the program', async () => {
    const bytes = await released(obec, '2026-H1', lag.session.recipient);
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
    const before = await store();
    await fc.assert(
      fc.asyncProperty(mutation, async (changed) => {
        const [answer] = answers(await openFiles(changed));
        expect(answer).toMatch(/^summary-/);
      }),
      { numRuns: 400 },
    );
    expect(await store()).toEqual(before);
    expect(lag.host.logged.some(({ code }) => code === 'internal')).toBe(false);
  }, 60_000);

  it('does not answer in the vault of an obec', async () => {
    for (const name of ['workspace.key', 'workspace.received', 'workspace.saveKeyFile'] as const) {
      expect(await obec.refusal(name, {})).toBe('wrong-vault-kind');
    }
    const merged = { table: 'area', year: 2026 } as const;
    expect(await obec.refusal('workspace.merged', merged)).toBe('wrong-vault-kind');
    const files = [obec.host.offer('souhrn.json', '{}')];
    expect(await obec.refusal('workspace.openSummaries', { files })).toBe('wrong-vault-kind');
    const { place } = obec.session;
    const municipality = place.code ?? '';
    expect(await obec.refusal('workspace.confirmSigner', { municipality })).toBe('wrong-vault-kind');
    expect(await obec.refusal('workspace.forgetSigner', { municipality })).toBe('wrong-vault-kind');
  });
});

/** The signature of one file with the signed line of another: right comment, wrong signature. */
function resigned(own: string, foreign: string): string {
  const lines = own.split('\n');
  lines[3] = foreign.split('\n')[3] ?? '';
  return lines.join('\n');
}

/** Another obec with enough requests in the first half of 2026. */
async function readyObec(code: string): Promise<OpenApp> {
  const app = await newObec(code);
  app.host.setNow('2026-03-10T09:00:00.000Z');
  await recordRequests(app, 14, 'B');
  app.host.setNow('2026-07-03T09:00:00.000Z');
  return app;
}

describe('who sent it', () => {
  it('the first key is trusted, confirmed over the phone, and another one is refused', async () => {
    await openFiles(await released(obec, '2026-H1', lag.session.recipient));
    await lag.call('workspace.confirmSigner', { municipality: chářovice });
    const { summaries } = await lag.call('workspace.received', {});
    expect(summaries[0]).toMatchObject({
      signerNew: false,
      signerFingerprint: fingerprintOf(obec.session.signer),
    });

    const pretender = await readyObec(chářovice);
    pretender.host.setNow('2027-01-03T09:00:00.000Z');
    const later = await released(pretender, '2026-H2', lag.session.recipient);
    expect(answers(await openFiles(later))).toEqual(['summary-signer-changed']);
    expect((await lag.call('workspace.received', {})).summaries).toEqual(summaries);
  });

  it('a key that the obec no longer has is forgotten on its word, and the new one is asked about again', async () => {
    await openFiles(await released(obec, '2026-H1', lag.session.recipient));
    await lag.call('workspace.confirmSigner', { municipality: chářovice });
    const renewed = await readyObec(chářovice);
    renewed.host.setNow('2027-01-03T09:00:00.000Z');
    const later = await released(renewed, '2026-H2', lag.session.recipient);
    await lag.call('workspace.forgetSigner', { municipality: chářovice });
    const [file] = await openFiles(later);
    expect(file?.outcome === 'received' && file.summary.signerNew).toBe(true);
    expect(await lag.refusal('workspace.forgetSigner', { municipality: '595454' })).toBe('not-found');
    expect(await lag.refusal('workspace.confirmSigner', { municipality: '595454' })).toBe('not-found');
  });

  it('other numbers for days that are covered already are refused', async () => {
    await openFiles(await released(obec, '2026-H1', lag.session.recipient));
    const before = await store();
    const other = await readyObec(chářovice);
    other.host.setNow('2027-01-03T09:00:00.000Z');
    const half = await released(other, '2026-H1', lag.session.recipient);
    await lag.call('workspace.forgetSigner', { municipality: chářovice });
    expect(answers(await openFiles(half))).toEqual(['summary-conflict']);
    const third = await readyObec(chářovice);
    third.host.setNow('2027-01-03T09:00:00.000Z');
    const year = await released(third, '2026', lag.session.recipient);
    expect(answers(await openFiles(year))).toEqual(['summary-conflict']);
    expect(await lag.call('workspace.received', {})).toEqual({
      summaries: (before as { summaries: object[] }).summaries,
    });
  });
});

describe('the merged table', () => {
  it('adds two obce up and keeps hidden numbers hidden', async () => {
    const second = await readyObec('595454');
    await openFiles(
      await released(obec, '2026-H1', lag.session.recipient),
      await released(second, '2026-H1', lag.session.recipient),
    );
    const merged = await lag.call('workspace.merged', { table: 'area', year: 2026 });
    expect(merged.columns.map(({ name }) => name)).toEqual(['Dalečín', 'Chářovice']);
    expect(merged.total).toEqual({
      values: [
        { lo: 14, hi: 14 },
        { lo: 23, hi: 23 },
      ],
      total: { lo: 37, hi: 37 },
    });
    for (const { code, values } of merged.rows) {
      const truth = code === 'B' ? [14, 0] : [0, code === 'A' ? 12 : code === 'C' ? 11 : 0];
      values.forEach((value, at) => {
        const count = truth[at] ?? 0;
        expect(value !== null && value.lo <= count && count <= (value.hi ?? count)).toBe(true);
        if (count < 5) expect(value?.hi).not.toBe(value?.lo);
      });
    }
    expect((await lag.call('workspace.merged', { table: 'area', year: 2025 })).columns).toEqual([]);
  });
});
