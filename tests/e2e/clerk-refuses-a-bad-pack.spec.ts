import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Naves, test } from '../support/naves.ts';
import { changedContent, packOf, seeds } from '../support/packs.ts';
import { openSampleVault } from '../support/sample-vault.ts';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'naves-bad-pack-'));
});
test.afterEach(() => {
  // A test that cannot run here has no folder.
  if (folder !== '') rmSync(folder, { recursive: true });
});

/** Chooses a file on the screen of packs, as it came by e-mail. */
async function open(naves: Naves, name: string, bytes: Uint8Array | string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await naves.choosing([path], () => naves.page.getByRole('button', { name: 'Vybrat soubor' }).click());
}

const titleOf = async (naves: Naves) =>
  (await naves.call('guides.read', { guide: 'F1', request: null })).guide.title;

/** The clerk's own telephone of an office and note to a step, which no pack may touch. */
async function writeOwn(naves: Naves): Promise<void> {
  const contact = { office: 'orp', name: 'Sociální odbor', phone: '317 000 000' };
  await naves.call('content.saveContact', {
    contact: { ...contact, address: null, hours: null, note: null },
  });
  await naves.call('content.saveNote', { guide: 'F1', step: 'klid', text: 'Volejte jen ráno.' });
}

test('a clerk is told why a pack is not used, and what she has stays as it was', async ({ naves }) => {
  test.slow();
  const { page } = naves;
  await openSampleVault(naves);
  await writeOwn(naves);
  await naves.open();
  await page.getByRole('link', { name: 'Nastavení' }).click();
  await page.getByRole('link', { name: /Balíčky obsahu/ }).click();

  // A good pack first, looked at and put aside, then switched on.
  const second = packOf(changedContent('Druhé znění'), { edition: 2 });
  await open(naves, 'naves-balicek-mas-ukazkova-2.json', second);
  await expect(page.getByRole('heading', { name: 'Balíček „Postupy MAS Ukázková“' })).toBeFocused();
  await naves.picture('pack-review');
  await page.getByRole('button', { name: 'Nezapínat' }).click();
  await expect(page.getByRole('heading', { name: 'Balíček „Postupy MAS Ukázková“' })).toHaveCount(0);
  expect(await titleOf(naves)).not.toBe('Druhé znění');
  await open(naves, 'naves-balicek-mas-ukazkova-2.json', second);
  await page.getByRole('checkbox', { name: /otisk klíče souhlasí/ }).check();
  await page.getByRole('button', { name: 'Zapnout balíček' }).click();
  await expect(page.getByText('je zapnutý.')).toBeVisible();
  expect(await titleOf(naves)).toBe('Druhé znění');

  const third = new TextDecoder().decode(packOf(changedContent('Třetí znění'), { edition: 3 }));
  const bad: readonly [string, Uint8Array | string, RegExp][] = [
    ['dopis.json', 'Dobrý den, posíláme balíček.', /není balíček obsahu/],
    ['pozmeneny.json', third.replace('Třetí znění', 'Podvržené'), /poškozený nebo ho někdo změnil/],
    ['useknuty.json', third.slice(0, 3000), /poškozený nebo ho někdo změnil/],
    ['bez-podpisu.json', JSON.stringify({ ...JSON.parse(third), signature: '' }), /není podepsaný/],
    ['budouci.json', third.replace('"version": 1', '"version": 9'), /pro novější verzi Návsi/],
    ['stary.json', packOf(changedContent('První znění')), /starší než ten, který používáte/],
    ['cizi.json', packOf(changedContent('Cizí'), { edition: 9 }, seeds.other), /jiným klíčem/],
  ];
  for (const [name, bytes, sentence] of bad) {
    await open(naves, name, bytes);
    const refusal = page.getByRole('alert');
    await expect(refusal, name).toHaveText(sentence);
    await expect(page.getByRole('button', { name: 'Zapnout balíček' })).toHaveCount(0);
    expect(await titleOf(naves)).toBe('Druhé znění');
  }
  await naves.picture('pack-refused');

  // The publisher is not trusted any more: back to the content of the program; her own words stay.
  await page.getByRole('button', { name: 'Odebrat důvěru' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Odebrat důvěru' }).click();
  await expect(page.getByText('důvěra odebraná')).toBeVisible();
  await open(naves, 'treti.json', third);
  await expect(page.getByRole('alert')).toHaveText(/odebrali důvěru/);
  await page.getByRole('link', { name: 'Rádce' }).click();
  await page.getByRole('link', { name: 'Domácí násilí' }).click();
  await expect(page.getByText('Volejte jen ráno.')).toBeVisible();
  const { offices } = await naves.call('content.offices', {});
  expect(offices.find(({ id }) => id === 'orp')?.contact?.phone).toBe('317 000 000');
});
