import { rmSync } from 'node:fs';
import { faultsOf } from '../support/axe.ts';
import { makeSampleVault, samplePassphrase, startProgram } from '../support/loopback.ts';
import { expect, test } from '../support/naves.ts';
import { afterTheYear, officeWithRequests } from '../support/offices.ts';

const areas = [...Array(14).fill('A'), ...Array(9).fill('D'), ...Array(2).fill('F')];

/** Two capitals in a row: here a place, but it might be somebody. */
const sentence = 'Pečovatelka dojížděla z obce Vrchotovy Janovice, už nejezdí.';

test.use({
  now: afterTheYear,
  dataFolder: async ({ door }, use) => {
    const folder = door === 'loopback' ? await officeWithRequests('532886', areas) : undefined;
    await use(folder);
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  },
});

test('the clerk sees what leaves and why the rest is hidden, and saves the file for the LAG', async ({
  naves,
}) => {
  const { page } = naves;
  const lag = await startProgram();
  await makeSampleVault(lag, { kind: 'lag', name: 'MAS Vzorová' });
  const key = await lag.ask('workspace.saveKeyFile', {});
  const [keyFile] = key.files;
  if (keyFile === undefined) throw new Error('The key was not offered.');
  const keyText = new TextDecoder().decode(await lag.fetchFile(keyFile));

  await naves.call('vault.unlock', { passphrase: samplePassphrase, wrapId: null });
  await naves.open();
  await page.getByRole('link', { name: 'Souhrn pro MAS' }).click();
  await expect(page.getByRole('heading', { name: 'Za jaké období' })).toBeVisible();
  const year = page.getByLabel('Rok', { exact: true });
  if ((await year.count()) > 0) await year.selectOption('2026');
  await page.getByRole('radio', { name: 'dvě pololetí' }).check();
  await page.getByRole('radio', { name: '2. pololetí 2026' }).check();
  await naves.picture('summary-period');
  await page.getByRole('button', { name: 'Ukázat čísla' }).click();

  // Half a year would do, but the whole one shows more; she takes it right here. Counting both takes a while.
  const more = page.getByText(/^Za celý rok 2026 by byl[ao] vidět \d+ čís/);
  await expect(more).toBeVisible({ timeout: 30_000 });
  expect(await faultsOf(page)).toEqual([]);
  await naves.picture('summary-half-a-year');
  await page.getByRole('button', { name: 'Ukázat celý rok 2026' }).click();
  await expect(page.getByRole('heading', { name: 'Co odejde za rok 2026' })).toBeFocused();
  await expect(page.getByText('Za celý rok')).toHaveCount(0);
  await expect(page.getByText(/je v souhrnu 25 případů|25 případů/).first()).toBeVisible();
  await expect(page.getByText('Co je skryto a proč').locator('visible=true').first()).toBeVisible();
  // Two requests about family and safety: the number is not there, the reason is.
  const sensitive = page.getByRole('row', { name: /Vztahy v rodině/ });
  await expect(sensitive).not.toContainText(/(^|\s)2(\s|$)/);
  await naves.picture('summary-preview');
  await page.getByRole('button', { name: 'Pokračovat: komu' }).click();

  await page.getByRole('textbox', { name: 'Text klíče' }).fill('tohle není klíč');
  await page.getByRole('button', { name: 'Použít tento klíč' }).click();
  await expect(page.getByText(/Tohle není klíč MAS/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Text klíče' }).fill(keyText);
  await page.getByRole('button', { name: 'Použít tento klíč' }).click();
  await expect(page.getByText('MAS Vzorová').first()).toBeVisible();
  await naves.picture('summary-recipient');
  await page.getByRole('button', { name: 'Pokračovat: uložit' }).click();

  await naves.picture('summary-save');
  // One sentence of her own may go with the numbers; a telephone number in it may not.
  await page.getByRole('button', { name: 'Přidat poznámku pro MAS' }).click();
  const note = page.getByRole('textbox', { name: 'Poznámka pro MAS' });
  await expect(note).toBeFocused();
  await note.fill(`${sentence} Volejte 600 000 000.`);
  await expect(note).toHaveAccessibleDescription(/Vypadá to jako telefonní číslo/);
  await page.getByRole('button', { name: 'Uložit souhrn' }).click();
  await expect(page.getByRole('alert')).toContainText('S touhle poznámkou se souhrn neuloží');
  await expect(note).toBeFocused();
  await expect(page.getByRole('button', { name: 'Uložit souhrn' })).toBeEnabled();
  expect(await faultsOf(page)).toEqual([]);
  await naves.picture('summary-note-blocked');
  await note.fill(sentence);
  await expect(note).toHaveAccessibleDescription(/Zbývá \d+ znaků.*Vypadá to jako jméno/);
  // What is typed waits for her when the program was locked meanwhile.
  await page.getByRole('button', { name: 'Zamknout' }).click();
  await expect(page.getByRole('heading', { name: 'Uložit soubor' })).toHaveCount(0);
  await naves.call('vault.unlock', { passphrase: samplePassphrase, wrapId: null });
  await naves.open();
  await page.getByRole('link', { name: 'Domů' }).click();
  await page.getByRole('link', { name: 'Poznámka k souhrnu pro MAS' }).click();
  await page.getByRole('radio', { name: 'celý rok najednou' }).check();
  await page.getByRole('button', { name: 'Ukázat čísla' }).click();
  await page.getByRole('button', { name: 'Pokračovat: komu' }).click();
  await page.getByRole('button', { name: 'Pokračovat: uložit' }).click();
  await expect(note).toHaveValue(sentence);
  await page.getByRole('button', { name: 'Uložit souhrn' }).click();
  const question = page.getByRole('dialog', { name: 'Není v poznámce nikdo poznat?' });
  await expect(question).toContainText(sentence);
  expect(await faultsOf(page)).toEqual([]);
  await naves.picture('summary-note-question');
  const file = await naves.saving(() => question.getByRole('button', { name: 'Nikdo poznat není' }).click());
  expect(file.name).toMatch(/^naves-souhrn-.*\.json$/);
  await expect(page.getByText('Soubor je uložený. Odeslání je na vás.')).toBeVisible();
  await expect(page.getByText(sentence)).toBeVisible();
  await naves.picture('summary-saved');
  const text = new TextDecoder().decode(file.bytes);
  expect(text).not.toMatch(/Ukázkov|Chářovice/);

  // The file can be saved again; the LAG takes the package once.
  const again = await naves.saving(() =>
    page
      .getByRole('button', { name: /^Uložit znovu/ })
      .first()
      .click(),
  );
  const headers = { authorization: `Bearer ${lag.token}`, 'x-file-name': file.name };
  const tokens = [];
  for (const { bytes } of [file, again]) {
    const body = new Blob([new Uint8Array(bytes)]);
    tokens.push(await (await fetch(`${lag.address}/files`, { method: 'POST', headers, body })).json());
  }
  const opened = await lag.call('workspace.openSummaries', { files: tokens });
  expect(opened.files).toMatchObject([
    { outcome: 'received', summary: { municipalityName: 'Chářovice', note: sentence } },
    { outcome: 'duplicate' },
  ]);
  await lag.dispose();
});
