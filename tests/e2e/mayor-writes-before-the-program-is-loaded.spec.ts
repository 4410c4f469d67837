import { expect, type Naves, test } from '../support/naves.ts';
import { openSampleVault } from '../support/sample-vault.ts';

/** An old computer: the program's own scripts come late, the box does not wait for them. */
async function openSlowly(naves: Naves): Promise<void> {
  await openSampleVault(naves);
  await naves.call('vault.lock', {});
  await naves.open();
  await naves.page.route(/\/assets\/start-.*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await naves.page.reload({ waitUntil: 'commit' });
}

test('letters, the caret and an unfinished sentence move into the real screen', async ({ naves }) => {
  const { page } = naves;
  await openSlowly(naves);
  const box = page.getByRole('textbox', { name: 'Co se stalo?' });
  await expect(box).toBeFocused();
  await page.keyboard.type('Paní Ukázková ');
  await expect(page.getByRole('button', { name: 'Zapsat' })).toHaveCount(0);
  await page.keyboard.press('Home');

  await expect(page.getByRole('button', { name: 'Zapsat' })).toBeVisible();
  await expect(box).toBeFocused();
  await page.keyboard.type('Volala ');
  await expect(box).toHaveValue('Volala Paní Ukázková ');
});

test('an Enter pressed early seals the note as soon as it can be', async ({ naves }) => {
  const { page } = naves;
  await openSlowly(naves);
  const box = page.getByRole('textbox', { name: 'Co se stalo?' });
  await expect(box).toBeFocused();
  await page.keyboard.type('Pan Ukázkový nemá čím topit.');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Zapsáno\sv\s/)).toBeVisible();
  await expect(box).toHaveValue('');
  expect((await naves.call('notes.today', {})).sealedAt).toHaveLength(1);
});
