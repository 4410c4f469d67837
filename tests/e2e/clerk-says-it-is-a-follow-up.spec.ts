import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { faultsOf } from '../support/axe.ts';
import { makeSampleVault, samplePassphrase, startProgram } from '../support/loopback.ts';
import { expect, type Naves, test } from '../support/naves.ts';
import { afterTheYear, requestContent } from '../support/offices.ts';
import { openSampleVault } from '../support/sample-vault.ts';

test('the clerk says by one press that a record follows up an earlier one, and can take it back', async ({
  naves,
}) => {
  const { page } = naves;
  await openSampleVault(naves);
  const person = { who: 'Jana Vzorová', area: 'D' } as const;
  await naves.call('requests.record', {
    content: requestContent('Přišla s výzvou od exekutora a neví, co s ní.', person),
  });
  const { id } = await naves.call('requests.record', {
    content: requestContent('Přišla znovu, exekutor jí zablokoval účet.', person),
  });
  await naves.open();
  await page.getByRole('link', { name: 'Záznamy', exact: true }).click();
  await page.getByRole('link', { name: '2/2026' }).first().click();

  const question = page.getByRole('region', { name: 'Nový případ, nebo pokračování?' });
  await expect(question.getByText('Stejné jméno nebo telefon už tu s touhle oblastí je.')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await naves.picture('case-question');
  await page.setViewportSize({ width: 683, height: 384 });
  await naves.picture('case-question-200');
  await page.setViewportSize({ width: 1366, height: 768 });

  const follow = question.getByRole('button', { name: /^Pokračování záznamu 1\/2026/ });
  await follow.focus();
  await page.keyboard.press('Enter');
  await expect(question.getByText('V souhrnu pro MAS se nepočítá znovu.')).toBeVisible();
  await expect(question).toBeFocused();
  expect((await naves.call('cases.of', { request: id })).relation?.kind).toBe('continues');
  await naves.picture('case-said');

  await question.getByRole('button', { name: 'Změnit' }).click();
  await question.getByRole('button', { name: 'Je to nový případ' }).click();
  await expect(question.getByText('Je to nový případ.')).toBeVisible();
  expect((await naves.call('cases.of', { request: id })).relation).toEqual({ kind: 'new' });

  // The first of the two has nothing before it, so nothing is asked.
  await page.goBack();
  await page.getByRole('link', { name: '1/2026' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Záznam 1/2026' })).toBeVisible();
  await expect(question).toHaveCount(0);
});

/** It is January; all of this was recorded in November. Each group of tests has an obec of its own. */
function november(contents: readonly ReturnType<typeof requestContent>[]): void {
  const dataFolder = mkdtempSync(join(tmpdir(), 'naves-office-'));
  test.use({ dataFolder, now: afterTheYear });
  test.beforeAll(async () => {
    const program = await startProgram({ dataFolder, now: '2026-11-20T09:00:00Z' });
    await makeSampleVault(program);
    for (const content of contents) await program.call('requests.record', { content });
    await program.stop();
  });
  test.afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));
}

async function unlock(naves: Naves): Promise<void> {
  await naves.call('vault.unlock', { passphrase: samplePassphrase, wrapId: null });
  await naves.open();
}

async function askForNumbers(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Souhrn pro MAS' }).click();
  await page.getByRole('button', { name: 'Ukázat čísla' }).click();
}

test.describe('an obec where two people gave no name', () => {
  const named = Array.from({ length: 24 }, (_, number) =>
    requestContent('Ukázkový záznam', { area: 'A', who: `Rodina Vzorová ${number + 1}` }),
  );
  const unnamed = ['Někdo volal kvůli dluhům.', 'Někdo se ptal na dluhy u okénka.'].map((text) =>
    requestContent(text, { area: 'D' }),
  );
  november([...named, ...unnamed]);

  test('before the summary leaves, the clerk is led to the records that nobody can tell apart', async ({
    naves,
  }) => {
    const { page } = naves;
    await unlock(naves);
    await askForNumbers(page);
    await expect(page.getByText('je v souhrnu 26 případů').first()).toBeVisible();
    await expect(page.getByText('U 2 záznamů není jméno ani telefon')).toBeVisible();
    await naves.picture('summary-undecided');
    const list = page.getByRole('list', { name: 'Záznamy, u kterých se neví, jestli jde o nový případ' });
    await list.getByRole('link', { name: 'Otevřít záznam 26/2026' }).click();
    const question = page.getByRole('region', { name: 'Nový případ, nebo pokračování?' });
    await question.getByRole('button', { name: /^Pokračování záznamu 25\/2026/ }).click();
    await expect(question.getByText('V souhrnu pro MAS se nepočítá znovu.')).toBeVisible();
    await askForNumbers(page);
    await expect(page.getByText('je v souhrnu 25 případů').first()).toBeVisible();
    await expect(page.getByText('U 1 záznamu není jméno ani telefon')).toBeVisible();
  });
});

test.describe('an obec where nobody gave a name', () => {
  november(Array.from({ length: 4 }, () => requestContent('Ukázkový záznam', { area: 'A' })));

  test('the clerk says of all of them at once that they are new cases, and the summary may leave', async ({
    naves,
  }) => {
    const { page } = naves;
    await unlock(naves);
    await askForNumbers(page);
    await expect(page.getByText('U 4 záznamů není jméno ani telefon')).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'záznamů tak málo' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Pokračovat: komu' })).toHaveCount(0);
    const say = page.getByRole('button', { name: 'Zaškrtnuté jsou nové případy' });
    await say.click();
    await expect(page.getByRole('alert')).toHaveText('Nejdřív zaškrtněte aspoň jeden záznam.');
    expect(await faultsOf(page)).toEqual([]);
    await naves.picture('summary-nobody-named');
    await page.setViewportSize({ width: 683, height: 384 });
    expect(await faultsOf(page)).toEqual([]);
    await naves.picture('summary-nobody-named-200');
    await page.setViewportSize({ width: 1366, height: 768 });

    await page.getByRole('button', { name: 'Zaškrtnout všechny' }).click();
    await page.getByRole('checkbox', { name: /^3\/2026/ }).uncheck();
    await say.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('U 1 záznamu není jméno ani telefon')).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Co odejde za/ })).toBeFocused();
    await expect(page.getByRole('button', { name: 'Pokračovat: komu' })).toBeVisible();
    const { requests } = await naves.call('summaries.undecided', { period: '2026' });
    expect(requests.map(({ number }) => number)).toEqual(['3/2026']);
    await naves.picture('summary-one-unnamed');
  });
});
