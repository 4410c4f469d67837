import { samplePassphrase } from '../support/loopback.ts';
import { expect, test } from '../support/naves.ts';
import { openSampleVault } from '../support/sample-vault.ts';

test('what was being typed is there after locking, to the last letter', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.open();
  await page.getByRole('link', { name: 'Záznamy', exact: true }).click();
  await page.getByRole('link', { name: 'Nový záznam' }).first().click();
  const text = page.getByRole('textbox', { name: /Co se děje/ });
  await text.pressSequentially('Paní Ukázková nezvládá nákupy');
  // At once after the last letter, before anything was saved by itself.
  await page.keyboard.press('Alt+l');
  await expect(page.getByRole('textbox', { name: 'Co se stalo?' })).toBeVisible();
  await expect(page.getByText('nezvládá')).toHaveCount(0);

  await page.getByRole('button', { name: 'Odemknout' }).click();
  await page.getByLabel('Heslo', { exact: true }).fill(samplePassphrase);
  await page.keyboard.press('Enter');
  await expect(text).toHaveValue('Paní Ukázková nezvládá nákupy');
});

test('the core locks by itself under an open form, and nothing of the form is lost or seen', async ({
  naves,
}) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.open();
  await page.getByRole('link', { name: 'Záznamy', exact: true }).click();
  await page.getByRole('link', { name: 'Nový záznam' }).first().click();
  const text = page.getByRole('textbox', { name: /Co se děje/ });
  await text.pressSequentially('Rozepsaná věta o panu Ukázkovém');
  // Not through the screen: as when the computer goes to sleep.
  await naves.call('vault.lock', {});
  await expect(page.getByRole('textbox', { name: 'Co se stalo?' })).toBeVisible();
  await expect(page.getByText('Rozepsaná věta')).toHaveCount(0);

  await page.getByRole('button', { name: 'Odemknout' }).click();
  await page.getByLabel('Heslo', { exact: true }).fill(samplePassphrase);
  await page.keyboard.press('Enter');
  await expect(text).toHaveValue('Rozepsaná věta o panu Ukázkovém');
});
