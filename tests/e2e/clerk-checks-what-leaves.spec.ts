import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Area, areas } from '#contract';
import { faultsOf } from '../support/axe.ts';
import { makeSampleVault, type RunningProgram, samplePassphrase, startProgram } from '../support/loopback.ts';
import { expect, type Naves, test } from '../support/naves.ts';
import { newLagIdentity } from '../support/summary-files.ts';

/** It is July; the folder was filled in February. Each group of tests has an obec of its own. */
function february(
  counts: Partial<Record<Area, number>>,
  household: () => string = nextHousehold,
): { readonly recorded: string[] } {
  const dataFolder = mkdtempSync(join(tmpdir(), 'naves-summary-'));
  const recorded: string[] = [];
  test.use({ dataFolder, now: '2026-07-02T08:00:00.000Z' });
  test.beforeAll(async () => {
    const program = await startProgram({ dataFolder, now: '2026-02-10T09:00:00.000Z' });
    await makeSampleVault(program);
    for (const area of areas) {
      for (let left = counts[area] ?? 0; left > 0; left -= 1)
        recorded.push(await record(program, area, household()));
    }
    await program.stop();
  });
  test.afterAll(() => {
    rmSync(dataFolder, { recursive: true, force: true });
  });
  return { recorded };
}

let households = 0;

/** A household that was not there before. */
function nextHousehold(): string {
  households += 1;
  return `Rodina Vzorová ${households}`;
}

/** A request of a household. */
async function record(program: RunningProgram, area: Area, who: string): Promise<string> {
  const text = 'Paní Ukázková potřebuje pomoc';
  const unknown = { channel: null, urgency: null, subject: null, phone: null, where: null };
  const content = { ...unknown, text, area, situations: [], who, age: null, sex: null, part: null };
  return (await program.call('requests.record', { content })).id;
}

/** Unlocks, loads the window and opens Souhrn pro MAS with the first half of the year chosen. */
async function openFirstHalf({ page, call, open }: Naves): Promise<void> {
  await call('vault.unlock', { passphrase: samplePassphrase, wrapId: null });
  const { recipient } = await newLagIdentity();
  await call('summaries.setLagKey', { from: 'text', text: recipient });
  await open();
  await page.getByRole('link', { name: 'Souhrn pro MAS' }).click();
  // For a village this small the whole year is recommended, and it has not ended yet.
  await expect(page.getByRole('radio', { name: /celý rok najednou/ })).toBeChecked();
  await expect(page.getByText('Nejbližší období skončí 31. 12. 2026.')).toBeVisible();
  await page.getByRole('radio', { name: /dvě pololetí/ }).check();
  await expect(page.getByRole('radio', { name: /1\. pololetí 2026/ })).toBeChecked();
}

test.describe('an obec with 26 requests in the first half of the year', () => {
  february({ A: 12, C: 11, D: 3 });

  test('the clerk reads by keyboard why a number is hidden, and finds the same numbers in the list later', async ({
    naves,
  }) => {
    const { page } = naves;
    await openFirstHalf(naves);
    await expect(page.getByRole('radio', { name: /2\. pololetí 2026/ })).toBeDisabled();
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole('button', { name: 'Ukázat čísla' }).click();
    await expect(page.getByText('Za 1. pololetí 2026 je v souhrnu 26 případů')).toBeVisible();
    const unplaced = page
      .getByRole('table', { name: 'Podle oblasti' })
      .getByRole('row', { name: /^Bez oblasti/ });
    await expect(unplaced).not.toContainText(/\b0\b/);
    await expect(unplaced.getByRole('button')).toContainText('méně než 5');
    // The key Tab goes from one hidden number to the next, and each says why it is hidden.
    await unplaced.getByRole('button').press('Tab');
    await expect(page.getByRole('tooltip')).toBeVisible();
    // Asked, the program tries what somebody could work out, and says it.
    await unplaced.getByRole('button').press('Enter');
    const why = page.getByRole('dialog', { name: 'Proč číslo není vidět' });
    await expect(why.getByText('Podle oblasti: Bez oblasti')).toBeVisible();
    await expect(why.getByText('Případů je tu méně než pět')).toBeVisible();
    await page.keyboard.press('Escape');
    await page
      .getByRole('row', { name: /^Bydlení, peníze, práce/ })
      .first()
      .getByRole('button')
      .click();
    await expect(why.getByText('mohl by kdokoli odečíst ostatní čísla')).toBeVisible();
    await expect(why.getByText(/^„(Vztahy|Bez oblasti|Citlivé situace)/)).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    await naves.picture('why-hidden');
    await page.keyboard.press('Escape');
    // What would a neighbour learn who knows the person?
    const neighbour = page.getByRole('region', { name: 'Co by z čísel poznal soused?' });
    await neighbour.getByLabel('Kolik mu je').selectOption('65 a více let');
    await neighbour.getByLabel('Žena, nebo muž').selectOption('Ženy');
    await neighbour.getByRole('button', { name: 'Zkusit' }).click();
    await expect(neighbour.getByText('Nedozví se nic.')).toBeVisible();
    await expect(neighbour.getByText(/Mohlo jít\so\scokoli\sz\stoho:\s„Péče/)).toBeVisible();
    await naves.picture('neighbour');
    await page.getByRole('button', { name: 'Co je skryto a proč' }).click();
    await expect(page.getByText('Co by poznal soused?')).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole('button', { name: 'Pokračovat: komu' }).click();
    await page.getByRole('button', { name: 'Pokračovat: uložit' }).click();
    await expect(page.getByText(/pošlete po pololetích\. Změnit to už nepůjde/)).toBeVisible();
    await naves.saving(() => page.getByRole('button', { name: 'Uložit souhrn' }).click());
    await expect(page.getByRole('heading', { name: 'Soubor je uložený.' })).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole('button', { name: 'Připravit další souhrn' }).click();
    await expect(page.getByText('už je uložené')).toBeVisible();
    await expect(page.getByText('posílá se po pololetích')).toBeVisible();
    await page.getByRole('button', { name: 'Ukázat čísla souhrnu za 1. pololetí 2026' }).click();
    const numbers = page.getByRole('dialog');
    await expect(numbers.getByText('je v souhrnu 26 případů')).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    await naves.picture('released-numbers');
    // The council gets the released numbers and no others.
    await expect(numbers.getByRole('button', { name: 'Vytisknout pro zastupitelstvo' })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const sheet = page.locator('body > .naves-print');
    await expect(
      sheet.getByRole('heading', { name: 'S čím se lidé obracejí na obec: 1. pololetí 2026' }),
    ).toBeVisible();
    await expect(sheet.getByText('je v souhrnu 26 případů')).toBeVisible();
    await naves.picture('council-paper');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: null });
    // And whoever plans services gets what could not be found, from the same numbers.
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await numbers.getByRole('button', { name: 'Vytisknout doklad o potřebnosti' }).click();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(
      sheet.getByRole('heading', { name: 'Pomoc, která v obci chybí: 1. pololetí 2026' }),
    ).toBeVisible();
    await expect(sheet.getByRole('row', { name: /^Služba má plno|^Nic se nehodilo/ }).first()).toContainText(
      '<5',
    );
    await naves.picture('need-paper');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: null });
    await page.keyboard.press('Escape');
    await expect(numbers).toHaveCount(0);
  });
});

test.describe('an obec where somebody else works at the same time', () => {
  const { recorded } = february({ A: 12, C: 11 });

  test('the clerk is shown the new numbers when they change before saving', async ({ naves }) => {
    const { page } = naves;
    await openFirstHalf(naves);
    await page.getByRole('button', { name: 'Ukázat čísla' }).click();
    await expect(page.getByText('je v souhrnu 23 případů')).toBeVisible();
    await page.getByRole('button', { name: 'Pokračovat: komu' }).click();
    await page.getByRole('button', { name: 'Pokračovat: uložit' }).click();

    await naves.call('requests.moveToBin', { id: recorded[0] ?? '' });
    await page.getByRole('button', { name: 'Uložit souhrn' }).click();

    await expect(page.getByText('Čísla se mezitím změnila')).toBeVisible();
    await expect(page.getByText('je v souhrnu 22 případů')).toBeVisible();
    expect((await naves.call('summaries.releases', {})).releases).toEqual([]);
  });
});

test.describe('an obec where one family came three times, and another one once', () => {
  const others = ['Rodina Ukázková'];
  const { recorded } = february({ A: 2, C: 1, E: 1 }, () => others.pop() ?? 'Rodina Vzorová');

  test('the clerk is told calmly that nothing leaves, and what to do instead', async ({ naves }) => {
    const { page } = naves;
    const told = page.getByRole('status').filter({ hasText: 'záznamů tak málo' });
    await openFirstHalf(naves);
    await page.getByRole('button', { name: 'Ukázat čísla' }).click();
    await page.getByRole('button', { name: 'Pokračovat: komu' }).click();
    await page.getByRole('button', { name: 'Pokračovat: uložit' }).click();
    // The other family's record turns out to be a mistake while she looks: now nothing may leave any more.
    await naves.call('requests.moveToBin', { id: recorded[0] ?? '' });
    await page.getByRole('button', { name: 'Uložit souhrn' }).click();
    await expect(told).toContainText(/Počkejte s\sodesláním, až skončí rok 2026/);
    await expect(page.getByText('Ukazujeme nová')).toHaveCount(0);
    expect((await naves.call('summaries.releases', {})).releases).toEqual([]);

    await page.getByRole('button', { name: 'Zpět' }).click();
    await page.getByRole('radio', { name: /čtyři čtvrtletí/ }).check();
    await page.getByRole('button', { name: 'Ukázat čísla' }).click();
    await expect(told).toContainText(/Zkuste místo něj 1\. pololetí 2026/);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Pokračovat: komu' })).toHaveCount(0);
    expect(await faultsOf(page)).toEqual([]);
    await naves.picture('period-refused');

    // The half has no more cases than its quarter; the year will show.
    await told.getByRole('button', { name: /^Ukázat 1\. pololetí 2026$/ }).click();
    await expect(page.getByRole('heading', { name: /^Co odejde za\s1\. pololetí 2026$/ })).toBeFocused();
    await expect(told).toContainText(/Počkejte s\sodesláním, až skončí rok 2026/);
    await expect(told.getByRole('button')).toHaveCount(0);
    await naves.picture('period-refused-wait');

    await page.getByRole('button', { name: 'Zpět' }).click();
    await expect(page.getByRole('radio', { name: /dvě pololetí/ })).toBeChecked();
    expect((await naves.call('summaries.releases', {})).releases).toEqual([]);
  });
});
