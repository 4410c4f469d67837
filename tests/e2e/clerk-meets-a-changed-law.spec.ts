import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSampleVault, samplePassphrase, startProgram } from '../support/loopback.ts';
import { expect, test } from '../support/naves.ts';
import { requestContent } from '../support/offices.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'naves-changed-'));
const newYear = '2027-01-04T08:00:00Z';

test.use({ dataFolder, now: newYear });
test.beforeAll(async () => {
  // In November a carer's guide is begun; a fact of it holds only until the end of the year.
  const program = await startProgram({ dataFolder, now: '2026-11-23T08:00:00Z' });
  await makeSampleVault(program);
  const { id } = await program.call('requests.record', {
    content: requestContent('Ukázkový záznam', { area: 'A', situations: ['A2'] }),
  });
  const { guide, changesOn } = await program.call('guides.read', { guide: 'A2', request: id });
  expect(changesOn).toBe('2027-01-01');
  const step = guide.steps[0]?.id ?? '';
  await program.call('guides.markStep', { guide: 'A2', request: id, step, done: true });
  await program.stop();
});
test.afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

test('an open case that a change concerns is told on Domů; the new wording loses no work', async ({
  naves,
}) => {
  const { page } = naves;
  await page.clock.setSystemTime(newYear);
  await naves.open();
  await page.getByRole('button', { name: 'Odemknout' }).first().click();
  await page.getByLabel('Heslo', { exact: true }).fill(samplePassphrase);
  await page.keyboard.press('Enter');

  const known = page.getByRole('region', { name: 'Dobré vědět' });
  await expect(known.getByText('1 otevřeného případu se týká změna')).toBeVisible();
  await naves.picture('home-changed-law');
  await known.getByRole('link', { name: /^záznam 1\/2026: / }).click();

  const banner = page.getByText('Postup se od té doby změnil');
  await expect(banner).toBeVisible();
  await page.getByRole('button', { name: 'Ukázat, co se mění' }).click();
  const changes = page.getByRole('list', { name: 'Co se mění' });
  await expect(changes.getByText('90 dní', { exact: true })).toBeVisible();
  await expect(changes.getByText('neověřený údaj')).toBeVisible();
  await naves.picture('guide-changed-law');

  await page.getByRole('button', { name: 'Pokračovat podle nového znění' }).click();
  await expect(page.getByText('Pokračujete podle nového znění.')).toBeVisible();
  await expect(banner).toHaveCount(0);
  await expect(page.getByText(/^uděláno 1 z\s\d+ kroků$/)).toBeVisible();
  await page.getByRole('link', { name: 'Domů' }).click();
  await expect(page.getByRole('region', { name: 'Co je na řadě' })).toBeVisible();
  await expect(page.getByText(/otevřeného případu se týká změna/)).toHaveCount(0);
});
