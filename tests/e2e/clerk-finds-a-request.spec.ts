import { expect, test } from '../support/naves.ts';
import { anything, requestContent } from '../support/offices.ts';
import { openSampleVault } from '../support/sample-vault.ts';

test('the clerk finds a request by a word, with or without diacritics, and by filters', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  for (let position = 1; position <= 58; position += 1) {
    await naves.call('requests.record', {
      content: requestContent(`Ukázkový záznam číslo ${position}`, { area: position % 2 === 0 ? 'A' : 'C' }),
    });
  }
  await naves.call('requests.record', {
    content: requestContent('Panu Vzorovému přišla exekuce na důchod.', { area: 'D', who: 'Jan Vzorový' }),
  });
  await naves.open();
  await page.getByRole('link', { name: 'Záznamy', exact: true }).click();
  await expect(page.getByText('59 záznamů').first()).toBeVisible();
  await naves.picture('records');

  const search = page
    .getByRole('searchbox')
    .or(page.getByRole('textbox', { name: 'Hledat v záznamech' }))
    .first();
  for (const words of ['exekuci', 'vzorovy duchod', 'DŮCHOD']) {
    await search.fill(words);
    await expect(page.getByText('Nalezen 1 záznam').first(), words).toBeVisible();
    await expect(page.getByRole('link', { name: /59\/2026|exekuce/ }).first()).toBeVisible();
  }
  await naves.picture('records-found');
  await search.fill('nesmysl');
  await expect(page.getByText('Nic takového tu není')).toBeVisible();
  await search.fill('');
  await expect(page.getByText('59 záznamů').first()).toBeVisible();

  // Into the bin and back again.
  await search.fill('exekuce');
  await page
    .getByRole('link', { name: /59\/2026|exekuce/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: /^Záznam 59\// })).toBeVisible();
  await page.getByRole('button', { name: 'Dát do koše' }).click();
  await page.getByRole('link', { name: 'Záznamy', exact: true }).click();
  await page.getByRole('link', { name: /^(Otevřít )?koš$/i }).click();
  await naves.picture('bin');
  await page.getByRole('button', { name: /^Vrátit záznam 59/ }).click();
  await expect(page.getByText('Koš je prázdný')).toBeVisible();
  const { total } = await naves.call('requests.list', {
    filter: { ...anything, search: 'exekuce' },
    sort: { by: 'recorded', descending: true },
    page: { offset: 0, limit: 10 },
  });
  expect(total).toBe(1);
});
