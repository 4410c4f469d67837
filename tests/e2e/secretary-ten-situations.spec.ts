import type { Locator } from '@playwright/test';
import { expect, type Naves, test } from '../support/naves.ts';
import { openSampleVault } from '../support/sample-vault.ts';

// What a new secretary does from the resident's sentence to a leaflet in his hand, counted as a slow pair of hands
// would do it. Ten were walked by hand; these five are the ones with a deadline of the law or with an acute day.

const monday = '2026-11-23T08:00:00Z';
test.use({ now: monday });
test.beforeEach(({ page }) => page.clock.setSystemTime(monday));

const secondsPerPress = 1.2;
const secondsPerLetter = 0.25;
const wordsPerMinute = 220;
const threeMinutes = 180;

/** A person at the desk: every press, letter and word that has to be read takes time. */
class Secretary {
  private spent = 0;
  readonly naves: Naves;

  constructor(naves: Naves) {
    this.naves = naves;
  }

  async click(target: Locator): Promise<void> {
    this.spent += secondsPerPress;
    await target.click();
  }

  async press(key: string): Promise<void> {
    this.spent += secondsPerPress;
    await this.naves.page.keyboard.press(key);
  }

  async type(field: Locator, text: string): Promise<void> {
    this.spent += text.length * secondsPerLetter;
    await field.fill(text);
  }

  async typeByLetters(field: Locator, text: string): Promise<void> {
    this.spent += text.length * secondsPerLetter;
    await field.pressSequentially(text);
  }

  async read(...targets: Locator[]): Promise<void> {
    for (const target of targets) {
      const text = (await target.allInnerTexts()).join(' ');
      this.spent += (text.split(/\s+/).filter(Boolean).length / wordsPerMinute) * 60;
    }
  }

  get seconds(): number {
    return Math.round(this.spent);
  }
}

interface Case {
  readonly situation: string;
  readonly sentence: string;
  readonly guide: string;
  readonly answers: readonly string[];
  /** What comes out when the first question is answered „Nevím“, and what after that answer is changed. */
  readonly unsure: string;
  readonly outcome: string;
  /** The day a deadline of the law runs from, its last day as it is told, and the day of the task. */
  readonly deadline?: { readonly from: string; readonly last: RegExp; readonly due: string };
  readonly dues: Readonly<Record<string, string>>;
}

const cases: readonly Case[] = [
  {
    situation: 'somebody is to leave a flat',
    sentence: 'Přišel mi papír od majitele, že se mám do konce měsíce odstěhovat, a nemám s dětma kam jít.',
    guide: 'Hrozí vystěhování nebo výpověď',
    answers: ['Písemná výpověď z nájmu', 'Patří někomu jinému', 'Ano', 'Ano'],
    unsure: 'Ozvěte se dřív, než přijde další papír',
    outcome: 'Výpověď neznamená odejít hned',
    deadline: { from: '20.11.2026', last: /Poslední den: středa 20\.\sledna 2027/, due: '20. 1. 2027' },
    dues: { 'Pomozte stihnout návrh k soudu': '2027-01-20' },
  },
  {
    situation: 'children have had nothing to eat since yesterday',
    sentence: 'Děcka od včerejška nejedly, doma nemáme ani na rohlík a peníze přijdou až za týden.',
    guide: 'Nemá dnes co jíst',
    answers: ['Jsou mezi nimi děti', 'Ne', 'Ano', 'Je to poprvé'],
    unsure: 'Nejdřív se podívejte, jak mu je',
    outcome: 'Děti musí jíst ještě dnes',
    dues: {
      'Dejte mu najíst hned teď': '2026-11-23',
      'Druhý den se zeptejte, jestli měl co jíst': '2026-11-24',
    },
  },
  {
    situation: 'somebody was thrown out of work from one day to the next',
    sentence: 'V pátek mě ve fabrice vyrazili ze dne na den, nevím, kam mám teďka jít a z čeho budem žít.',
    guide: 'Ztráta práce',
    answers: ['V posledních dnech', 'Ne', 'Dali mu výpověď, skončila smlouva', 'Ne'],
    unsure: 'Na Úřad práce ještě dnes nebo zítra',
    outcome: 'Na Úřad práce ještě dnes nebo zítra',
    deadline: { from: '20.11.2026', last: /Poslední den: středa 25\.\slistopadu 2026/, due: '25. 11. 2026' },
    dues: { 'Zapište se na Úřadu práce': '2026-11-25' },
  },
  {
    situation: 'a partner beats and threatens',
    sentence: 'Včera se zase opil a zmlátil mě, a prej jestli to někomu řeknu, tak mě zabije.',
    guide: 'Domácí násilí',
    answers: ['Ne, je pryč', 'Dostat se pryč', 'Ano', 'Ne'],
    unsure: 'Nejdřív bezpečí, všechno ostatní počká',
    outcome: 'Pomozte najít bezpečné místo',
    dues: { 'Zavolejte na OSPOD': '2026-11-23' },
  },
  {
    situation: 'a man died who had nobody',
    sentence: 'Umřel pan Vzorový z čísla dvanáct, nikoho neměl a z nemocnice volají, kdo ho nechá pochovat.',
    guide: 'Úmrtí, pohřeb',
    answers: ['Nikoho nemá, o nikom nevíme', 'Na území naší obce', 'Ne, ještě běží', 'Ne'],
    unsure: 'Hledejte blízké a počítejte hodiny',
    outcome: 'Hledejte blízké a počítejte hodiny',
    deadline: { from: '20.11.2026', last: /Poslední den: úterý 24\.\slistopadu 2026/, due: '24. 11. 2026' },
    dues: { 'Najděte blízké a oznamte jim smrt': '2026-11-24' },
  },
];

async function record(secretary: Secretary, sentence: string): Promise<void> {
  const { page } = secretary.naves;
  await secretary.click(page.getByRole('link', { name: 'Zapsat první záznam' }));
  await secretary.type(page.getByRole('textbox', { name: 'Co se děje?' }), sentence);
  await secretary.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Záznam 1/2026' })).toBeVisible();
}

async function openGuide(secretary: Secretary, guide: string): Promise<void> {
  const { page } = secretary.naves;
  const panel = page.getByRole('region', { name: 'Postup' });
  await expect(panel.getByText('Podle textu se hodí:')).toBeVisible();
  // The first of what is offered is the right one; nobody tired reads on.
  await expect(panel.getByRole('link').first()).toHaveText(guide);
  await secretary.read(panel);
  await secretary.click(panel.getByRole('link').first());
  await expect(page.getByRole('heading', { level: 1, name: guide })).toBeVisible();
}

async function answer(secretary: Secretary, option: string): Promise<void> {
  const { page } = secretary.naves;
  const card = page.getByRole('form').filter({ has: page.getByRole('radio', { name: 'Nevím' }) });
  const question = (await card.getByRole('heading').textContent()) ?? '';
  await secretary.read(card);
  await secretary.click(card.getByRole('radio', { name: option, exact: true }));
  await secretary.click(card.getByRole('button', { name: 'Pokračovat' }));
  await expect(page.getByRole('form', { name: question, exact: true })).toHaveCount(0);
}

async function makeTasks(secretary: Secretary, deadline: Case['deadline']): Promise<void> {
  const { page } = secretary.naves;
  await secretary.click(page.getByRole('button', { name: 'Udělat úkoly ze všech kroků' }));
  const dialog = page.getByRole('dialog', { name: 'Úkoly ze všech kroků' });
  if (deadline !== undefined) {
    const from = dialog.getByLabel(/^Od kterého dne lhůta běží/);
    // Letter by letter: on the way the year is 20, and what was counted from it must not stay on the screen.
    await secretary.typeByLetters(from, deadline.from);
    // Tab tells the field that the day is whole, and no calendar may jump over the rest of the form.
    await secretary.press('Tab');
    await expect(dialog.getByText(deadline.last)).toBeVisible();
    await expect(dialog.locator('input:focus')).toHaveValue(
      new RegExp(`^${deadline.due.replaceAll(' ', '\\s')}$`),
    );
    await expect(page.getByRole('table')).toHaveCount(0);
  }
  await secretary.click(dialog.getByRole('button', { name: /^Udělat \d+ úkol/ }));
  await expect(dialog).toHaveCount(0);
  // The button that was pressed is gone with the last step; the keyboard goes on where the first task is told.
  await expect(page.locator('p', { hasText: /^Je z\stoho úkol do/ }).first()).toBeFocused();
}

async function saveLeaflet(secretary: Secretary): Promise<void> {
  const { page, saving } = secretary.naves;
  await secretary.click(page.getByRole('button', { name: 'Leták pro občana' }));
  const save = page.getByRole('button', { name: 'Uložit leták (PDF)' });
  await expect(save).toBeFocused();
  await expect(save).toBeInViewport();
  const { bytes } = await saving(() => secretary.press('Enter'));
  const pages = Buffer.from(bytes)
    .toString('latin1')
    .match(/\/Type \/Page\b(?!s)/g);
  expect(pages).toHaveLength(1);
}

async function lookAtCard(secretary: Secretary, guide: string): Promise<void> {
  const { page } = secretary.naves;
  await secretary.press('Alt+k');
  const dialog = page.getByRole('dialog', { name: 'Karta na minutu' });
  await expect(dialog.getByRole('article').getByRole('heading', { name: guide })).toBeFocused();
  // „Uloženo jako…“ of the leaflet does not lie over it.
  await expect(page.getByText('Uloženo jako')).toHaveCount(0);
  await secretary.read(dialog.getByRole('article'));
  await secretary.press('Escape');
  await expect(dialog).toHaveCount(0);
}

for (const one of cases) {
  test(`from a sentence to a leaflet and dated tasks in three minutes: ${one.situation}`, async ({
    naves,
  }) => {
    const { page } = naves;
    await openSampleVault(naves);
    await naves.open();
    const secretary = new Secretary(naves);
    await record(secretary, one.sentence);
    await openGuide(secretary, one.guide);

    // „Nevím“ first, as at the door; then she finds out and changes the answer.
    const form = page.getByRole('form').filter({ has: page.getByRole('radio') });
    const first = (await form.getByRole('heading').textContent()) ?? '';
    const result = page.getByRole('region').filter({ hasText: 'Z odpovědí vychází' });
    const [known = '', ...rest] = one.answers;
    for (const given of ['Nevím', ...rest]) await answer(secretary, given);
    await expect(result.getByRole('heading', { name: one.unsure })).toBeFocused();
    await secretary.click(page.getByRole('button', { name: `Změnit odpověď: ${first}` }));
    await answer(secretary, known);
    await expect(result.getByRole('heading', { name: one.outcome })).toBeFocused();

    // Nobody is told a reason that was never given.
    await expect(page.getByText(/– Nevím/)).toHaveCount(0);
    await secretary.read(result, page.getByRole('region', { name: 'Nikdy' }), page.locator('li > div h3'));

    await makeTasks(secretary, one.deadline);
    await saveLeaflet(secretary);
    await lookAtCard(secretary, one.guide);

    // Back at the record: it need not be classified once more by hand.
    await secretary.click(page.getByRole('link', { name: 'Zpět k záznamu 1/2026' }));
    await secretary.click(page.getByRole('button', { name: `Zařadit záznam podle postupu: ${one.guide}` }));
    await expect(page.getByText('Zatím nezařazeno.')).toHaveCount(0);
    const { tasks } = await naves.call('tasks.open', {});
    expect(Object.fromEntries(tasks.map(({ title, due }) => [title, due]))).toMatchObject(one.dues);
    expect(secretary.seconds).toBeLessThan(threeMinutes);
  });
}

test('what could not be kept is told where she is looking, and nothing is lost', async ({ naves }) => {
  const { page } = naves;
  await openSampleVault(naves);
  await naves.open();
  const failing = ['guides.answer', 'guides.makeTasks', 'guides.markStep'];
  await page.route('**/invoke', async (route) => {
    const { call } = route.request().postDataJSON() as { call: string };
    if (!failing.includes(call)) return route.continue();
    return route.fulfill({ json: { ok: false, error: { code: 'folder-full', params: {} }, files: [] } });
  });
  await page.getByRole('link', { name: 'Rádce' }).click();
  await page.getByRole('combobox').fill('dostali výpověď z bytu');
  await page.getByRole('option').first().click();
  const told = { hasText: 'Na disku není místo' };

  const card = page.getByRole('form').filter({ has: page.getByRole('radio') });
  await card.getByRole('radio', { name: 'Písemná výpověď z nájmu' }).click();
  await card.getByRole('button', { name: 'Pokračovat' }).click();
  await expect(card.getByRole('alert').filter(told)).toBeInViewport({ ratio: 1 });
  await expect(card.getByRole('radio', { name: 'Písemná výpověď z nájmu' })).toBeChecked();

  await page.getByRole('button', { name: 'Udělat úkoly ze všech kroků' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Udělat \d+ úkol/ }).click();
  await expect(dialog.getByRole('alert').filter(told)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const last = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox') })
    .last();
  await last.getByRole('checkbox').click();
  await expect(last.getByRole('alert').filter(told)).toBeInViewport({ ratio: 1 });
  await expect(last.getByRole('checkbox')).not.toBeChecked();
});
