import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPackage } from '../../src-main/core/summary-package/index.ts';
import { answers, type LagDesk, lagDesk } from '../support/lag-desk.ts';
import { decryptSummary, hashOf, newLagIdentity } from '../support/summary-files.ts';

const period = '2026-H1';
const sentence = 'Chybí terénní pečovatelka, nejbližší je 30 km daleko.';
const withPlaces = 'Nejblíž jsou Vrchotovy Janovice.';

let desk: LagDesk;

beforeEach(async () => {
  desk = await lagDesk('532886');
  await desk.obec.call('summaries.setLagKey', { from: 'text', text: desk.lag.session.recipient });
});

afterEach(() => desk.dispose());

/** What is asked of the obec when its clerk saves the summary with this note. */
async function input(text: string, confirmed = false) {
  const { fingerprint } = await desk.obec.call('summaries.preview', { period });
  return { period, fingerprint, note: { text, confirmed } };
}

async function releases() {
  return (await desk.obec.call('summaries.releases', {})).releases;
}

describe('a note that may not leave', () => {
  it('is not saved, even confirmed, and neither are the numbers', async () => {
    for (const text of ['Volejte 600 000 000.', 'v čp. 12', 'Mgr. už nejezdí', 'á'.repeat(201)]) {
      expect(await desk.obec.refusal('summaries.release', await input(text, true))).toBe('note-not-allowed');
    }
    expect(await releases()).toEqual([]);
    expect(desk.obec.host.saved).toEqual([]);
  });

  it('with warnings waits until somebody has looked at it', async () => {
    expect(await desk.obec.refusal('summaries.release', await input(withPlaces))).toBe('note-not-confirmed');
    expect(await releases()).toEqual([]);
    const { release } = await desk.obec.call('summaries.release', await input(withPlaces, true));
    expect(release.note).toBe(withPlaces);
  });

  it('makes a package that nobody reads', async () => {
    const key = await newLagIdentity();
    await desk.obec.call('summaries.setLagKey', { from: 'text', text: key.recipient });
    await desk.obec.call('summaries.release', await input(sentence));
    const text = await decryptSummary(desk.obec.host.saved[0]?.bytes, key.identity);
    expect(readPackage(text)?.note).toBe(sentence);
    for (const note of ['Volejte 600 000 000.', ' Chybí lékař.', 'Chybí\u00a0lékař.', '']) {
      expect(readPackage(text.replace(sentence, note))).toBeNull();
    }
    expect(readPackage(text.replace(sentence, 'Chybí lékař.'))).not.toBeNull();
  });

  it('is nowhere in the log', async () => {
    await desk.obec.refusal('summaries.release', await input('Volejte 600 000 000.'));
    expect(JSON.stringify(desk.obec.host.logged)).not.toContain('600');
  });
});

describe('a note that may leave', () => {
  it('is put in order and goes in the package, in its hash and to the LAG', async () => {
    const { release } = await desk.obec.call('summaries.release', await input(` ${sentence}\n`));
    expect(release.note).toBe(sentence);
    const bytes = desk.obec.host.saved[0]?.bytes ?? new Uint8Array();
    expect(new TextDecoder().decode(bytes)).not.toContain('pečovatelka');
    expect(answers(await desk.open(bytes))).toEqual(['received']);
    expect(await desk.received()).toMatchObject({ summaries: [{ period, note: sentence }] });
  });

  it('stays as it left: saved again it is the same, and another one changes nothing', async () => {
    const key = await newLagIdentity();
    await desk.obec.call('summaries.setLagKey', { from: 'text', text: key.recipient });
    const { release } = await desk.obec.call('summaries.release', await input(sentence));
    await desk.obec.call('summaries.saveAgain', { id: release.id });
    const later = await desk.obec.call('summaries.release', await input('Chybí lékař.'));
    expect(later.release).toEqual({ ...release, savedAt: later.release.savedAt });
    const texts = await Promise.all(
      desk.obec.host.saved.map(({ bytes }) => decryptSummary(bytes, key.identity)),
    );
    expect(texts.map(hashOf)).toEqual(Array(3).fill(release.packageHash));
  });

  it('is off by default, and an empty one is none', async () => {
    const { note, ...without } = await input('  \n ');
    expect((await desk.obec.call('summaries.release', { ...without, note })).release.note).toBeNull();
    expect((await desk.obec.call('summaries.release', without)).release.note).toBeNull();
    await desk.open(desk.obec.host.saved[0]?.bytes ?? '');
    expect(await desk.received()).toMatchObject({ summaries: [{ note: null }] });
  });
});

describe('looking at a note', () => {
  it('says what blocks it and what has to be looked at, and how it would read', async () => {
    const check = (text: string) => desk.obec.call('summaries.checkNote', { text });
    expect(await check(sentence)).toEqual({ text: sentence, blocked: [], warnings: [] });
    expect(await check(' Paní  Vzorová,\n600 000 000 ')).toEqual({
      text: 'Paní Vzorová, 600 000 000',
      blocked: ['phone'],
      warnings: ['name'],
    });
  });

  it('needs an open vault of an obec', async () => {
    expect(await desk.lag.refusal('summaries.checkNote', { text: '' })).toBe('wrong-vault-kind');
    await desk.obec.call('vault.lock', {});
    expect(await desk.obec.refusal('summaries.checkNote', { text: '' })).toBe('vault-locked');
  });
});
