import { beforeAll, describe, expect, it } from 'vitest';
import type { MergedTable, MergedValue, OpenedFile, ReceivedSummary } from '#contract';
import { answerWords, sourcesWords, sumWords } from '../../src-renderer/features/workspace/merged-words.ts';
import { mostFrequent } from '../../src-renderer/features/workspace/most-frequent.ts';
import { openedWords } from '../../src-renderer/features/workspace/opened-words.ts';
import { receivedGrid, receivedYears } from '../../src-renderer/features/workspace/received-grid.ts';
import type { Words } from '../../src-renderer/format/words.ts';
import { wordsIn } from '../support/words.ts';

let cs: Words;
beforeAll(async () => {
  cs = await wordsIn('cs');
});

const exact = (value: number): MergedValue => ({ lo: value, hi: value });
const between = (lo: number, hi: number | null): MergedValue => ({ lo, hi });

describe('the largest row', () => {
  it('is certain when its least value is above everything the others can be', () => {
    const rows = [
      { code: 'A', total: between(12, 33) },
      { code: 'C', total: between(34, 41) },
    ];
    expect(mostFrequent(rows)).toEqual({ kind: 'one', code: 'C', total: between(34, 41) });
  });

  it('is not certain when another row can only just reach it', () => {
    const rows = [
      { code: 'A', total: between(12, 34) },
      { code: 'C', total: between(34, 41) },
      { code: 'D', total: exact(3) },
    ];
    expect(mostFrequent(rows)).toEqual({
      kind: 'among',
      rows: [
        { code: 'C', total: between(34, 41) },
        { code: 'A', total: between(12, 34) },
      ],
    });
  });

  it('is a tie only between exact numbers', () => {
    const rows = [
      { code: 'A', total: exact(9) },
      { code: 'B', total: exact(9) },
      { code: 'C', total: between(0, 4) },
    ];
    expect(mostFrequent(rows)).toEqual({ kind: 'tie', rows: rows.slice(0, 2) });
    expect(mostFrequent([...rows, { code: 'D', total: between(5, 9) }]).kind).toBe('among');
  });

  it('is not claimed when a row has no upper end or is not known at all', () => {
    const sure = { code: 'C', total: exact(100) };
    const others = [
      { code: 'A', total: exact(1) },
      { code: 'B', total: exact(1) },
    ];
    expect(mostFrequent([sure, ...others]).kind).toBe('one');
    expect(mostFrequent([sure, ...others, { code: 'D', total: between(5, null) }]).kind).toBe('among');
    expect(mostFrequent([sure, { code: 'D', total: null }]).kind).toBe('unknown');
  });

  it('is not named among so many that it says nothing', () => {
    const rows = ['A', 'B', 'C', 'D', 'E'].map((code) => ({ code, total: between(0, 4) }));
    expect(mostFrequent(rows)).toEqual({ kind: 'unknown', most: null });
  });

  it('does not exist among zeros', () => {
    expect(mostFrequent([{ code: 'A', total: exact(0) }]).kind).toBe('nothing');
    expect(mostFrequent([]).kind).toBe('nothing');
  });
});

function merged(rows: Record<string, MergedValue>, total: MergedValue): MergedTable {
  return {
    table: 'area',
    periods: ['2026-H1', '2026-H2'],
    columns: [
      { municipality: '532886', name: 'Chářovice', periods: ['2026-H1', '2026-H2'] },
      { municipality: '529516', name: 'Čtyřkoly', periods: ['2026-H1'] },
    ],
    rows: Object.entries(rows).map(([code, value]) => ({ code, values: [], total: value })),
    total: { values: [], total },
  };
}

describe('the answer above the merged table', () => {
  it('names the area and its range', () => {
    const table = merged({ A: exact(5), C: between(34, 41), none: exact(90) }, between(129, 136));
    expect(answerWords(table, cs, 'cs')).toBe('Nejvíc případů je v oblasti Bydlení: 34–41.');
  });

  it('leaves requests without an area out of the comparison and says how many they are', () => {
    const table = merged({ A: exact(5), none: exact(90) }, exact(95));
    expect(answerWords(table, cs, 'cs')).toContain('Péče o sebe či osobu blízkou: 5');
    expect(sumWords(table, cs, 'cs')).toBe('Celkem případů: 95. Bez určené oblasti: 90.');
  });

  it('lists the candidates when hidden numbers decide', () => {
    const table = merged({ A: between(30, 36), C: between(34, 41), D: exact(2) }, between(66, 79));
    expect(answerWords(table, cs, 'cs')).toBe(
      'Nejvíc případů má jedna z oblastí Bydlení (34–41) a\u00a0Péče o sebe či osobu blízkou (30–36). Která z nich, skrytá čísla neprozradí.',
    );
  });

  it('says what is certain even when the largest cannot be told', () => {
    const table = merged({ A: between(0, null), C: between(34, null), none: exact(2) }, between(36, null));
    expect(answerWords(table, cs, 'cs')).toBe(
      'Která oblast má případů nejvíc, se z přijatých čísel poznat nedá. Moc jich je skrytých. Jisté je, že nejméně 34 jich je v oblasti Bydlení.',
    );
  });

  it('says what was added up', () => {
    expect(sourcesWords(merged({}, exact(0)), cs, 'cs')).toBe(
      'Sečteno: 2 obce, 3 souhrny. U 1 obce nemáte celý rok.',
    );
  });
});

function summary(municipality: string, municipalityName: string, period: string): ReceivedSummary {
  return {
    id: crypto.randomUUID(),
    municipality,
    municipalityName,
    period,
    createdAt: '2026-07-02T08:00:00.000Z',
    receivedAt: '2026-07-03T08:00:00.000Z',
    signerFingerprint: 'RWQ',
    signerNew: false,
    counts: { splitFrom: 10, zeros: 'hidden', total: { kind: 'exact', value: 10 }, tables: [], withheld: [] },
    note: null,
    correction: null,
  };
}

describe('the grid of received summaries', () => {
  const summaries = [
    summary('000001', 'Čtyřkoly', '2026-H1'),
    summary('000002', 'Chářovice', '2026-Q1'),
    summary('000002', 'Chářovice', '2026-Q2'),
    summary('000003', 'Hradiště', '2025'),
  ];
  const states = (grid: ReturnType<typeof receivedGrid>, name: string) =>
    grid.rows.find((row) => row.name === name)?.cells.map((cell) => cell.state);

  it('has a column for every part of every division somebody uses, in the order of the calendar', () => {
    const grid = receivedGrid(summaries, 2026, '2026-11', 'cs');
    expect(grid.periods).toEqual(['2026-H1', '2026-Q1', '2026-Q2', '2026-H2', '2026-Q3', '2026-Q4']);
  });

  it('lists obce in Czech order: ch after h', () => {
    const grid = receivedGrid(summaries, 2026, '2026-11', 'cs');
    expect(grid.rows.map((row) => row.name)).toEqual(['Čtyřkoly', 'Hradiště', 'Chářovice']);
  });

  it('calls missing only what has ended and belongs to the division of that obec', () => {
    const grid = receivedGrid(summaries, 2026, '2026-11', 'cs');
    expect(states(grid, 'Chářovice')).toEqual([
      'elsewhere',
      'received',
      'received',
      'elsewhere',
      'missing',
      'not-ended',
    ]);
    expect(states(grid, 'Čtyřkoly')).toEqual([
      'received',
      'elsewhere',
      'elsewhere',
      'not-ended',
      'elsewhere',
      'elsewhere',
    ]);
  });

  it('does not call a period missing in its own last month', () => {
    expect(receivedGrid(summaries, 2026, '2026-09', 'cs').missing).toBe(1);
    expect(states(receivedGrid(summaries, 2026, '2026-09', 'cs'), 'Chářovice')?.[4]).toBe('not-ended');
  });

  it('counts an obec that sent nothing this year once, however many columns are empty', () => {
    const grid = receivedGrid(summaries, 2026, '2026-11', 'cs');
    expect(grid.received).toBe(3);
    // Q3 of Chářovice and Hradiště as a whole.
    expect(grid.missing).toBe(2);
  });

  it('knows the years, newest first', () => {
    expect(receivedYears(summaries)).toEqual([2026, 2025]);
  });
});

describe('the result of opening files', () => {
  it('counts what happened and leaves out what did not', () => {
    const file = (outcome: OpenedFile['outcome']): OpenedFile =>
      outcome === 'refused'
        ? { outcome, file: 'a.json', code: 'summary-damaged', params: {} }
        : { outcome, file: 'a.json', summary: summary('000001', 'Čtyřkoly', '2026') };
    expect(openedWords([file('received'), file('received'), file('refused')], cs, 'cs')).toBe(
      'Výsledek: přijaty 2 souhrny, 1 nešel otevřít.',
    );
    expect(openedWords([file('duplicate')], cs, 'cs')).toBe('Výsledek: 1 už jste měli.');
  });
});
