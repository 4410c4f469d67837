import { faultsOf } from '../support/axe.ts';
import { samplePassphrase } from '../support/loopback.ts';
import { expect, test } from '../support/naves.ts';
import { openSampleVault } from '../support/sample-vault.ts';

test('the mayor gets a passphrase of their own and both can unlock', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.open();
  await page.getByRole('link', { name: 'Nastavení' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nastavení' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  await page.getByRole('button', { name: 'Přidat člověka' }).click();
  await page.getByRole('radio', { name: 'starosta / starostka' }).check();
  await page.getByLabel('Jméno').fill('Jan Vzorový');
  await page.getByLabel('Heslo toho člověka').fill('zvon odbije kazdou ranni mlhu');
  await page.getByRole('button', { name: 'Přidat', exact: true }).click();
  await expect(page.getByRole('cell', { name: 'Jan Vzorový', exact: true })).toBeVisible();
  await naves.picture('settings-two-people');

  await page.keyboard.press('Alt+l');
  await page.getByRole('button', { name: 'Odemknout' }).click();
  await page.getByRole('radio', { name: 'starosta / starostka' }).check();
  await page.getByLabel('Heslo', { exact: true }).fill('zvon odbije kazdou ranni mlhu');
  await page.keyboard.press('Enter');
  // Back where the office was, now as the mayor.
  await expect(page.getByRole('row', { name: /Jan Vzorový \(to jste vy\)/ })).toBeVisible();

  await page.getByRole('button', { name: 'Odebrat: Paní Ukázková' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Odebrat' }).click();
  await expect(page.getByRole('cell', { name: 'Paní Ukázková' })).toHaveCount(0);
});

test('a new recovery code is made, typed back, and replaces the old one', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.open();
  await page.getByRole('link', { name: 'Nastavení' }).click();
  await page.getByRole('button', { name: 'Vytvořit nový kód' }).click();
  await page.getByLabel('Heslo', { exact: true }).fill(samplePassphrase);
  await page.keyboard.press('Enter');
  const code = ((await page.locator('main [translate=no]').textContent()) ?? '').trim();
  expect(code.replace(/\s/g, '')).toMatch(/^[0-9A-HJKMNP-TV-Z]{32}$/);
  await page.getByRole('button', { name: 'Mám ho na papíře' }).click();
  await page.getByLabel('Obnovovací kód').fill(code);
  await page.getByRole('button', { name: 'Ověřit' }).click();
  await expect(page.getByText('Platí nový obnovovací kód.')).toBeVisible();
});

test('a note in the dialog survives Escape, and locking seals it out of sight', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.open();
  await expect(page.getByRole('navigation', { name: 'Hlavní nabídka' })).toBeVisible();
  await page.keyboard.press('Alt+z');
  const box = page.getByRole('textbox', { name: 'Co se stalo?' });
  await expect(box).toBeFocused();
  await box.pressSequentially('Volala paní Ukázková');
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Zapsat', exact: true }).click();
  await expect(box).toHaveValue('Volala paní Ukázková');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Zamknout' }).click();
  await expect(box).toHaveValue('');

  await page.getByRole('button', { name: 'Odemknout' }).click();
  await page.getByLabel('Heslo', { exact: true }).fill(samplePassphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Volala paní Ukázková')).toBeVisible();
});

test('the screens turn English and back, and stay so', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.open();
  await page.getByRole('link', { name: 'Nastavení' }).click();
  await page.getByText('English').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await naves.open();
  await expect(page.getByRole('link', { name: 'Records' })).toBeVisible();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByText('Čeština').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nastavení' })).toBeVisible();
});
