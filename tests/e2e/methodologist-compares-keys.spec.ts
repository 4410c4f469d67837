import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsOf } from '../support/axe.ts';
import { releasedFile } from '../support/lag-desk.ts';
import { memoryHost } from '../support/memory-host.ts';
import { expect, test } from '../support/naves.ts';
import { openMunicipality } from '../support/open-app.ts';
import { openSampleVault } from '../support/sample-vault.ts';
import { recordRequests } from '../support/summary-files.ts';

/** A summary from a fresh vault of Chářovice, so each one is signed by another key. */
async function summaryOf(period: string, recorded: string, recipient: string): Promise<Uint8Array> {
  const obec = await openMunicipality(memoryHost(), '532886');
  obec.host.setNow(recorded);
  await recordRequests(obec, 12, 'C');
  await recordRequests(obec, 11, 'A');
  obec.host.setNow('2027-01-04T09:00:00.000Z');
  const file = await releasedFile(obec, period, recipient);
  await obec.dispose();
  return file;
}

test('the methodologist confirms a key over the phone, and takes a new one only after asking the obec', async ({
  naves,
}) => {
  const { page } = naves;
  await openSampleVault(naves, { kind: 'lag', name: 'MAS Ukázková' });
  await naves.open();
  await expect(page.getByText('Zatím nepřišel žádný souhrn.')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  const { recipient } = await naves.call('workspace.key', {});
  const folder = mkdtempSync(join(tmpdir(), 'naves-keys-'));
  const [old, renewed] = [join(folder, 'stary-pocitac.json'), join(folder, 'novy-pocitac.json')];
  writeFileSync(old, await summaryOf('2026-H1', '2026-02-10T09:00:00.000Z', recipient));
  writeFileSync(renewed, await summaryOf('2026-H2', '2026-09-10T09:00:00.000Z', recipient));
  const choose = () => page.getByRole('button', { name: 'Vybrat soubory…' }).click();
  await naves.choosing([old], choose);
  await expect(page.getByText('Výsledek: přijat 1 souhrn.')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  const confirm = page.getByRole('button', { name: 'Obec Chářovice: ověřeno po telefonu' });
  await confirm.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Obec Chářovice je ověřená.')).toBeFocused();
  await expect(confirm).toHaveCount(0);

  // The obec has a new computer: nothing is taken until the methodologist says so.
  await naves.choosing([renewed], choose);
  await expect(page.getByText('Výsledek: 1 nešel otevřít.')).toBeVisible();
  await expect(page.getByText('Obec podepisuje jiným klíčem než minule.')).toContainText(
    'zvolte „Obec má nový počítač a nový podpis“',
  );
  await page.getByRole('button', { name: /^Chářovice, 1\. pololetí 2026: přijato/ }).click();
  const detail = page.getByRole('dialog', { name: /^Chářovice/ });
  await expect(detail.getByText('(ověřený po telefonu)')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await detail.getByRole('button', { name: 'Obec má nový počítač a nový podpis' }).click();
  await page.getByRole('button', { name: 'Přestat uznávat starý podpis' }).click();
  await expect(detail.getByText('Starý podpis obce Chářovice už neplatí.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(detail).toHaveCount(0);

  await naves.choosing([renewed], choose);
  await expect(page.getByText('Výsledek: přijat 1 souhrn.')).toBeVisible();
  await expect(confirm).toBeVisible();
  rmSync(folder, { recursive: true });

  await page.getByRole('link', { name: 'Území' }).click();
  await expect(page.getByText('Sečteno: 1 obec, 2 souhrny.')).toBeVisible();
  await expect(page.getByText('Celkem případů: 46.')).toBeVisible();
  await page.getByLabel('Co sčítat').selectOption('čtvrtletí');
  // Zeros are hidden, so 23 of 23 cannot be claimed of a quarter: only that it is one of the two.
  await expect(page.getByText('Nejvíc případů je za jedno z těchto období: 1. čtvrtletí 2026')).toContainText(
    'Za které z nich, skrytá čísla neprozradí.',
  );
  expect(await faultsOf(page)).toEqual([]);
});
