import { expect, test } from '../support/naves.ts';
import { content } from '../support/requests.ts';
import { openSampleVault } from '../support/sample-vault.ts';

test('two people who change one record both keep what they wrote', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  const recorded = content('Pan Vzorový nemá čím topit.');
  const { id } = await naves.call('requests.record', { content: recorded });
  await naves.open();
  await page.getByRole('link', { name: 'Záznamy', exact: true }).click();
  await page.getByRole('link', { name: /^1\// }).click();
  await page.getByRole('button', { name: 'Zařadit' }).click();
  await page.getByRole('textbox', { name: 'Co se děje?' }).fill('Pan Vzorový nemá čím topit, dřevo došlo.');
  await expect(page.getByText(/^Rozepsané je uložené/)).toBeVisible();

  const theirs = { ...recorded, text: 'Pan Vzorový nemá uhlí.', phone: '601 000 000' };
  await naves.call('requests.change', { id, version: 1, content: theirs });
  await page.getByRole('button', { name: 'Uložit změny' }).click();

  const conflict = page.getByRole('alert').filter({ hasText: 'Záznam mezitím někdo změnil' });
  await expect(conflict).toBeFocused();
  await expect(conflict).toContainText('Pan Vzorový nemá čím topit, dřevo došlo.');
  await expect(conflict).toContainText('Pan Vzorový nemá uhlí.');
  await naves.picture('record-conflict');
  await page.getByRole('button', { name: 'Uložit změny' }).click();
  await expect(page.getByText('Změny jsou uložené.')).toBeVisible();

  // Hers where both wrote, theirs where only they did; and what was replaced stays in the history.
  const { request } = await naves.call('requests.get', { id });
  expect(request.content).toEqual({ ...theirs, text: 'Pan Vzorový nemá čím topit, dřevo došlo.' });
  await page.getByRole('button', { name: 'Ukázat historii úprav' }).click();
  await expect(page.getByText('Pan Vzorový nemá uhlí.').first()).toBeVisible();
});

test('a change of state while the form is open asks nothing', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  const { id } = await naves.call('requests.record', { content: content('Pan Vzorový nemá čím topit.') });
  await naves.open();
  await page.getByRole('link', { name: 'Záznamy', exact: true }).click();
  await page.getByRole('link', { name: /^1\// }).click();
  await page.getByRole('button', { name: 'Zařadit' }).click();
  const telephone = page.getByRole('textbox', { name: 'Telefon' });
  await telephone.fill('601 000 000');
  await page.getByRole('button', { name: 'Řešíme to' }).click();
  await expect(page.getByText('Řešíme', { exact: true }).first()).toBeVisible();
  await telephone.press('Control+Enter');
  await expect(page.getByText('Změny jsou uložené.')).toBeVisible();
  const { request } = await naves.call('requests.get', { id });
  expect(request).toMatchObject({ status: { state: 'in-progress' }, content: { phone: '601 000 000' } });
});
