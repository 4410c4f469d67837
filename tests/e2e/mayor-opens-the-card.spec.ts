import type { Page } from '@playwright/test';
import { expect, type Naves, test } from '../support/naves.ts';
import { openSampleVault } from '../support/sample-vault.ts';

async function atHome(naves: Naves): Promise<void> {
  await openSampleVault(naves);
  await naves.open();
  await expect(naves.page.getByRole('navigation').first()).toBeVisible();
}

/** The list of guides has a button for the card too, so nothing is pressed before the guide itself is there. */
async function openGuide(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Rádce' }).click();
  await page.getByRole('link', { name: 'Domácí násilí' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Domácí násilí' })).toBeVisible();
}

test('the mayor opens the card from anywhere with one key, by typing what is going on', async ({ naves }) => {
  const { page } = naves;
  await atHome(naves);
  const first = page.getByRole('link', { name: 'Nový záznam' });
  await first.focus();
  await page.keyboard.press('Alt+k');
  const dialog = page.getByRole('dialog', { name: 'Karta na minutu' });
  await expect(dialog).toBeVisible();
  // The first Escape has nothing to clear: the dialog closes and the keyboard is where it was.
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(first).toBeFocused();
  await page.keyboard.press('Alt+k');
  const search = dialog.getByRole('combobox', { name: 'Co se děje?' });
  await expect(search).toBeFocused();
  // Arrows go through all situations before anything is typed.
  await expect(dialog.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await search.press('ArrowDown');
  await expect(dialog.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await search.fill('manžel mě bije');
  await expect(dialog.getByRole('option').first()).toContainText('Domácí násilí');
  await naves.picture('card-picking');
  await search.press('Enter');

  const card = dialog.getByRole('article');
  await expect(card.getByRole('heading', { name: 'Domácí násilí' })).toBeFocused();
  await expect(card.getByText('Věřím vám.')).toBeVisible();
  await expect(card.getByText('158')).toBeVisible();
  await expect(card.getByRole('heading', { name: 'Nikdy' })).toBeVisible();
  await naves.picture('card');

  const file = await naves.saving(() => dialog.getByRole('button', { name: 'Uložit jako PDF' }).click());
  expect(Buffer.from(file.bytes.slice(0, 5)).toString()).toBe('%PDF-');

  await dialog.getByRole('link', { name: 'Celý postup' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Domácí násilí' })).toBeVisible();
});

test('from a guide the key opens its card at once; Escape brings the keyboard back', async ({ naves }) => {
  const { page } = naves;
  await atHome(naves);
  await openGuide(page);
  const button = page.getByRole('button', { name: 'Karta na minutu' });
  await button.focus();
  await page.keyboard.press('Alt+k');
  const dialog = page.getByRole('dialog', { name: 'Karta na minutu' });
  await expect(dialog.getByRole('heading', { name: 'Domácí násilí' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
  // The button does the same as the key.
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { name: 'Domácí násilí' })).toBeVisible();
});

test('only the card is printed, on half a sheet of paper', async ({ naves }) => {
  const { page } = naves;
  await atHome(naves);
  await openGuide(page);
  await page.keyboard.press('Alt+k');
  await expect(page.getByRole('dialog').getByRole('article')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const sheet = page.locator('body > .naves-print');
  await expect(sheet).toBeVisible();
  await expect(sheet.getByText('Nemluvte s tím, kdo ubližuje.')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await sheet.evaluate((element) => getComputedStyle(element).page)).toBe('naves-small');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
});
