import { expect, test } from '../support/naves.ts';
import { openSampleVault } from '../support/sample-vault.ts';

test('the clerk turns a note into a request, classifies it, follows it and closes it', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.call('notes.seal', {
    text: 'Pan Vzorový nezvládá nákupy a topení.',
    who: 'Jan Vzorový',
    phone: null,
    where: 'č. p. 12',
  });
  await naves.open();

  await page.getByRole('button', { name: /^Udělat z toho záznam/ }).click();
  await expect(page.getByRole('heading', { name: /^Záznam 1\// })).toBeVisible();

  // The form is open at once, with the text of the note in it.
  await expect(page.getByRole('textbox', { name: 'Co se děje?' })).toHaveValue(/^Pan Vzorový/);
  await expect(page.getByText('Hrozí teď někomu smrt, násilí, zranění?')).toBeVisible();
  await page.getByRole('combobox', { name: 'Oblast' }).click();
  await page.getByRole('option', { name: /^Péče o sebe/ }).click();
  await page.getByRole('combobox', { name: 'Životní situace' }).fill('senior potreb');
  await page.getByRole('option', { name: /Senior potřebuje pomoc doma/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Uložit změny' }).click();
  await expect(page.getByText('Senior potřebuje pomoc doma').first()).toBeVisible();
  await naves.picture('record-classified');

  await page.getByRole('button', { name: 'Řešíme to' }).click();
  const composer = page.getByRole('textbox', { name: 'Co se stalo nového?' });
  await composer.fill('Volala jsem do pečovatelské služby, ozvou se v pondělí.');
  await page.getByLabel('Minut').fill('15');
  await composer.press('Enter');
  await expect(page.getByText('Volala jsem do pečovatelské služby')).toBeVisible();
  await expect(composer).toHaveValue('');

  await page.getByRole('button', { name: 'Předat…' }).click();
  await page.getByRole('dialog').getByLabel('Komu').fill('pečovatelská služba');
  await page.getByRole('button', { name: 'Zapsat předání' }).click();
  await expect(page.getByText(/Předáno: pečovatelská služba/).first()).toBeVisible();

  await page.getByRole('button', { name: 'Uzavřít…' }).click();
  await naves.picture('record-closing');
  await page.getByRole('radio', { name: /Služba má plno/ }).check();
  await page.getByRole('button', { name: 'Uzavřít záznam' }).click();
  await expect(page.getByText(/Služba má plno/i).first()).toBeVisible();
  await naves.picture('record-closed');

  const { rows } = await naves.call('requests.list', {
    filter: {
      search: '',
      states: ['closed'],
      areas: [],
      situations: [],
      urgencies: [],
      outcomes: [],
      from: null,
      to: null,
      bin: false,
    },
    sort: { by: 'recorded', descending: true },
    page: { offset: 0, limit: 10 },
  });
  expect(rows).toMatchObject([{ area: 'A', outcome: 'full', state: 'closed', who: 'Jan Vzorový' }]);
});

test('the clerk records a request at once; only the text is mandatory', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.open();
  await page.getByRole('link', { name: 'Zapsat první záznam' }).click();
  await expect(page.getByText('Hrozí teď někomu smrt, násilí, zranění?')).toBeVisible();
  await naves.picture('new-record');
  await page.getByRole('button', { name: 'Uložit záznam' }).click();
  await expect(page.getByText('Napište aspoň pár slov o tom, co se děje.').first()).toBeVisible();
  await page
    .getByRole('textbox', { name: /Co se děje\?/ })
    .fill('Paní Ukázková se ptá na příspěvek na péči.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Zapsáno jako 1\/\d{4}\./).first()).toBeVisible();
});
