import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsOf } from '../support/axe.ts';
import { samplePassphrase, startProgram } from '../support/loopback.ts';
import { expect, test } from '../support/naves.ts';
import { afterTheYear, officeWithRequests } from '../support/offices.ts';
import { newLagIdentity } from '../support/summary-files.ts';

const files = mkdtempSync(join(tmpdir(), 'naves-returned-'));
let returned = '';

test.use({
  now: afterTheYear,
  dataFolder: async ({ door }, use) => {
    if (door !== 'loopback') {
      await use(undefined);
      return;
    }
    const folder = await officeWithRequests('532886', Array(16).fill('A'));
    const backup = `${folder}-backup`;
    cpSync(folder, backup, { recursive: true });
    const program = await startProgram({ dataFolder: folder, now: afterTheYear });
    await program.call('vault.unlock', { passphrase: samplePassphrase, wrapId: null });
    const { recipient } = await newLagIdentity();
    await program.call('summaries.setLagKey', { from: 'text', text: recipient });
    const { fingerprint } = await program.call('summaries.preview', { period: '2026' });
    const reply = await program.ask('summaries.release', { period: '2026', fingerprint });
    const [file] = reply.files;
    if (file === undefined) throw new Error('The summary was not offered.');
    returned = join(files, file.name);
    writeFileSync(returned, await program.fetchFile(file));
    await program.dispose();
    await use(backup);
    rmSync(backup, { recursive: true, force: true });
  },
});

test.afterAll(() => rmSync(files, { recursive: true, force: true }));

test('the clerk who put old data back reads the missing summary in before anything else', async ({
  naves,
}) => {
  const { page } = naves;
  await naves.call('vault.unlock', { passphrase: samplePassphrase, wrapId: null });
  await naves.open();
  await page.getByRole('link', { name: 'Souhrn pro MAS' }).click();
  await expect(page.getByText('Data jsou starší než poslední souhrn')).toBeVisible();
  await expect(page.getByText('Chybí 1 souhrn. Na řadě je soubor s číslem 1 na konci jména.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ukázat čísla' })).toHaveCount(0);
  expect(await faultsOf(page)).toEqual([]);
  await naves.picture('missing-summary');

  const wrong = join(files, 'naves-souhrn-1.json');
  writeFileSync(wrong, '{"format":"naves-summary","version":1}');
  const choose = () => page.getByRole('button', { name: 'Vybrat soubor souhrnu…' }).click();
  await naves.choosing([wrong], choose);
  await expect(page.getByText('Souhrn je poškozený nebo neúplný.')).toBeVisible();

  await naves.choosing([returned], choose);
  await expect(page.getByRole('heading', { name: 'Za jaké období' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ukázat čísla souhrnu za rok 2026' })).toBeVisible();
});
