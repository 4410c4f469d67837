import { expect, test } from '../support/naves.ts';
import { requestContent } from '../support/offices.ts';
import { openSampleVault } from '../support/sample-vault.ts';

const thursday = '2026-11-26T08:00:00Z';
test.use({ now: thursday });
test.beforeEach(({ page }) => page.clock.setSystemTime(thursday));

test('the clerk sees what is due first, finishes it with one press and can take it back', async ({
  naves,
}) => {
  const { page } = naves;
  await openSampleVault(naves);
  const { id } = await naves.call('requests.record', { content: requestContent('Ukázkový záznam') });
  await naves.call('tasks.add', { request: id, title: 'Lhůta odvolání', due: '2026-12-03' });
  await naves.call('tasks.add', { request: id, title: 'Zavolat na OSPOD', due: '2026-11-24' });
  await naves.call('tasks.add', { request: null, title: 'Vyvěsit leták', due: '2026-11-26' });
  await naves.open();

  const panel = page.getByRole('region', { name: 'Co je na řadě' });
  await expect(panel.getByText('1 úkol je po termínu')).toBeVisible();
  const items = panel.getByRole('listitem');
  await expect(items).toHaveCount(3);
  await expect(items.nth(0)).toContainText('po termínu 2 dny');
  await expect(items.nth(1)).toContainText('dnes');
  await expect(items.nth(2)).toContainText('3. 12. 2026');
  await naves.picture('home-tasks');

  await panel.getByRole('checkbox', { name: 'Zavolat na OSPOD' }).click();
  const line = panel.getByText('Vyřízeno: Zavolat na OSPOD');
  await expect(line).toBeVisible();
  await expect(items).toHaveCount(2);
  await panel.getByRole('button', { name: 'Vrátit zpět' }).click();
  await expect(items).toHaveCount(3);
  await expect(line).toHaveCount(0);
  await expect(panel.getByRole('button', { name: 'Přidat úkol' })).toBeFocused();

  await items.nth(0).getByRole('link', { name: 'záznam 1/2026' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Záznam 1/2026' })).toBeVisible();
});

test('at a request she adds, changes and takes off a task', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  const { id } = await naves.call('requests.record', { content: requestContent('Ukázkový záznam') });
  await naves.open();
  await page.getByRole('link', { name: 'Záznamy', exact: true }).click();
  await page.getByRole('link', { name: '1/2026' }).first().click();

  const panel = page.getByRole('region', { name: 'Úkoly' });
  await expect(panel.getByText('Tento záznam nemá žádný úkol.')).toBeVisible();
  await panel.getByRole('button', { name: 'Přidat úkol' }).click();
  await panel.getByRole('button', { name: 'Uložit úkol' }).click();
  await expect(panel.getByText('Napište, co je potřeba.')).toBeVisible();
  // She is called away; on Domů she finds what she was writing and goes on where she left it.
  await panel.getByRole('textbox', { name: 'Co je potřeba' }).fill('Zavolat do');
  await page.getByRole('link', { name: 'Domů' }).click();
  await page
    .getByRole('region', { name: 'Rozepsané' })
    .getByRole('link', { name: 'Úkol k záznamu 1/2026' })
    .click();
  await expect(panel.getByRole('textbox', { name: 'Co je potřeba' })).toHaveValue('Zavolat do');
  await panel.getByRole('textbox', { name: 'Co je potřeba' }).fill('Zavolat do poradny');
  await panel.getByRole('textbox', { name: /^Do kdy/ }).fill('27.11.');
  await panel.getByRole('textbox', { name: 'Co je potřeba' }).press('Enter');
  await expect(panel.getByRole('checkbox', { name: 'Zavolat do poradny' })).toBeVisible();
  await expect(panel.getByText('zítra')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Přidat úkol' })).toBeFocused();
  expect(await naves.call('drafts.list', {})).toEqual({ drafts: [] });

  // So does a change: the form stands open on Domů among the tasks, and given up it takes nothing with it.
  const change = panel.getByRole('button', { name: 'Změnit úkol: Zavolat do poradny' });
  await change.click();
  await panel.getByRole('textbox', { name: 'Co je potřeba' }).fill('Zavolat do dluhové poradny');
  await page.getByRole('link', { name: 'Domů' }).click();
  const due = page.getByRole('region', { name: 'Co je na řadě' });
  await expect(due.getByRole('textbox', { name: 'Co je potřeba' })).toHaveValue('Zavolat do dluhové poradny');
  await page.goBack();
  await panel.getByRole('button', { name: 'Nechat být' }).click();
  await expect(change).toBeVisible();
  await change.click();
  await panel.getByRole('textbox', { name: 'Co je potřeba' }).fill('Zavolat do dluhové poradny');
  await panel.getByRole('textbox', { name: 'Co je potřeba' }).press('Enter');
  await expect(panel.getByRole('checkbox', { name: 'Zavolat do dluhové poradny' })).toBeVisible();

  await panel.getByRole('button', { name: 'Zrušit úkol: Zavolat do dluhové poradny' }).click();
  await expect(panel.getByText('Zrušeno: Zavolat do dluhové poradny')).toBeVisible();
  await expect(panel.getByRole('checkbox')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Vrátit zpět' }).click();
  await panel.getByRole('checkbox', { name: 'Zavolat do dluhové poradny' }).click();
  await expect(panel.getByText(/^vyřízeno dnes/)).toBeVisible();
  const { tasks } = await naves.call('tasks.ofRequest', { request: id });
  expect(tasks).toMatchObject([{ title: 'Zavolat do dluhové poradny', due: '2026-11-27', removedAt: null }]);
});
