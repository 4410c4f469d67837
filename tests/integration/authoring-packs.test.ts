import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenApp, passphrase, startApp } from '../support/open-app.ts';
import { runProgram } from '../support/programs.ts';
import { readProjectFile } from '../support/source-files.ts';
import { openWorkshop, type Workshop, withObec } from '../support/workshop.ts';

let workshop: Workshop;
let lag: OpenApp;
beforeEach(async () => {
  workshop = await openWorkshop();
  lag = workshop.lag;
});
afterEach(() => lag.dispose());

const savePack = (title = 'Postupy MAS Ukázková') => lag.call('authoring.savePack', { title });
const readF1 = (obec: OpenApp) => obec.call('guides.read', { guide: 'F1', request: null });

describe('a pack of the LAG', () => {
  it('is refused while it is empty', async () => {
    expect(await lag.refusal('authoring.savePack', { title: 'Nic' })).toBe('pack-empty');
    expect((await lag.call('authoring.items', {})).last).toBeNull();
  });

  it('is refused while the checks find errors, which are counted', async () => {
    const guide = await workshop.guide();
    await workshop.saveTitle('Jinak', {
      never: ['Zavolejte do 15 dnů.', 'Napište do 8 dnů.', ...guide.never.slice(2)],
    });
    const reply = await lag.app.invoke('authoring.savePack', { title: 'S chybami' });
    expect(reply.ok ? null : reply.error).toEqual({ code: 'pack-has-errors', params: { count: 2 } });
    expect(lag.host.saved).toEqual([]);
    const { items } = await lag.call('authoring.items', {});
    expect(items.flatMap(({ findings }) => findings).map(({ place }) => place)).toEqual([
      'guides/F1/never/1',
      'guides/F1/never/2',
    ]);
  });

  it('counts its edition up only when it was saved', async () => {
    await workshop.saveTitle('Jinak');
    lag.host.answerToSave = 'cancelled';
    expect((await savePack()).saved).toEqual({ outcome: 'cancelled' });
    lag.host.answerToSave = 'failed';
    expect(await lag.refusal('authoring.savePack', { title: 'X' })).toBe('file-not-written');
    expect((await lag.call('authoring.items', {})).last).toBeNull();
    lag.host.answerToSave = 'saved';
    const first = await savePack();
    expect([first.label.edition, first.label.pack]).toEqual([1, 'mas-ukazkova']);
    expect(first.saved).toEqual({ outcome: 'saved', name: 'naves-balicek-mas-ukazkova-1.json' });
    expect((await savePack()).label.edition).toBe(2);
    expect((await lag.call('authoring.items', {})).last).toMatchObject({ edition: 2 });
  });

  it('goes on counting after the vault was locked and opened again', async () => {
    await workshop.saveTitle('Jinak');
    await savePack();
    await lag.app.close();
    const again = startApp(lag.host);
    await again.call('vault.unlock', { passphrase, wrapId: null });
    expect((await again.call('authoring.savePack', { title: 'Podruhé' })).label.edition).toBe(2);
    await again.app.close();
  });

  it('is read by an obec: fingerprint, wording of the guide and of the fact', async () => {
    await workshop.saveTitle('Když doma někdo ubližuje');
    await workshop.saveSentence('Policie může násilníka vykázat na 14 dní, i z jeho vlastního bytu.');
    await savePack();
    const { signerFingerprint } = await lag.call('authoring.items', {});
    await withObec(async (obec) => {
      const preview = await workshop.switchOn(obec);
      expect(preview.publisher).toMatchObject({ name: 'MAS Ukázková', fingerprint: signerFingerprint });
      const reading = await readF1(obec);
      expect(reading.guide.title).toBe('Když doma někdo ubližuje');
      expect(reading.origin).toEqual({ title: 'Postupy MAS Ukázková', publisher: 'MAS Ukázková' });
      expect(reading.book.facts.find(({ id }) => id === 'vykazani-doba')?.text).toContain('vlastního bytu');
    });
  });

  it('verifies with minisign by the command of the README', async () => {
    await workshop.saveTitle('Jinak');
    const { label } = await savePack();
    const folder = mkdtempSync(join(tmpdir(), 'naves-authoring-'));
    const file = lag.host.saved.at(-1);
    writeFileSync(join(folder, 'balicek.json'), file?.bytes ?? '');
    const command = /node -e '(const fs=require\("fs"\),p=[^']+)' naves-balicek/.exec(
      readProjectFile('README.md'),
    )?.[1];
    const told = execFileSync(process.execPath, ['-e', command ?? '', 'balicek.json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(told.trim()).toBe(label.signer);
    const verified = runProgram('minisign', ['-V', '-P', label.signer, '-m', 'obsah.json'], folder);
    expect(verified).toContain('Signature and comment signature verified');
    expect(verified).toContain('pack:mas-ukazkova edition:1');
    rmSync(folder, { recursive: true });
  });
});

describe('a wording prepared for a later day', () => {
  const later = { validFrom: '2027-01-01' };

  it('lets the obec read the bundled one until then', async () => {
    const before = (await workshop.guide()).title;
    await workshop.saveTitle('Od ledna', later);
    await savePack();
    await withObec(async (obec) => {
      await workshop.switchOn(obec);
      expect(await readF1(obec)).toMatchObject({ guide: { title: before }, changesOn: '2027-01-01' });
      obec.host.setNow('2027-01-02T09:00:00.000Z');
      await obec.call('vault.touch', {});
      expect((await readF1(obec)).guide.title).toBe('Od ledna');
    });
  });

  it('stands beside the own one in force, which comes back when it is discarded', async () => {
    await workshop.saveTitle('Dnes');
    await workshop.saveTitle('Od ledna', later);
    expect((await workshop.guide()).title).toBe('Od ledna');
    const { items } = await lag.call('authoring.items', {});
    expect(items.map(({ name, validFrom }) => [name, validFrom])).toEqual([
      ['Dnes', '2026-11-01'],
      ['Od ledna', '2027-01-01'],
    ]);
    await savePack();
    await withObec(async (obec) => {
      await workshop.switchOn(obec);
      expect((await readF1(obec)).guide.title).toBe('Dnes');
    });
    await lag.call('authoring.discard', { id: items[1]?.id ?? '' });
    expect((await workshop.guide()).title).toBe('Dnes');
  });

  it('becomes the one in force when its day has come and another one is prepared', async () => {
    await workshop.saveTitle('Dnes');
    await workshop.saveTitle('Od ledna', later);
    lag.host.setNow('2027-01-10T09:00:00.000Z');
    await lag.call('vault.touch', {});
    await workshop.saveTitle('Od března', { validFrom: '2027-03-01' });
    const { items } = await lag.call('authoring.items', {});
    expect(items.map(({ name }) => name)).toEqual(['Od ledna', 'Od března']);
  });

  it('replaces the one in force when its day is moved to today', async () => {
    await workshop.saveTitle('Dnes');
    await workshop.saveTitle('Od ledna', later);
    await workshop.saveTitle('Hned', { validFrom: '2026-11-22' });
    const { items } = await lag.call('authoring.items', {});
    expect(items.map(({ name }) => name)).toEqual(['Hned']);
  });
});
