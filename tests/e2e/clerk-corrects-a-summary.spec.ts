import { rmSync } from 'node:fs';
import type { Area } from '#contract';
import { faultsOf } from '../support/axe.ts';
import { samplePassphrase } from '../support/loopback.ts';
import { expect, test } from '../support/naves.ts';
import { afterTheYear, officeWithRequests } from '../support/offices.ts';
import { filter } from '../support/requests.ts';
import { newLagIdentity } from '../support/summary-files.ts';

const areas: readonly Area[] = ['A', 'B', 'C', 'D'];
const recorded: readonly Area[] = Array.from({ length: 54 }, (_, at) => areas[at % areas.length] ?? 'A');
const period = '2026';

/** A correction is worked out for a quarter of a minute on a quiet computer, beside another test for a whole one. */
const workedOut = 180_000;

test.use({
  now: afterTheYear,
  dataFolder: async ({ door }, use) => {
    const made = door === 'loopback' ? await officeWithRequests('532886', [...recorded]) : undefined;
    await use(made);
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
  },
});

test('the clerk corrects a summary that has left, when it is safe, and is told when it is not', async ({
  naves,
}) => {
  test.setTimeout(2 * workedOut);
  const { page } = naves;
  await naves.call('vault.unlock', { passphrase: samplePassphrase, wrapId: null });
  await naves.call('summaries.setLagKey', { from: 'text', text: (await newLagIdentity()).recipient });
  const { fingerprint } = await naves.call('summaries.preview', { period });
  const note = { text: 'Na podzim zavřela ordinace v sousední obci.', confirmed: false };
  await naves.call('summaries.release', { period, fingerprint, note });
  const sort = { by: 'recorded', descending: false } as const;
  const { rows } = await naves.call('requests.list', {
    filter: filter(),
    sort,
    page: { offset: 0, limit: 100 },
  });
  const [first] = rows;

  // One record alone: from the difference everybody would know whose it was.
  await naves.call('requests.moveToBin', { id: first?.id ?? '' });
  await naves.open();
  await page.getByRole('link', { name: 'Souhrn pro MAS' }).click();
  const correct = page.getByRole('button', { name: 'Opravit souhrn za rok 2026' });
  await correct.click();
  await expect(page.getByText(/Opravu teď odeslat nejde/)).toBeVisible();
  // Nothing went wrong, and trying again would not help.
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Zkusit/ })).toHaveCount(0);
  await naves.picture('correction-unsafe');
  await page.getByRole('button', { name: 'Zpět na přehled souhrnů' }).click();
  await expect(page.getByRole('heading', { name: 'Přehled souhrnů' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Za jaké období' })).toBeVisible();

  for (const [at, { id }] of rows.entries()) {
    if (at % 9 === 1) await naves.call('requests.moveToBin', { id });
    if (at % 3 !== 0 || at === 0) continue;
    const { request } = await naves.call('requests.get', { id });
    const { version, content } = request;
    const area = areas[(areas.indexOf(content.area ?? 'A') + 1) % areas.length] ?? 'A';
    await naves.call('requests.change', { id, version, content: { ...content, area } });
  }
  await naves.open();
  await page.getByRole('link', { name: 'Souhrn pro MAS' }).click();
  await correct.click();
  await expect(page.getByRole('heading', { name: 'Opravený souhrn za rok 2026' })).toBeVisible();
  await expect(page.getByText(/Oproti odeslanému souhrnu: .* případů vypadlo/)).toBeVisible({
    timeout: workedOut,
  });
  expect(await faultsOf(page)).toEqual([]);
  await naves.picture('correction-preview');
  await page.getByRole('button', { name: 'Pokračovat: komu' }).click();
  await page.getByRole('button', { name: 'Pokračovat' }).click();
  await expect(page.getByText(/podruhé souhrn za stejné období opravit nepůjde/)).toBeVisible();
  await naves.picture('correction-save');
  await page.getByRole('button', { name: 'Připsat ji znovu' }).click();
  const field = page.getByLabel('Poznámka pro MAS');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(note.text);
  await page.getByRole('button', { name: 'Uložit opravu' }).click();
  await expect(page.getByText('Soubor je uložený. Odeslání je na vás.')).toBeVisible({ timeout: workedOut });
  await expect(page.getByText(/nahradí dřívější souhrn za rok 2026 sám/)).toBeVisible();
  await naves.picture('correction-saved');
  await expect(page.getByText(/Nahrazen opravou z\s5\.\s1\.\s2027/)).toBeVisible();
  await expect(page.getByText(/Oprava: .* případů vypadlo/)).toBeVisible();
  await expect(correct).toHaveCount(0);

  await page.getByRole('button', { name: 'Ukázat čísla opravy souhrnu za rok 2026' }).click();
  const numbers = page.getByRole('dialog', { name: 'Co je v opraveném souhrnu za rok 2026' });
  await expect(numbers.getByText(/vyměňte je za tato/)).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await naves.picture('correction-numbers');

  // Both are of one day, so a date alone would not tell the two papers apart.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/z\sprvního souhrnu, který je z\stéhož dne/)).toBeVisible();
  await naves.picture('correction-paper');
});
