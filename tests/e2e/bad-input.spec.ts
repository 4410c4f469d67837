import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { makeSampleVault, samplePassphrase, startProgram } from '../support/loopback.ts';
import { expect, test } from '../support/naves.ts';
import { afterTheYear, summaryOf } from '../support/offices.ts';
import { openSampleVault } from '../support/sample-vault.ts';

const folder = mkdtempSync(join(tmpdir(), 'naves-bad-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

test.describe('at the LAG', () => {
  test.use({ now: afterTheYear });

  test('each wrong file has its own answer, and nothing changes', async ({ naves }) => {
    const { page } = naves;
    await openSampleVault(naves, { kind: 'lag', name: 'MAS Vzorová' });
    await naves.open();
    const { recipient } = await naves.call('workspace.key', {});
    const other = await startProgram();
    await makeSampleVault(other, { kind: 'lag', name: 'MAS Jiná' });
    const stranger = await other.call('workspace.key', {});
    await other.dispose();
    const areas = [...Array(14).fill('A'), ...Array(11).fill('D')];
    const good = await summaryOf('532886', areas, recipient);
    const foreign = await summaryOf('532886', areas, stranger.recipient);
    const text = new TextDecoder().decode(good.bytes);
    const envelope = JSON.parse(text);

    const wrong: [path: string, answer: string][] = [
      [put('dopis.json', '{"dobrý":"den"}'), 'Tohle není souhrn z Návsi'],
      [put('prazdny.json', ''), 'Tohle není souhrn z Návsi'],
      [put('obrazek.json', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff])), 'Tohle není souhrn z Návsi'],
      [put('useknuty.json', text.slice(0, text.length / 2)), 'Souhrn je poškozený nebo neúplný'],
      [put('novejsi.json', JSON.stringify({ ...envelope, version: 99 })), 'z novější verze Návsi'],
      [put('cizi.json', foreign.bytes), 'Soubor je určen jiné MAS'],
      [put('obrovsky.json', Buffer.alloc(40 * 1024 * 1024, 32)), 'Soubor je větší než'],
    ];
    const choose = () => page.getByRole('button', { name: 'Vybrat soubory…' }).click();
    const results = page.getByRole('region', { name: 'Co se stalo se soubory' }).getByRole('listitem');
    for (const [path, answer] of wrong) {
      await naves.choosing([path], choose);
      await expect(results.filter({ hasText: basename(path) })).toContainText(answer);
      await expect(results).toHaveCount(1);
    }
    // All at once: each file has its own line, and the good one is taken.
    await naves.choosing([...wrong.map(([path]) => path), put(good.name, good.bytes)], choose);
    await expect(results).toHaveCount(wrong.length + 1);
    await expect(results.filter({ hasText: good.name })).toContainText('Přijato.');
    for (const [path, answer] of wrong) {
      await expect(results.filter({ hasText: basename(path) })).toContainText(answer);
    }
    await naves.picture('lag-bad-input');
    expect((await naves.call('workspace.received', {})).summaries).toHaveLength(1);
  });
});

test('wrong passphrases are told apart from a damaged header, and slow down', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.call('vault.lock', {});
  await naves.open();
  await page.getByRole('button', { name: 'Odemknout' }).click();
  const passphrase = page.getByLabel('Heslo', { exact: true });
  await passphrase.fill('tohle heslo nesedi');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Heslo nesedí\./)).toBeVisible();
  await naves.picture('wrong-passphrase');
  await expect(passphrase).toBeFocused();
  await passphrase.fill(samplePassphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible();
});

test('a damaged header and data in use each have their own screen', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.call('vault.lock', {});
  writeFileSync(join(naves.dataFolder, 'vault.json'), '{"format":');
  await naves.open();
  await expect(page.getByRole('heading', { name: 'Soubor s klíči je poškozený' })).toBeVisible();
  await expect(page.getByText('Nic jsme nesmazali ani nezměnili.')).toBeVisible();
  await naves.picture('header-damaged');
  await page.getByRole('button', { name: 'Použít předchozí kopii' }).click();
  await page.getByRole('button', { name: 'Odemknout' }).first().click();
  await page.getByLabel('Heslo', { exact: true }).fill(samplePassphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible();
});
