import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf } from '../support/axe.ts';
import { samplePassphrase } from '../support/loopback.ts';
import { expect, test } from '../support/naves.ts';
import { openSampleVault } from '../support/sample-vault.ts';

test('a wrong passphrase is said, the note beside it stays, and the code from the paper opens', async ({
  naves,
}) => {
  const { page } = naves;
  const { recoveryCode } = await openSampleVault(naves);
  await naves.call('vault.lock', {});
  await naves.open();

  await page.getByRole('textbox', { name: 'Co se stalo?' }).fill('Pan Ukázkový se ptal na obědy.');
  await page.getByRole('button', { name: 'Odemknout' }).click();
  const passphrase = page.getByLabel('Heslo', { exact: true });
  await expect(passphrase).toBeFocused();
  await passphrase.fill('tohle to není');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Heslo nesedí.');
  await naves.picture('unlock-wrong-passphrase');

  await page.getByRole('button', { name: 'Zapomněli jste heslo?' }).click();
  await page.getByLabel('Obnovovací kód').fill(recoveryCode.toLowerCase().replaceAll('-', ' '));
  await page.getByLabel('Nové heslo').fill('pramen pod kapli nikdy nezamrza');
  await expect(page.getByText(/heslo\.$/)).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Odemknout a nastavit nové heslo' }).click();

  // The note that was being typed was sealed first and waits among the new ones.
  await expect(page.getByText('Pan Ukázkový se ptal na obědy.')).toBeVisible();
  await page.getByRole('button', { name: 'Zamknout' }).click();
  await page.getByRole('button', { name: 'Odemknout' }).click();
  await page.getByLabel('Heslo', { exact: true }).fill(samplePassphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Heslo nesedí.');
  await page.getByLabel('Heslo', { exact: true }).fill('pramen pod kapli nikdy nezamrza');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Hlavní nabídka' })).toBeVisible();
});

test('a mistyped code is told from the code of another vault', async ({ naves }) => {
  const { page } = naves;
  const { recoveryCode } = await openSampleVault(naves);
  await naves.call('vault.lock', {});
  await naves.open();
  await page.getByRole('button', { name: 'Odemknout' }).click();
  await page.getByRole('button', { name: 'Zapomněli jste heslo?' }).click();
  const last = recoveryCode.at(-1) === '7' ? '8' : '7';
  await page.getByLabel('Obnovovací kód').fill(`${recoveryCode.slice(0, -1)}${last}`);
  await page.getByLabel('Nové heslo').fill('pramen pod kapli nikdy nezamrza');
  await page.getByRole('button', { name: 'Odemknout a nastavit nové heslo' }).click();
  await expect(page.getByRole('alert')).toContainText('V kódu je překlep.');
});

test('a damaged file with keys has its own screen and the previous copy opens', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.call('vault.lock', {});
  const header = join(naves.dataFolder, 'vault.json');
  copyFileSync(header, join(naves.dataFolder, 'vault.previous.json'));
  writeFileSync(header, readFileSync(header, 'utf8').slice(0, 200));
  await naves.open();

  await expect(page.getByRole('heading', { name: 'Soubor s klíči je poškozený' })).toBeVisible();
  await expect(page.getByText('Nic jsme nesmazali ani nezměnili.')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await naves.picture('vault-header-damaged');
  await page.getByRole('button', { name: 'Použít předchozí kopii' }).click();
  await expect(page.getByRole('textbox', { name: 'Co se stalo?' })).toBeVisible();
});
