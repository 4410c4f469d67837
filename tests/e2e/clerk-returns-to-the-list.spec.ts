import { faultsOf } from '../support/axe.ts';
import { expect, type Naves, test } from '../support/naves.ts';
import { content } from '../support/requests.ts';
import { openSampleVault } from '../support/sample-vault.ts';

/** Sixty requests: two pages of the list. Every third one is about debts. */
async function recordMany({ call }: Naves): Promise<void> {
  for (let position = 1; position <= 60; position += 1) {
    const debts = position % 3 === 0;
    await call('requests.record', {
      content: content(debts ? `Exekuce na účtu (${position})` : `Obědy a nákupy (${position})`, {
        area: debts ? 'D' : null,
        who: 'Paní Ukázková',
      }),
    });
  }
}

test('the clerk comes back to the list as she left it, and erases what is in the bin', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  await recordMany(naves);
  await naves.open();
  await page.getByRole('link', { name: 'Záznamy', exact: true }).click();
  await expect(page.getByText('60 záznamů')).toBeVisible();
  await page.getByRole('button', { name: 'Další' }).click();
  await expect(page.getByText('Strana 2 z 2')).toBeVisible();

  const search = page.getByRole('searchbox', { name: 'Hledat v záznamech' });
  await search.fill('exekuci');
  await expect(page.getByText('Nalezeno 20 záznamů')).toBeVisible();
  await expect(page.locator('mark').first()).toHaveText('Exekuce');
  await page.getByRole('button', { name: 'Filtry' }).click();
  await page.getByRole('checkbox', { name: 'Finance' }).check();
  await expect(page.getByRole('button', { name: 'Zrušit filtr Finance' })).toBeVisible();
  await naves.picture('list-filtered');
  // A searched word may be a name; addresses are remembered by the browser, outside the vault.
  expect(page.url()).not.toContain('exekuc');

  await page.getByRole('link', { name: /^60\// }).press('Enter');
  await expect(page.getByRole('heading', { name: /^Záznam 60\// })).toBeVisible();
  await page.getByRole('button', { name: 'Dát do koše' }).click();
  await expect(page.getByText(/^Záznam 60\/\d{4} je\sv\skoši\./)).toBeVisible();
  await page.getByRole('link', { name: 'Zpět na záznamy' }).click();
  await expect(search).toHaveValue('exekuci');
  await expect(page.getByText('Nalezeno 19 záznamů')).toBeVisible();

  await page.getByRole('link', { name: 'Koš' }).click();
  await page.getByRole('button', { name: /^Smazat natrvalo záznam 60/ }).click();
  await expect(page.getByText(/celý průběh i\shistorie úprav/)).toBeVisible();
  await page.getByRole('button', { name: 'Smazat natrvalo', exact: true }).click();
  await expect(page.getByText('Smazáno natrvalo.')).toBeVisible();
  await expect(page.getByText('Koš je prázdný')).toBeVisible();
});

test('the screens of records are free of known barriers', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  const { id } = await naves.call('requests.record', {
    content: content('Pan Vzorový nemá čím topit.', { area: 'C', urgency: 'today' }),
  });
  await naves.call('notes.seal', { text: 'Zavolat panu Vzorovému.', who: null, phone: null, where: null });
  await naves.open();

  // Each address with something that is only there once its answers came.
  for (const [address, shown] of [
    ['/', 'Zavolat panu Vzorovému.'],
    ['/zaznamy', 'Pan Vzorový nemá čím topit.'],
    ['/zaznamy/novy', 'Co se děje?'],
    [`/zaznamy/${id}`, 'Pan Vzorový nemá čím topit.'],
    ['/zaznamy/kos', 'Koš je prázdný'],
  ] as const) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await expect(page.getByText(shown).first()).toBeVisible();
    expect(await faultsOf(page), address).toEqual([]);
  }

  await page.evaluate((hash) => {
    location.hash = hash;
  }, `/zaznamy/${id}`);
  await page.getByRole('button', { name: 'Uzavřít…' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await faultsOf(page, '[role="dialog"]')).toEqual([]);
  // Closing gives the focus back; so does a change after which the pressed button is gone.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Uzavřít…' })).toBeFocused();
  await page.getByRole('button', { name: 'Řešíme to' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Co dál' })).toBeFocused();
});
