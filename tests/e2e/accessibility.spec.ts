import type { Page } from '@playwright/test';
import { faultsOf } from '../support/axe.ts';
import { expect, type Naves, test } from '../support/naves.ts';
import { requestContent } from '../support/offices.ts';
import { openSampleVault } from '../support/sample-vault.ts';

/** Addresses of the screens, by the kind of office. */
const municipalityScreens = [
  '/',
  '/zaznamy',
  '/zaznamy/novy',
  '/zaznamy/kos',
  '/radce',
  '/radce/F1',
  '/souhrn',
  '/nastaveni',
  '/nastaveni/zurnal',
  '/nastaveni/balicky',
  '/o-programu',
];
const lagScreens = [
  ...['/prijate', '/uzemi', '/radce', '/radce/F1', '/nastaveni', '/nastaveni/balicky'],
  ...['/balicky', '/balicky/udaj/vykazani-doba', '/balicky/udaj/novy'],
];

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0);
}

/** Nothing that axe knows of is wrong, and the page is no wider than its window. */
async function expectOpenToAll(page: Page, where: string): Promise<void> {
  expect(await faultsOf(page), where).toEqual([]);
  await expectNoSidewaysScroll(page, where);
}

async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${where} is scrolled sideways`).toBeLessThanOrEqual(0);
}

/** At 200 % text, which is the same as half the window, nothing is cut off or scrolled sideways. */
async function expectOpenInBothSizes(page: Page, where: string): Promise<void> {
  await expectOpenToAll(page, where);
  await page.setViewportSize({ width: 683, height: 384 });
  await expectNoSidewaysScroll(page, `${where} at 200 %`);
  await page.setViewportSize({ width: 1366, height: 768 });
}

async function officeWithWork(naves: Naves): Promise<string> {
  await openSampleVault(naves);
  await naves.call('notes.seal', {
    text: 'Ukázková poznámka',
    who: 'Paní Ukázková',
    phone: null,
    where: null,
  });
  const { id } = await naves.call('requests.record', {
    content: requestContent('Ukázkový záznam o bydlení', { area: 'C', situations: ['C1'], urgency: 'days' }),
  });
  await naves.call('tasks.add', { request: id, title: 'Zavolat na OSPOD', due: '2026-11-02' });
  const way = { guide: 'F1', request: id } as const;
  await naves.call('guides.answer', { ...way, question: 'ted', option: 'ano' });
  await naves.call('guides.markStep', { ...way, step: 'policie', done: true });
  await naves.call('content.saveNote', {
    guide: 'F1',
    step: 'policie',
    text: 'Obvodní oddělení bere do pěti.',
  });
  const binned = await naves.call('requests.record', { content: requestContent('Do koše') });
  await naves.call('requests.moveToBin', { id: binned.id });
  await naves.open();
  await expect(naves.page.getByRole('navigation')).toBeVisible();
  return id;
}

test('every screen of an obec is open to everyone, also at 200 % text', async ({ naves }) => {
  test.slow();
  const { page } = naves;
  await naves.open();
  await expect(page.getByRole('button', { name: /Jsme obec/ })).toBeVisible();
  await expectOpenInBothSizes(page, 'the first run');
  const id = await officeWithWork(naves);
  for (const screen of [...municipalityScreens, `/zaznamy/${id}`]) {
    await goTo(page, screen);
    await expectOpenInBothSizes(page, screen);
  }
  await goTo(page, `/radce/F1?zaznam=${id}`);
  await expectOpenInBothSizes(page, 'a guide begun for a request');
  await page.getByRole('button', { name: 'Udělat úkoly ze všech kroků' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectOpenToAll(page, 'tasks of all steps');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page
    .getByRole('button', { name: /^ověřeno/ })
    .first()
    .click();
  await expectOpenToAll(page, 'a fact explained on the spot');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+k');
  await expect(page.getByRole('dialog').getByRole('article')).toBeVisible();
  await expectOpenInBothSizes(page, 'the card');
  await page.keyboard.press('Escape');
  await goTo(page, '/radce');
  await page.getByRole('combobox').fill('mlátí ji');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectOpenInBothSizes(page, 'guides found');
  await page.keyboard.press('Alt+z');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectOpenToAll(page, 'the quick note');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await naves.call('vault.lock', {});
  await expect(page.getByRole('textbox', { name: 'Co se stalo?' })).toBeVisible();
  await expectOpenInBothSizes(page, 'the locked screen');
  await page.getByRole('button', { name: 'Odemknout' }).click();
  await expectOpenInBothSizes(page, 'the locked screen, unlocking');
});

test('at 200 % text the folded layout is as open as the wide one', async ({ naves }) => {
  const { page } = naves;
  const id = await officeWithWork(naves);
  await page.setViewportSize({ width: 683, height: 384 });
  for (const screen of ['/', '/zaznamy', `/zaznamy/${id}`, '/radce', `/radce/F1?zaznam=${id}`]) {
    await goTo(page, screen);
    await expectOpenToAll(page, `${screen} at 200 %`);
  }
});

test('every screen of a LAG is open to everyone, also at 200 % text', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves, { kind: 'lag', name: 'MAS Vzorová' });
  await naves.open();
  for (const screen of lagScreens) {
    await goTo(page, screen);
    await expectOpenInBothSizes(page, screen);
  }
});

test('every part of the form of a guide is open to everyone, also at 200 % text', async ({ naves }) => {
  test.slow();
  const { page } = naves;
  await openSampleVault(naves, { kind: 'lag', name: 'MAS Vzorová' });
  await naves.open();
  await goTo(page, '/balicky/postup/F1');
  const parts = page.getByRole('tablist', { name: 'Části postupu' }).getByRole('tab');
  await expect(parts).toHaveCount(11);
  for (const part of await parts.all()) {
    await part.click();
    const name = `${await part.textContent()}`;
    const folded = page.getByRole('tabpanel', { name }).getByRole('button', { name: 'Upravit' });
    if ((await folded.count()) > 0) await folded.first().click();
    await expectOpenInBothSizes(page, name);
  }
  for (const beside of ['Náhled', 'Značky']) {
    await page.getByRole('tab', { name: beside }).click();
    await expect(page.getByRole('tabpanel', { name: beside })).toContainText(/\p{L}{3}/u);
    await expectOpenInBothSizes(page, beside);
  }
});

test('everything can be done with the keyboard, and the focus is always seen', async ({ naves }) => {
  const { page } = naves;
  await officeWithWork(naves);
  await goTo(page, '/');
  // The first stop leads past the menu; it is seen once it has the focus.
  const skip = page.getByRole('button', { name: 'Přejít k obsahu' });
  await expect(page.locator('button, a, input').first()).toHaveText('Přejít k obsahu');
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  // Every stop on the way is visible and has an outline of its own.
  await skip.focus();
  for (let stop = 0; stop < 10; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    await expect(focused).toBeVisible();
    const seen = await focused.evaluate((element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    });
    const name = await focused.evaluate((element) => element.outerHTML.slice(0, 200));
    expect(seen, name).toBe(true);
  }
  // A note: opened, written and confirmed without a mouse; the focus comes back.
  await page.keyboard.press('Alt+z');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Co se stalo?' })).toBeFocused();
  await page.keyboard.type('Poznámka z klávesnice');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Poznámka z klávesnice').first()).toBeVisible();
});

test('forced colours, reduced motion and 1024×700 lose nothing', async ({ naves }) => {
  const { page } = naves;
  const id = await officeWithWork(naves);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  for (const screen of ['/', '/zaznamy', `/zaznamy/${id}`, `/radce/F1?zaznam=${id}`, '/souhrn']) {
    await goTo(page, screen);
    await naves.picture(`forced-colors${screen.replaceAll(/\W+/g, '-')}`.slice(0, 40));
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ effect }) => Number(effect?.getTiming().duration) > 10).length,
    );
    expect(moving, screen).toBe(0);
  }
  // The current place in the menu is told by more than colour.
  await expect(page.getByRole('link', { name: 'Souhrn pro MAS' })).toHaveAttribute('aria-current', 'page');
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 1024, height: 700 });
  await goTo(page, '/zaznamy');
  await expectOpenToAll(page, '/zaznamy at 1024×700');
});
