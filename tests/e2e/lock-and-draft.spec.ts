import { samplePassphrase } from '../support/loopback.ts';
import { expect, type Naves, test } from '../support/naves.ts';
import { openSampleVault } from '../support/sample-vault.ts';

async function unlock({ page }: Naves): Promise<void> {
  const door = page.getByRole('button', { name: 'Odemknout' });
  await door.first().click();
  await page.getByLabel('Heslo', { exact: true }).fill(samplePassphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible();
}

test('what is being typed survives the lock and a broken window', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.open();
  await page.getByRole('link', { name: 'Nový záznam' }).click();
  const text = page.getByRole('textbox', { name: 'Co se děje?' });
  await text.fill('Paní Ukázková čeká na byt');
  await expect(page.getByText(/Rozepsané je uložené/)).toBeVisible();
  await text.pressSequentially(' a má dluhy');
  // Nothing is waited for: the lock comes in the middle of a word, as Win+L would.
  await page.keyboard.press('Alt+l');
  await expect(page.getByRole('textbox', { name: 'Co se stalo?' })).toBeVisible();
  await expect(page.getByText('Paní Ukázková')).toHaveCount(0);
  await naves.picture('locked-again');

  await unlock(naves);
  await page.getByRole('link', { name: 'Domů' }).click();
  const drafts = page.getByRole('region', { name: 'Rozepsané' });
  await drafts.getByRole('link', { name: 'Nový záznam' }).click();
  await expect(page.getByRole('textbox', { name: 'Co se děje?' })).toHaveValue(
    'Paní Ukázková čeká na byt a má dluhy',
  );
  await expect(page.getByText('Pokračujete v rozepsaném')).toBeVisible();
  await naves.picture('draft-resumed');

  // The page breaks down: the address is kept, and so is the text.
  await naves.open();
  await expect(page.getByRole('textbox', { name: 'Co se děje?' })).toHaveValue(
    'Paní Ukázková čeká na byt a má dluhy',
  );
});

test('an auto-lock in the middle of a note keeps the note', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.call('vault.lock', {});
  await naves.open();
  const box = page.getByRole('textbox', { name: 'Co se stalo?' });
  await box.fill('Rozepsaná věta, kterou nikdo nepotvrdil');
  await expect(page.getByText('Rozepsané je zašifrované a uložené.')).toBeVisible();
  await naves.open();
  await unlock(naves);
  await expect(page.getByText('Rozepsaná věta, kterou nikdo nepotvrdil').first()).toBeVisible();
  await naves.picture('unfinished-note');
});

test('the lock of the core reaches every window at once', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.open();
  await expect(page.getByRole('navigation')).toBeVisible();
  await naves.call('vault.lock', {});
  await expect(page.getByRole('textbox', { name: 'Co se stalo?' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
});
