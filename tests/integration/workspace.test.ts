import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../src-main/core/minisign/index.ts';
import { answers, type LagDesk, lagDesk, releasedFile } from '../support/lag-desk.ts';
import { passphrase } from '../support/open-app.ts';

const code = '532886';
let desk: LagDesk;

beforeEach(async () => {
  desk = await lagDesk(code);
});

afterEach(() => desk.dispose());

describe('opening summaries', () => {
  it('a good summary is received with its numbers and the fingerprint to compare over the phone', async () => {
    const bytes = await releasedFile(desk.obec, '2026-H1', desk.lag.session.recipient);
    const [file] = await desk.open(bytes);
    const preview = await desk.obec.call('summaries.preview', { period: '2026-H1' });
    const { fingerprint } = await desk.obec.call('summaries.signer', {});
    expect(file).toMatchObject({
      outcome: 'received',
      file: 'soubor-1.json',
      summary: {
        municipality: code,
        municipalityName: 'Chářovice',
        period: '2026-H1',
        signerFingerprint: fingerprint,
        signerNew: true,
        counts: preview.counts,
      },
    });
  });

  it('the same file twice changes nothing, also within one opening and when saved again', async () => {
    const bytes = await releasedFile(desk.obec, '2026-H1', desk.lag.session.recipient);
    expect(answers(await desk.open(bytes, bytes))).toEqual(['received', 'duplicate']);
    const before = await desk.received();
    const [release] = (await desk.obec.call('summaries.releases', {})).releases;
    await desk.obec.call('summaries.saveAgain', { id: release?.id ?? '' });
    const again = desk.obec.host.saved.at(-1)?.bytes;
    expect(again).not.toEqual(bytes);
    expect(answers(await desk.open(bytes, again ?? ''))).toEqual(['duplicate', 'duplicate']);
    expect(await desk.received()).toEqual(before);
  });

  it('files opened one by one, as the window does it, survive a lock in the middle', async () => {
    const second = await desk.anotherObec('595454');
    const { recipient } = desk.lag.session;
    const files = [
      desk.lag.host.offer('prvni.json', await releasedFile(desk.obec, '2026-H1', recipient)),
      desk.lag.host.offer('druhy.json', await releasedFile(second, '2026-H1', recipient)),
    ];
    const openOne = async (at: number) =>
      answers((await desk.lag.call('workspace.openSummaries', { files: files.slice(at, at + 1) })).files);
    expect(await openOne(0)).toEqual(['received']);
    const locked = desk.lag.refusal('workspace.openSummaries', { files: files.slice(1) });
    desk.lag.app.lock();
    expect(await locked).toBe('vault-locked');
    await desk.lag.call('vault.unlock', { passphrase, wrapId: null });
    expect((await desk.lag.call('workspace.received', {})).summaries).toHaveLength(1);
    // The same tokens go on being good.
    expect([...(await openOne(0)), ...(await openOne(1))]).toEqual(['duplicate', 'received']);
  });

  it('does not answer in the vault of an obec', async () => {
    for (const name of ['workspace.key', 'workspace.received', 'workspace.saveKeyFile'] as const) {
      expect(await desk.obec.refusal(name, {})).toBe('wrong-vault-kind');
    }
    const merged = { table: 'area', year: 2026 } as const;
    expect(await desk.obec.refusal('workspace.merged', merged)).toBe('wrong-vault-kind');
    const files = [desk.obec.host.offer('souhrn.json', '{}')];
    expect(await desk.obec.refusal('workspace.openSummaries', { files })).toBe('wrong-vault-kind');
    const { place } = desk.obec.session;
    const municipality = place.code ?? '';
    expect(await desk.obec.refusal('workspace.confirmSigner', { municipality })).toBe('wrong-vault-kind');
    expect(await desk.obec.refusal('workspace.forgetSigner', { municipality })).toBe('wrong-vault-kind');
  });

  it('records no requests and no notes: those belong to an obec', async () => {
    expect(await desk.lag.refusal('requests.parts', {})).toBe('wrong-vault-kind');
    expect(await desk.lag.refusal('notes.list', {})).toBe('wrong-vault-kind');
    const page = { offset: 0, limit: 10 };
    expect((await desk.lag.call('audit.list', { page })).intact).toBe(true);
  });
});

describe('who sent it', () => {
  it('the first key is trusted, confirmed over the phone, and another one is refused', async () => {
    await desk.open(await releasedFile(desk.obec, '2026-H1', desk.lag.session.recipient));
    await desk.lag.call('workspace.confirmSigner', { municipality: code });
    const { summaries } = await desk.lag.call('workspace.received', {});
    expect(summaries[0]).toMatchObject({
      signerNew: false,
      signerFingerprint: fingerprintOf(desk.obec.session.signer),
    });

    const pretender = await desk.anotherObec(code);
    pretender.host.setNow('2027-01-03T09:00:00.000Z');
    const later = await releasedFile(pretender, '2026-H2', desk.lag.session.recipient);
    expect(answers(await desk.open(later))).toEqual(['summary-signer-changed']);
    expect((await desk.lag.call('workspace.received', {})).summaries).toEqual(summaries);
  });

  it('a key that the obec no longer has is forgotten on its word, and the new one is asked about again', async () => {
    await desk.open(await releasedFile(desk.obec, '2026-H1', desk.lag.session.recipient));
    await desk.lag.call('workspace.confirmSigner', { municipality: code });
    const renewed = await desk.anotherObec(code);
    renewed.host.setNow('2027-01-03T09:00:00.000Z');
    const later = await releasedFile(renewed, '2026-H2', desk.lag.session.recipient);
    await desk.lag.call('workspace.forgetSigner', { municipality: code });
    const [file] = await desk.open(later);
    expect(file?.outcome === 'received' && file.summary.signerNew).toBe(true);
    expect(await desk.lag.refusal('workspace.forgetSigner', { municipality: '595454' })).toBe('not-found');
    expect(await desk.lag.refusal('workspace.confirmSigner', { municipality: '595454' })).toBe('not-found');
  });

  it('other numbers for days that are covered already are refused', async () => {
    await desk.open(await releasedFile(desk.obec, '2026-H1', desk.lag.session.recipient));
    const before = await desk.received();
    const other = await desk.anotherObec(code);
    other.host.setNow('2027-01-03T09:00:00.000Z');
    const half = await releasedFile(other, '2026-H1', desk.lag.session.recipient);
    await desk.lag.call('workspace.forgetSigner', { municipality: code });
    expect(answers(await desk.open(half))).toEqual(['summary-conflict']);
    const third = await desk.anotherObec(code);
    third.host.setNow('2027-01-03T09:00:00.000Z');
    const year = await releasedFile(third, '2026', desk.lag.session.recipient);
    expect(answers(await desk.open(year))).toEqual(['summary-conflict']);
    expect(await desk.lag.call('workspace.received', {})).toEqual({
      summaries: (before as { summaries: object[] }).summaries,
    });
  });
});

describe('the merged table', () => {
  it('adds two obce up and keeps hidden numbers hidden', async () => {
    const second = await desk.anotherObec('595454');
    await desk.open(
      await releasedFile(desk.obec, '2026-H1', desk.lag.session.recipient),
      await releasedFile(second, '2026-H1', desk.lag.session.recipient),
    );
    const merged = await desk.lag.call('workspace.merged', { table: 'area', year: 2026 });
    expect(merged.columns.map(({ name }) => name)).toEqual(['Dalečín', 'Chářovice']);
    expect(merged.total).toEqual({
      values: [
        { lo: 14, hi: 14 },
        { lo: 23, hi: 23 },
      ],
      total: { lo: 37, hi: 37 },
    });
    for (const { code, values } of merged.rows) {
      const at = { care: [14, 12], B: [14, 0], A: [0, 12], living: [0, 11], C: [0, 11] }[code];
      const truth = at ?? [0, 0];
      values.forEach((value, column) => {
        const count = truth[column] ?? 0;
        expect(value !== null && value.lo <= count && count <= (value.hi ?? count)).toBe(true);
        if (count < 5 && value !== null) expect(value.hi).not.toBe(value.lo);
      });
    }
    expect((await desk.lag.call('workspace.merged', { table: 'area', year: 2025 })).columns).toEqual([]);
  });
});
