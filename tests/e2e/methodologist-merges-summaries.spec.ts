import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSampleVault } from '../support/loopback.ts';
import { expect, test } from '../support/naves.ts';
import { afterTheYear, summaryOf } from '../support/offices.ts';

test.use({ now: afterTheYear });

test('the methodologist opens two summaries, one of them twice, and sees one table', async ({ naves }) => {
  const { page } = naves;
  await makeSampleVault(naves, { kind: 'lag', name: 'MAS Vzorová' });
  await naves.open();
  await expect(page.getByRole('heading', { name: 'Přijaté souhrny' })).toBeVisible();
  await naves.picture('lag-empty');
  const keyFile = await naves.saving(() =>
    page.getByRole('button', { name: 'Uložit soubor s klíčem' }).click(),
  );
  const { recipient } = JSON.parse(new TextDecoder().decode(keyFile.bytes));

  const folder = mkdtempSync(join(tmpdir(), 'naves-files-'));
  const [one, two] = await Promise.all([
    summaryOf('532886', [...Array(14).fill('A'), ...Array(11).fill('D')], recipient),
    summaryOf('529451', [...Array(16).fill('A'), ...Array(12).fill('D')], recipient),
  ]);
  const paths = [one, two].map(({ name, bytes }) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
  const choose = () => page.getByRole('button', { name: 'Vybrat soubory…' }).click();
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
