import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenApp, openMunicipality } from '../support/open-app.ts';
import { content, type filter, listing } from '../support/requests.ts';

let open: OpenApp;
const numbers: Record<string, string> = {};

beforeAll(async () => {
  open = await openMunicipality();
  const record = async (key: string, ...given: Parameters<typeof content>) => {
    open.host.advance(60_000);
    const request = await open.call('requests.record', { content: content(...given) });
    numbers[request.number] = key;
    return request.id;
  };
  await record('neighbour', 'Sousedka z horního konce nemá na dřevo.', { who: 'Paní Ukázková', area: 'D' });
  await record('flat', 'Hledá levnější bydlení, nájem neutáhne.', { where: 'u kapličky', part: 'Lhota' });
  const wheelchair = await record('wheelchair', 'Potřebuje vozík po mrtvici.', {
    phone: '+420 603 123 456',
    area: 'B',
    urgency: 'today',
  });
  await open.call('requests.addEntry', {
    requestId: wheelchair,
    text: 'Půjčovna Ukázkov má jeden volný, přiveze ho řidič sousedky.',
    day: '2026-11-22',
    minutes: 15,
  });
  await open.call('requests.setState', {
    id: wheelchair,
    version: 1,
    state: 'handed-over',
    handedTo: 'Pečovatelská služba Vzorov',
    outcome: null,
    note: null,
  });
  const binned = await record('binned', 'Sousedka zapsaná dvakrát.');
  await open.call('requests.moveToBin', { id: binned });
});
afterAll(() => open.dispose());

async function find(search: string, more: Parameters<typeof filter>[0] = {}) {
  const { rows, total } = await open.call('requests.list', listing({ search, ...more }));
  expect(rows.length).toBe(total);
  return rows.map((row) => ({ ...row, key: numbers[row.number] }));
}

async function keys(search: string, more: Parameters<typeof filter>[0] = {}) {
  return (await find(search, more)).map((row) => row.key);
}

describe('a request is found', () => {
  test.each([
    ['by a word of its text, in another case', 'sousedky', ['neighbour', 'wheelchair']],
    ['without diacritics', 'drevo', ['neighbour']],
    ['with diacritics, inflected', 'bydlením', ['flat']],
    ['by the beginning of the last word', 'levn', ['flat']],
    ['by capital letters', 'NÁJEM', ['flat']],
    ['by all the words, wherever they stand', 'vozík řidič', ['wheelchair']],
    ['by a name', 'paní ukázková', ['neighbour']],
    ['by a place', 'kapličky', ['flat']],
    ['by a part of the obec', 'lhota', ['flat']],
    ['by to whom it was handed over', 'pečovatelské', ['wheelchair']],
    ['by its number', '3/2026', ['wheelchair']],
    ['by a telephone number, however it is spaced', '603123456', ['wheelchair']],
    ['by a telephone number typed with spaces', '603 123 456', ['wheelchair']],
    ['by a word of its timeline', 'půjčovna', ['wheelchair']],
  ])('%s', async (_how, search, expected) => {
    expect((await keys(search)).sort()).toEqual([...expected].sort());
  });

  test('only when every word fits', async () => {
    expect(await keys('sousedka vozíčkář')).toEqual([]);
  });

  test('with the better place of the hit first', async () => {
    expect(await keys('sousedka')).toEqual(['neighbour', 'wheelchair']);
  });

  test('within a filter, in another order, and in the bin apart', async () => {
    expect(await keys('sousedka', { areas: ['D'] })).toEqual(['neighbour']);
    expect(await keys('sousedka', { states: ['handed-over'], urgencies: ['today'] })).toEqual(['wheelchair']);
    expect(await keys('sousedka', { bin: true })).toEqual(['binned']);
    const sorted = {
      ...listing({ search: 'sousedka' }),
      sort: { by: 'recorded', descending: true } as const,
    };
    const { rows } = await open.call('requests.list', sorted);
    expect(rows.map((row) => numbers[row.number])).toEqual(['wheelchair', 'neighbour']);
  });
});

describe('the excerpt', () => {
  test('marks what was found as it stands in the text', async () => {
    const [row] = await find('sousedky drevo');
    expect(row?.excerpt).toBe('⟦Sousedka⟧ z horního konce nemá na ⟦dřevo⟧.');
  });

  test('shows the entry of the timeline that was found', async () => {
    const [row] = await find('pujcovna');
    expect(row?.excerpt).toBe('⟦Půjčovna⟧ Ukázkov má jeden volný, přiveze ho řidič sousedky.');
  });

  test('shows a found detail before the beginning of the text', async () => {
    const [row] = await find('603123456');
    expect(row?.excerpt).toBe('+⟦420 603 123 456⟧ · Potřebuje vozík po mrtvici.');
  });
});

describe('whatever is typed into the search line', () => {
  test('signs alone look for nothing', async () => {
    for (const search of ['', '   ', '*', '"', '⟦⟧', '--', '()', '\u0000']) {
      expect(await keys(search)).toHaveLength(3);
    }
  });

  test.each([
    '" OR *',
    'who:',
    'NEAR(a b)',
    'a AND',
    'NOT',
    '^x',
    'text : x',
    "';--",
    '{a b}',
    '-sousedka',
    'x*y',
  ])('is looked for and never read as syntax: %s', async (search) => {
    const reply = await open.app.invoke('requests.list', listing({ search }));
    expect(reply.ok).toBe(true);
  });

  test('gives an answer', async () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.stringMatching(/^[a-z"*:(){}^+ ANDORNOT-]{0,40}$/),
    );
    await fc.assert(
      fc.asyncProperty(typed, fc.boolean(), async (search, bin) => {
        const reply = await open.app.invoke('requests.list', listing({ search: search.slice(0, 200), bin }));
        expect(reply.ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
