import { samplePassphrase } from '../support/loopback.ts';
import { expect, type Naves, test } from '../support/naves.ts';
import { requestContent } from '../support/offices.ts';
import { openSampleVault } from '../support/sample-vault.ts';

const sentence = 'Manžel paní Ukázkovou bije a vyhrožuje jí. Mají dvě děti.';

async function answer({ page }: Naves, question: string, option: string): Promise<void> {
  const card = page.getByRole('form', { name: question });
  await card.getByRole('radio', { name: option }).check();
  await page.keyboard.press('Enter');
  await expect(card).toHaveCount(0);
}

function step({ page }: Naves, title: string) {
  return page.getByRole('listitem', { name: title, exact: true });
}

async function openRequest(
  naves: Naves,
  content: Parameters<typeof requestContent>[1] = {},
): Promise<string> {
  await openSampleVault(naves);
  const { id } = await naves.call('requests.record', { content: requestContent(sentence, content) });
  await naves.open();
  await naves.page.getByRole('link', { name: 'Záznamy', exact: true }).click();
  await naves.page.getByRole('link', { name: '1/2026' }).first().click();
  return id;
}

const monday = '2026-11-23T08:00:00Z';
test.use({ now: monday });
test.beforeEach(({ page }) => page.clock.setSystemTime(monday));

test('from the words of a request to a saved leaflet and dated tasks', async ({ naves }) => {
  const { page } = naves;
  const id = await openRequest(naves);

  // Nothing is classified: the request's own words lead to the guide.
  const panel = page.getByRole('region', { name: 'Postup' });
  await panel.getByRole('link', { name: 'Domácí násilí' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Domácí násilí' })).toBeVisible();
  await expect(page.getByText('Hrozí teď nebezpečí?')).toBeVisible();
  await naves.picture('guide-begun');

  // Questions one at a time; the focus goes on to the next one, and at the end to what they come to.
  await answer(naves, 'Je ten, kdo ubližuje, teď doma s ním nebo s ní?', 'Ne, je pryč');
  await expect(
    page.getByRole('heading', { name: 'Co si člověk, kterému je ubližováno, teď přeje?' }),
  ).toBeFocused();
  await answer(naves, 'Co si člověk, kterému je ubližováno, teď přeje?', 'Dostat se pryč');
  await answer(naves, 'Žije v domácnosti dítě?', 'Ano');
  await answer(naves, 'Je ubližováno starému nebo bezmocnému člověku?', 'Nevím');
  const outcome = page.getByRole('region', { name: 'Pomozte najít bezpečné místo' });
  await expect(outcome.getByRole('heading')).toBeFocused();
  await expect(outcome.getByText(/Protože jste odpověděli: .*Dostat se pryč/)).toBeVisible();
  const nikdy = page.getByRole('region', { name: 'Nikdy' });
  await expect(nikdy.getByRole('listitem').first()).toBeVisible();

  // A word of officials is explained on the spot and Escape hides it again.
  const word = step(naves, 'Zavolejte na OSPOD').getByRole('button', { name: 'na OSPOD', exact: true });
  await word.press('Enter');
  const explanation = page.getByRole('dialog').filter({ hasText: 'Orgán sociálně-právní ochrany dětí' });
  await expect(explanation).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(explanation).toBeHidden();
  await expect(word).toBeFocused();

  // All steps as tasks, one left out.
  await page.getByRole('button', { name: 'Udělat úkoly ze všech kroků' }).click();
  const dialog = page.getByRole('dialog', { name: 'Úkoly ze všech kroků' });
  await dialog.getByRole('checkbox', { name: 'Zavolejte na sociální odbor' }).uncheck();
  await naves.picture('guide-tasks');
  await dialog.getByRole('button', { name: /^Udělat \d úkol/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(step(naves, 'Zavolejte na OSPOD').getByText('Je z toho úkol do 23. 11. 2026.')).toBeVisible();
  const { tasks } = await naves.call('tasks.ofRequest', { request: id });
  const dues = Object.fromEntries(tasks.map((task) => [task.title, task.due]));
  expect(dues).toMatchObject({
    'Zavolejte na OSPOD': '2026-11-23',
    'Spojte ho s intervenčním centrem': '2026-11-26',
    'Ozvěte se, jak jste se domluvili': '2026-11-30',
  });
  expect(dues).not.toHaveProperty('Zavolejte na sociální odbor');

  // The leaflet for the resident, in large print.
  await page.getByRole('switch', { name: 'Velké písmo' }).click();
  const leaflet = await naves.saving(() => page.getByRole('button', { name: 'Uložit leták (PDF)' }).click());
  expect(Buffer.from(leaflet.bytes.slice(0, 5)).toString()).toBe('%PDF-');
  await expect(page.getByText(`Uloženo jako ${leaflet.name}.`)).toBeVisible();

  // The letter is looked at first.
  await step(naves, 'Zavolejte na OSPOD')
    .getByRole('button', { name: /^Dopis: / })
    .click();
  const letter = page.getByRole('dialog', { name: 'Dopis' });
  await expect(letter.getByRole('article')).toBeVisible();
  const saved = await naves.saving(() => letter.getByRole('button', { name: 'Uložit dopis (Word)' }).click());
  expect(saved.name).toMatch(/\.docx$/);
  await page.keyboard.press('Escape');

  // Back at the request: how far it is, and the tasks.
  await page.getByRole('link', { name: 'Zpět k záznamu 1/2026' }).click();
  await expect(panel.getByText(/uděláno 0 z\s\d kroků/)).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Úkoly' }).getByRole('checkbox', { name: 'Zavolejte na OSPOD' }),
  ).toBeVisible();
  await naves.picture('record-with-guide');
});

test('an answer can be changed and no done work is lost; the way is there after the lock', async ({
  naves,
}) => {
  const { page } = naves;
  await openRequest(naves, { area: 'F', situations: ['F1'] });
  await page.getByRole('link', { name: 'Otevřít postup: Domácí násilí' }).click();
  await answer(naves, 'Je ten, kdo ubližuje, teď doma s ním nebo s ní?', 'Ano, je doma');
  await step(naves, 'Zavolejte policii').getByRole('checkbox', { name: 'Uděláno' }).click();
  await expect(page.getByText(/^uděláno 1 z\s\d kroků$/)).toBeVisible();
  await expect(step(naves, 'Zavolejte policii').getByText(/uděláno dnes\s.*Paní Ukázková/)).toBeVisible();

  await page.getByRole('button', { name: /^Změnit odpověď: Je ten, kdo ubližuje/ }).click();
  await answer(naves, 'Je ten, kdo ubližuje, teď doma s ním nebo s ní?', 'Ne, je pryč');
  await answer(naves, 'Co si člověk, kterému je ubližováno, teď přeje?', 'Zatím si jen promluvit');
  const beside = page.getByRole('region', { name: 'Hotovo, už není součástí postupu' });
  await expect(beside.getByText('Zavolejte policii')).toBeVisible();
  await expect(step(naves, 'Zavolejte policii')).toHaveCount(0);
  await naves.picture('guide-changed-answer');

  // A note of the obec to a step stays with it.
  const talk = step(naves, 'Promluvte si o samotě');
  await talk.getByRole('button', { name: /^Připsat poznámku obce/ }).click();
  await talk.getByRole('textbox', { name: 'Poznámka vaší obce' }).fill('Klid je v knihovně.');
  await talk.getByRole('button', { name: 'Uložit poznámku' }).click();
  await expect(talk.getByText('Klid je v knihovně.')).toBeVisible();

  await page.keyboard.press('Alt+l');
  await expect(page.getByRole('textbox', { name: 'Co se stalo?' })).toBeVisible();
  await expect(page.getByText('Domácí násilí')).toHaveCount(0);
  await page.getByRole('button', { name: 'Odemknout' }).first().click();
  await page.getByLabel('Heslo', { exact: true }).fill(samplePassphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: 'Žije v domácnosti dítě?' })).toBeVisible();
  await expect(beside.getByText('Zavolejte policii')).toBeVisible();
  await expect(talk.getByText('Klid je v knihovně.')).toBeVisible();
});

test('a deadline of the law is counted from the day it runs from', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.open();
  await page.getByRole('link', { name: 'Rádce' }).click();
  const search = page.getByRole('combobox', { name: 'Řekněte to svými slovy' });
  await search.fill('mlátí ji');
  await expect(page.getByRole('option', { name: /Domácí násilí/ })).toBeVisible();
  await search.press('Enter');
  await page.getByRole('button', { name: 'Udělat úkol: Pomozte stihnout návrh k soudu' }).click();
  const dialog = page.getByRole('dialog', { name: 'Úkol z kroku' });
  await dialog.getByLabel(/^Od kterého dne lhůta běží/).fill('15.11.2026');
  await dialog.getByRole('textbox', { name: 'Co je potřeba' }).click();
  // 14 days after Sunday 15. 11. is Sunday 29. 11.; the task comes on the Friday before.
  await expect(dialog.getByText(/Poslední den: neděle 29\.\slistopadu 2026\./)).toBeVisible();
  await expect(dialog.getByLabel('Do kdy')).toHaveValue('27. 11. 2026'.replaceAll(' ', '\u00a0'));
  await naves.picture('guide-deadline');
  await dialog.getByRole('button', { name: 'Udělat úkol' }).click();
  await expect(page.getByText('Je z toho úkol do 27. 11. 2026.')).toBeVisible();

  // Begun without a request, it waits among the unfinished ones.
  await page.getByRole('link', { name: 'Rádce' }).first().click();
  await expect(
    page.getByRole('region', { name: 'Rozečtené postupy' }).getByRole('link', { name: 'Domácí násilí' }),
  ).toBeVisible();
  await expect(search).toHaveValue('');
  await search.fill('qqqxxx');
  await expect(page.getByText('K tomu žádný postup nemáme.')).toBeVisible();
  await expect(page.getByText(/zavolejte na sociální odbor/)).toBeVisible();
  await naves.picture('guides-nothing-found');
});

test('an address of a guide that does not exist leads back to Rádce', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.open();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await page.evaluate(() => {
    location.hash = '/radce/X9';
  });
  await expect(page.getByText('Tenhle postup tu není')).toBeVisible();
  await page.getByRole('link', { name: 'Otevřít Rádce' }).click();
  await expect(page.getByRole('combobox', { name: 'Řekněte to svými slovy' })).toBeVisible();
});
