import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { samplePassphrase } from '../support/loopback.ts';
import { expect, test } from '../support/naves.ts';
import { openSampleVault } from '../support/sample-vault.ts';

test('the mayor writes a note before any passphrase and finds it in the morning', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.call('vault.lock', {});
  await naves.open();

  const box = page.getByRole('textbox', { name: 'Co se stalo?' });
  await expect(box).toBeFocused();
  await page.keyboard.type('Sousedka paní Ukázkové volá, že jí došlo dřevo.');
  await page.getByRole('button', { name: 'Přidat: Kdo' }).click();
  await page.getByRole('textbox', { name: 'Kdo' }).fill('Paní Ukázková');
  await naves.picture('locked-note');
  await page.keyboard.press('Enter');

  await expect(page.getByText(/^Zapsáno\sv\s\d{1,2}:\d{2}\.$/)).toBeVisible();
  await expect(page.getByText(/^Zapsáno dnes: \d{1,2}:\d{2}$/)).toBeVisible();
  await expect(box).toHaveValue('');
  await expect(box).toBeFocused();
  // Neither the window nor the disk shows what was written.
  await expect(page.getByText('dřevo')).toHaveCount(0);
  for (const file of readdirSync(naves.dataFolder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const bytes = readFileSync(join(file.parentPath, file.name));
    expect(bytes.includes('Ukázkov') || bytes.includes('dřevo'), file.name).toBe(false);
  }

  await page.getByRole('button', { name: 'Odemknout' }).click();
  await page.getByLabel('Heslo', { exact: true }).fill(samplePassphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Sousedka paní Ukázkové volá')).toBeVisible();
  await naves.picture('home-with-note');
  await page.getByRole('button', { name: /^Udělat z toho záznam/ }).click();
  await expect(page.getByRole('heading', { name: /^Záznam 1\/\d{4}$/ })).toBeVisible();
  await expect(page.getByText('Sousedka paní Ukázkové volá, že jí došlo dřevo.').first()).toBeVisible();
  await naves.picture('record-from-note');
});

test('an empty note is not written, and Shift+Enter starts a new line', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.call('vault.lock', {});
  await naves.open();
  await page.getByRole('button', { name: 'Zapsat' }).click();
  await expect(page.getByText('Napište aspoň pár slov.')).toBeVisible();
  const box = page.getByRole('textbox', { name: 'Co se stalo?' });
  await box.pressSequentially('První řádek');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('druhý');
  await expect(box).toHaveValue('První řádek\ndruhý');
  expect(await naves.call('notes.today', {})).toEqual({ sealedAt: [] });
});
