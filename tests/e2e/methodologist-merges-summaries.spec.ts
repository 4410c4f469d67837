import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { faultsOf } from '../support/axe.ts';
import { expect, test } from '../support/naves.ts';
import { afterTheYear, summaryOf } from '../support/offices.ts';
import { openSampleVault } from '../support/sample-vault.ts';

test.use({ now: afterTheYear });

/** Lets the page open this many files and keeps it waiting with the next one. */
async function holdAfter(page: Page, count: number): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = 0;
  await page.route('**/invoke', async (route) => {
    const opening = route.request().postData()?.includes('"workspace.openSummaries"') === true;
    if (opening) asked += 1;
    if (opening && asked > count) await released;
    await route.continue();
  });
  return release;
}

test('the methodologist stops opening in the middle, opens two summaries, one of them twice, and sees one table', async ({
  naves,
}) => {
  const { page } = naves;
  await openSampleVault(naves, { kind: 'lag', name: 'MAS Vzorová' });
  await naves.open();
  await expect(page.getByRole('heading', { name: 'Přijaté souhrny' })).toBeVisible();
  await naves.picture('lag-empty');
  const keyFile = await naves.saving(() =>
    page.getByRole('button', { name: 'Uložit soubor s klíčem' }).click(),
  );
  const { recipient } = JSON.parse(new TextDecoder().decode(keyFile.bytes));

  const folder = mkdtempSync(join(tmpdir(), 'naves-files-'));
  const [one, two] = await Promise.all([
    summaryOf('532886', [...Array(14).fill('A'), ...Array(11).fill('D')], recipient, 'Chybí lékař.'),
    summaryOf('529451', [...Array(16).fill('A'), ...Array(12).fill('D')], recipient),
  ]);
  const paths = [one, two].map(({ name, bytes }) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
  const choose = () => page.getByRole('button', { name: 'Vybrat soubory…' }).click();

  // Too many at once: she looks elsewhere meanwhile, comes back and stops it.
  const many = Array.from({ length: 9 }, (_, position) => {
    const path = join(folder, `priloha-${position + 1}.json`);
    writeFileSync(path, '{"neco":"jineho"}');
    return path;
  });
  const release = await holdAfter(page, 3);
  await naves.choosing(many, choose);
  const bar = page.getByRole('progressbar', { name: 'Kolik souborů už je otevřených' });
  await expect(bar).toHaveAttribute('aria-valuenow', '3');
  await page.getByRole('link', { name: 'Území' }).click();
  await expect(page.getByRole('heading', { name: 'Území' })).toBeVisible();
  await page.getByRole('link', { name: 'Přijaté souhrny' }).click();
  await expect(bar).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await naves.picture('lag-opening');
  await page.getByRole('button', { name: 'Zastavit' }).click();
  await expect(page.getByText(/Jen dočteme rozečtený soubor/)).toBeVisible();
  release();
  await expect(page.getByText('Výsledek: 4 nešly otevřít, 5 jsme už neotevřeli.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Co se stalo se soubory' })).toBeFocused();
  const results = page.getByRole('region', { name: 'Co se stalo se soubory' }).getByRole('listitem');
  await expect(results).toContainText(many.map((path) => basename(path)));
  expect(await faultsOf(page)).toEqual([]);
  await naves.picture('lag-stopped');
  await page.unroute('**/invoke');

  await naves.choosing(paths, choose);
  await expect(page.getByText(/přijaty 2 souhrny/)).toBeVisible();
  await naves.picture('lag-opened');
  await naves.choosing(paths.slice(0, 1), choose);
  await expect(page.getByText(/Tenhle souhrn už máte, nic se nezměnilo/)).toBeVisible();
  expect((await naves.call('workspace.received', {})).summaries).toHaveLength(2);

  // Nobody has compared the keys over the phone yet.
  await page.getByRole('button', { name: /Obec Chářovice: ověřeno po telefonu/ }).click();
  await expect(page.getByRole('button', { name: /Obec Chářovice: ověřeno po telefonu/ })).toHaveCount(0);
  await naves.picture('lag-received');
  await page.getByRole('button', { name: /^Chářovice, rok 2026: přijato/ }).click();
  const detail = page.getByRole('dialog', { name: 'Chářovice, rok 2026' });
  await expect(detail.getByRole('term').filter({ hasText: 'Poznámka obce' })).toBeVisible();
  await expect(detail.getByText('Chybí lékař.')).toBeVisible();
  await naves.picture('lag-detail');
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Území' }).click();
  await expect(page.getByRole('heading', { name: 'Území' })).toBeVisible();
  const merged = await naves.call('workspace.merged', { table: 'area', year: 2026 });
  const total = merged.rows.find(({ code }) => code === 'A')?.total;
  expect(total).not.toBeNull();
  const row = page.getByRole('row', { name: /Péče o sebe/ });
  if (total?.lo === total?.hi) await expect(row).toContainText(String(total?.lo));
  await expect(row).toBeVisible();
  await naves.picture('lag-territory');
  rmSync(folder, { recursive: true });
});
