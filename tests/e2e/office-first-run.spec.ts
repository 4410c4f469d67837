import { samplePassphrase } from '../support/loopback.ts';
import { expect, test } from '../support/naves.ts';

test('an obec sets itself up: place, person, recovery code typed back, second person', async ({ naves }) => {
  const { page } = naves;
  await naves.open();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await naves.picture('setup-kind');
  await page.getByRole('button', { name: /Jsme obec/ }).click();

  // Found without diacritics, told apart by ORP and district.
  await page.getByRole('combobox', { name: 'Název obce' }).fill('charovic');
  await page.getByRole('option', { name: /Chářovice/ }).click();
  await expect(page.getByRole('status')).toContainText('Benešov');
  await expect(page.getByRole('status')).toContainText('226');
  await naves.picture('setup-place');
  await page.getByRole('button', { name: 'Ano, to jsme my' }).click();

  await page.getByRole('radio', { name: /starosta/ }).check();
  await page.getByLabel('Vaše jméno').fill('Jan Vzorový');
  await page.getByLabel('Vaše heslo', { exact: true }).fill('123456');
  await expect(page.getByText(/Tohle by uhodl každý|Zatím slabé/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Založit' })).toBeDisabled();
  await page.getByLabel('Vaše heslo', { exact: true }).fill(samplePassphrase);
  await expect(page.getByText(/Dobré heslo|Výborné heslo/)).toBeVisible();
  await naves.picture('setup-person');
  await page.getByRole('button', { name: 'Založit' }).click();

  await expect(page.getByRole('heading', { name: 'Obnovovací kód' })).toBeVisible();
  const shown = await page.getByRole('main').locator('[translate="no"]').first().textContent();
  const code = (shown ?? '').trim().split(/\s+/);
  expect(code).toHaveLength(8);
  await naves.picture('setup-code');
  await page.getByRole('button', { name: 'Mám ho na papíře' }).click();
  const typed = page.getByRole('textbox', { name: 'Obnovovací kód' });
  // A typing mistake is told as one; small letters and missing dashes are not mistakes.
  const mistaken = [...code];
  mistaken[3] = (mistaken[3] ?? '').replace(/^./, (letter) => (letter === '7' ? '8' : '7'));
  await typed.fill(mistaken.join(' '));
  await page.getByRole('button', { name: 'Ověřit' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await naves.picture('setup-code-mistyped');
  await typed.fill(code.join('').toLowerCase());
  await page.getByRole('button', { name: 'Ověřit' }).click();

  await page.getByRole('button', { name: 'Přidat dalšího člověka' }).click();
  await page.getByRole('radio', { name: /sekretářka/ }).check();
  await page.getByLabel('Jméno').fill('Paní Ukázková');
  await page.getByLabel('Heslo toho člověka', { exact: true }).fill('zeleny hrnek stoji na okne');
  await page.getByRole('button', { name: 'Přidat', exact: true }).click();
  await expect(page.getByRole('navigation')).toBeVisible();
  await naves.picture('home-empty');

  const session = await naves.call('vault.session', {});
  expect(session).toMatchObject({ place: { code: '532886' }, recoveryConfirmed: true });
  expect(session.people.map(({ role }) => role)).toEqual(['mayor', 'clerk']);

  // The second person opens the same records with a passphrase of their own.
  await page.getByRole('button', { name: 'Zamknout' }).click();
  await page.getByRole('button', { name: 'Odemknout' }).click();
  await page.getByRole('radio', { name: /sekretářka/ }).check();
  await page.getByLabel('Heslo', { exact: true }).fill('zeleny hrnek stoji na okne');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible();
});

test('a LAG sets itself up by its name', async ({ naves }) => {
  const { page } = naves;
  await naves.open();
  await page.getByRole('button', { name: /Jsme MAS/ }).click();
  await page.getByLabel('Název MAS').fill('MAS Vzorová');
  await page.getByRole('button', { name: 'Pokračovat' }).click();
  await page.getByLabel('Vaše heslo', { exact: true }).fill(samplePassphrase);
  await page.getByRole('button', { name: 'Založit' }).click();
  await expect(page.getByRole('heading', { name: 'Obnovovací kód' })).toBeVisible();

  // Somebody closed the window before typing the code back: the program insists on a new one.
  await naves.open();
  await expect(page.getByText('Ještě obnovovací kód')).toBeVisible();
  await page.getByLabel(/heslo/i).first().fill(samplePassphrase);
  await page.getByRole('button', { name: 'Vytvořit nový kód' }).click();
  await expect(page.getByRole('heading', { name: 'Obnovovací kód' })).toBeVisible();
  expect(await naves.call('vault.session', {})).toMatchObject({ kind: 'lag', recoveryConfirmed: false });
});
