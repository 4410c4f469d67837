import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { faultsOf } from '../support/axe.ts';
import { makeSampleVault, samplePassphrase, startProgram } from '../support/loopback.ts';
import { expect, type Naves, test } from '../support/naves.ts';
import { openSampleVault } from '../support/sample-vault.ts';

const fingerprint = /\d{4}( \d{4}){5}/;

async function changeTheGuide(naves: Naves): Promise<void> {
  const { page } = naves;
  await page.getByRole('link', { name: 'Balíčky' }).click();
  await expect(page.getByText('Není co podepsat.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Najděte situaci' }).fill('nasili');
  await page.getByRole('link', { name: 'Domácí násilí' }).click();
  await page.getByRole('textbox', { name: 'Název' }).fill('Když doma někdo ubližuje');
  await page.getByRole('tab', { name: 'Nikdy' }).click();
  const last = page.getByRole('group', { name: 'Nikdy' }).getByRole('textbox').last();
  await page.getByRole('group', { name: 'Nikdy' }).getByRole('button', { name: 'Přidat' }).click();
  // The new item has the keyboard; a number typed into it is found at once.
  await expect(last).toBeFocused();
  await page.keyboard.type('Nečekejte do dalšího dne, ozvěte se do 15 dnů.');
  await expect(page.getByRole('tab', { name: /Kontrola \(1\)/ })).toBeVisible();
  await expect(page.getByText('balíček zatím nepůjde podepsat')).toBeVisible();
  await naves.picture('authoring-finding');
}

/** What was typed is there after the lock, with a sentence that says so. */
async function comeBackAfterTheLock(naves: Naves): Promise<void> {
  const { page } = naves;
  await page.keyboard.press('Alt+l');
  await page.getByLabel('Heslo', { exact: true }).fill(samplePassphrase);
  await page.getByRole('button', { name: 'Odemknout' }).click();
  await expect(page.getByText(/co jste tu rozepsali/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Název' })).toHaveValue('Když doma někdo ubližuje');
}

async function mendTheFinding(page: Page): Promise<void> {
  // The finding leads to its field, in another part of the form.
  await page.getByRole('button', { name: /Chyba: Nikdy/ }).click();
  const field = page.getByRole('group', { name: 'Nikdy' }).getByRole('textbox').last();
  await expect(field).toBeFocused();
  await field.fill('Nečekejte déle než');
  await page.keyboard.press('End');
  await page
    .getByRole('button', { name: /Vložit odkaz do pole/ })
    .last()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Hledat' }).fill('vykazat 14');
  await dialog.getByRole('button', { name: /^14 dní/ }).click();
  await expect(field).toBeFocused();
  await page.keyboard.type('.');
  await expect(field).toHaveValue('Nečekejte déle než {vykazani-doba}.');
  await page.keyboard.press('Control+End');
  await page
    .getByRole('button', { name: /^Posunout nahoru: Nikdy/ })
    .last()
    .press('Enter');
  await expect(page.getByText('Bez chyb.')).toBeVisible();
}

async function previewTheGuide(naves: Naves): Promise<void> {
  const { page } = naves;
  await page.getByRole('tab', { name: 'Náhled' }).click();
  const side = page.getByRole('region', { name: 'Kontrola a náhled' });
  await expect(side.getByRole('heading', { name: 'Když doma někdo ubližuje' })).toBeVisible();
  await side
    .getByRole('radiogroup', { name: /teď doma/ })
    .getByLabel('Ne, je pryč')
    .check();
  await side
    .getByRole('radiogroup', { name: /teď přeje/ })
    .getByLabel('Dostat se pryč')
    .check();
  await expect(side.getByText('Pomozte najít bezpečné místo')).toBeVisible();
  await expect(side.getByText(/Nečekejte déle než/)).toContainText('14 dní');
  await naves.picture('authoring-preview');
}

async function changeTheFact(naves: Naves): Promise<void> {
  const { page } = naves;
  await page.getByRole('textbox', { name: /Najděte údaj/ }).fill('vykazat nasilnika');
  await page
    .getByRole('link', { name: /Policie může násilníka vykázat/ })
    .first()
    .click();
  await page
    .getByRole('textbox', { name: 'Celá věta' })
    .fill('Policie může násilníka vykázat na 14 dní, i z jeho vlastního bytu.');
  await page.getByRole('textbox', { name: 'Číslo' }).fill('15');
  await expect(page.getByText(/si neodpovídají/).first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Číslo' }).fill('14');
  await page.getByRole('button', { name: 'Zkontrolováno dnes' }).click();
  await expect(page.getByText('Bez chyb.')).toBeVisible();
  await page.getByRole('button', { name: 'Uložit úpravu' }).click();
}

async function openInObec(page: Page, path: string, digits: string): Promise<void> {
  await page.getByRole('link', { name: 'Nastavení' }).click();
  await page.getByRole('link', { name: /Balíčky obsahu/ }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Vybrat soubor' }).click(),
  ]);
  await chooser.setFiles(path);
  await expect(page.getByText('Zatím se nic nezměnilo.')).toBeVisible();
  await expect(page.getByText(digits)).toBeVisible();
  await page.getByText('Změna: postup „Když doma někdo ubližuje“').click();
  await expect(page.getByText('Domácí násilí', { exact: true })).toBeVisible();
  // Only a word of trust switches on a pack of somebody new.
  await page.getByRole('button', { name: 'Zapnout balíček' }).click();
  await expect(page.getByRole('alert')).toHaveText(/kterého ještě neznáte/);
  await page.getByRole('checkbox', { name: /otisk klíče souhlasí/ }).check();
  await page.getByRole('button', { name: 'Zapnout balíček' }).click();
  await expect(page.getByText('Balíček „Postupy MAS Ukázková“ je zapnutý.')).toBeVisible();
  // Whoever compared the digits is not asked to do it again.
  await expect(page.getByText('otisk porovnaný po telefonu')).toBeVisible();
  await page.screenshot({ path: 'tests/artifacts/screens/pack-switched-on.png', fullPage: true });
}

async function readAndRollBack(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Otevřít Rádce' }).click();
  await page.getByRole('link', { name: 'Když doma někdo ubližuje' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Když doma někdo ubližuje' })).toBeVisible();
  await expect(page.getByText(/Nečekejte déle než/)).toContainText('14 dní');
  await expect(page.getByText(/MAS Ukázková/).first()).toBeVisible();
  await page.getByRole('link', { name: 'Nastavení' }).click();
  await page.getByRole('link', { name: /Balíčky obsahu/ }).click();
  await page.getByRole('button', { name: 'Vypnout balíček' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Vrátit zpět' }).click();
  await expect(page.getByText('Vypnutý', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Rádce', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Domácí násilí' })).toBeVisible();
}

test('the methodologist changes a guide and a fact by forms, and an obec reads the signed pack', async ({
  naves,
  browser,
}) => {
  test.slow();
  const { page } = naves;
  await openSampleVault(naves, { kind: 'lag', name: 'MAS Ukázková' });
  await naves.open();
  await changeTheGuide(naves);
  await comeBackAfterTheLock(naves);
  await mendTheFinding(page);
  await previewTheGuide(naves);
  await page.getByRole('button', { name: 'Uložit úpravu' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Balíčky pro obce' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Když doma někdo ubližuje' })).toBeVisible();
  await changeTheFact(naves);

  await expect(page.getByRole('textbox', { name: 'Název balíčku' })).toHaveValue('Postupy MAS Ukázková');
  expect(await faultsOf(page)).toEqual([]);
  const file = await naves.saving(() => page.getByRole('button', { name: 'Podepsat a uložit' }).click());
  expect(file.name).toBe('naves-balicek-mas-ukazkova-1.json');
  await expect(page.getByText(/Pošlete ho obcím datovou schránkou/)).toBeVisible();
  await naves.picture('authoring-signed');
  const digits = fingerprint.exec((await page.getByText(fingerprint).first().textContent()) ?? '')?.[0];

  // The packs of others are spoken of to a LAG, not to an obec.
  await page.getByRole('link', { name: 'Nastavení' }).click();
  await page.getByRole('link', { name: /Balíčky obsahu/ }).click();
  await expect(page.getByText('Balíček pro své obce vydáte v části Balíčky.')).toBeVisible();
  await expect(page.getByText('Vaše MAS vám může')).toHaveCount(0);

  const folder = mkdtempSync(join(tmpdir(), 'naves-pack-'));
  const path = join(folder, file.name);
  writeFileSync(path, file.bytes);
  const program = await startProgram();
  await makeSampleVault(program);
  const obec = await browser.newPage({ locale: 'cs-CZ', timezoneId: 'Europe/Prague' });
  await obec.goto(program.url);
  await openInObec(obec, path, digits ?? 'no fingerprint');
  await readAndRollBack(obec);
  await obec.close();
  await program.dispose();
  rmSync(folder, { recursive: true });
});
