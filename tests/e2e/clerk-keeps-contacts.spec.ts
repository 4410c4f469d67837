import { expect, test } from '../support/naves.ts';
import { openSampleVault } from '../support/sample-vault.ts';

test('a clerk fills in a telephone once and finds it in the guide, half-typed words survive leaving', async ({
  naves,
}) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.open();
  await page.getByRole('link', { name: 'Rádce' }).click();
  await page.getByRole('link', { name: 'Domácí násilí' }).click();
  await page.getByRole('link', { name: 'doplnit telefon' }).first().click();

  // The form of that very office is open and waits for letters.
  const office = page.getByRole('region', { name: 'Policie České republiky' });
  const name = office.getByLabel('Pracoviště nebo odbor');
  await expect(name).toBeFocused();
  await name.fill('Obvodní oddělení Ukázková');
  await office.getByLabel('Telefon').fill('974 000 000');
  await naves.picture('contacts-editing');

  // Called away: the words are still there.
  await page.getByRole('link', { name: 'Domů' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Dobr/ })).toBeVisible();
  await page.goBack();
  await expect(office.getByLabel('Telefon')).toHaveValue('974 000 000');
  await office.getByLabel('Telefon').press('Enter');
  await expect(office.getByRole('button', { name: 'Upravit kontakt: Policie' })).toBeFocused();
  await expect(office.getByText('974 000 000')).toBeVisible();
  await naves.picture('contacts');

  await page.getByRole('link', { name: 'Rádce', exact: true }).first().click();
  await page.getByRole('link', { name: 'Domácí násilí' }).click();
  await expect(page.getByText('974 000 000').first()).toBeVisible();

  await page.getByRole('link', { name: 'Rádce', exact: true }).first().click();
  await page.getByRole('link', { name: 'Telefonní linky a úřady' }).click();
  const file = await naves.saving(() => page.getByRole('button', { name: 'Uložit k tisku (PDF)' }).click());
  expect(file.name).toBe('naves-letak-kdo-pomuze.pdf');
});

test('giving up leaves the contact as it was', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  const contact = { office: 'orp', name: null, phone: '317 000 000', address: null, hours: null, note: null };
  await naves.call('content.saveContact', { contact });
  await naves.open();
  await page.getByRole('link', { name: 'Rádce' }).click();
  await page.getByRole('link', { name: 'Telefonní linky a úřady' }).click();
  const office = page.getByRole('region', { name: 'Sociální odbor obce s rozšířenou působností' });
  await office.getByRole('button', { name: 'Upravit kontakt: Sociální odbor ORP' }).click();
  await office.getByLabel('Telefon').fill('999');
  await page.keyboard.press('Escape');
  await expect(office.getByText('317 000 000')).toBeVisible();
  const { offices } = await naves.call('content.offices', {});
  expect(offices.find(({ id }) => id === 'orp')?.contact).toEqual(contact);
});

test('the page about the role of the obec leads from a duty to its guide', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.open();
  await page.getByRole('link', { name: 'Rádce' }).click();
  await page.getByRole('link', { name: 'Co smí a musí obec' }).click();
  for (const kind of ['Obec musí', 'Obec může', 'Obec nesmí']) {
    await expect(page.getByRole('heading', { level: 2, name: kind })).toBeVisible();
  }
  await naves.picture('boundary');
  const duty = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /pohřeb/ }) });
  await duty.getByRole('button').first().click();
  await expect(duty.getByText('e-sbirka.cz').first()).toBeVisible();
  await duty.getByRole('link', { name: /Úmrtí/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Úmrtí/ })).toBeVisible();
});
