import { beforeAll, describe, expect, it } from 'vitest';
import type { SummaryPreview, SummaryYear } from '#contract';
import {
  chooseDivision,
  chooseYear,
  startingChoice,
} from '../../src-renderer/features/summaries/period-choice.ts';
import { previewLine } from '../../src-renderer/features/summaries/preview-line.ts';
import { cellWords, countWords } from '../../src-renderer/format/counts.ts';
import { codeWords, countsTables } from '../../src-renderer/format/counts-tables.ts';
import { comparePeriods, formatPeriod, lastDay, lastMonth } from '../../src-renderer/format/periods.ts';
import type { Words } from '../../src-renderer/format/words.ts';
import { wordsIn } from '../support/words.ts';

let cs: Words;
let en: Words;
beforeAll(async () => {
  cs = await wordsIn('cs');
  en = await wordsIn('en');
});

describe('a period', () => {
  it('reads the same alone and after „za“', () => {
    expect(formatPeriod('2026', cs)).toBe('rok 2026');
    expect(formatPeriod('2026-H1', cs)).toBe('1. pololetí 2026');
    expect(formatPeriod('2026-Q3', cs)).toBe('3. čtvrtletí 2026');
    expect(formatPeriod('2026-Q3', en)).toBe('quarter 3 of 2026');
  });

  it('ends with its last month', () => {
    expect(['2026', '2026-H1', '2026-Q3'].map(lastMonth)).toEqual(['2026-12', '2026-06', '2026-09']);
  });

  it('ends with the last day of that month', () => {
    expect(['2026', '2026-H1', '2026-Q3', '2024-Q1'].map(lastDay)).toEqual([
      '2026-12-31',
      '2026-06-30',
      '2026-09-30',
      '2024-03-31',
    ]);
  });

  it('comes before later ones, the longer first', () => {
    const shuffled = ['2026-Q2', '2026-H2', '2027', '2026-Q1', '2026', '2026-H1', '2025-Q4'];
    expect(shuffled.sort(comparePeriods)).toEqual([
      '2025-Q4',
      '2026',
      '2026-H1',
      '2026-Q1',
      '2026-Q2',
      '2026-H2',
      '2027',
    ]);
  });
});

describe('a count', () => {
  it('is a number when it is exact', () => {
    expect(countWords({ lo: 12, hi: 12 }, cs, 'cs').text).toBe('12');
    expect(countWords({ lo: 0, hi: 0 }, cs, 'cs').text).toBe('0');
    expect(countWords({ lo: 12345, hi: 12345 }, cs, 'cs').text).toBe('12\u00a0345');
  });

  it('is a range with an en dash, or „nejméně“ when the upper end is open', () => {
    expect(countWords({ lo: 12, hi: 20 }, cs, 'cs')).toEqual({ text: '12–20', spoken: 'od 12 do 20' });
    expect(countWords({ lo: 12, hi: null }, cs, 'cs').text).toBe('nejméně 12');
    expect(countWords({ lo: 12, hi: null }, en, 'en').text).toBe('at least 12');
  });

  it('is „<5“ for the eye and „méně než 5“ for the ear', () => {
    expect(countWords({ lo: 0, hi: 4 }, cs, 'cs')).toEqual({ text: '<5', spoken: 'méně než 5' });
    expect(countWords({ lo: 1, hi: 4 }, cs, 'cs').text).toBe('1–4');
  });

  it('does not make up a limit for a sum: from zero to forty is a range', () => {
    expect(countWords({ lo: 0, hi: 40 }, cs, 'cs').text).toBe('0–40');
    expect(countWords({ lo: 0, hi: 8 }, cs, 'cs').text).toBe('0–8');
  });

  it('says that nothing is known instead of „nejméně 0“', () => {
    expect(countWords({ lo: 0, hi: null }, cs, 'cs').text).toBe('neznámo');
  });
});

describe('a cell of the preview', () => {
  it('has no reason when it is exact', () => {
    expect(cellWords({ kind: 'exact', value: 7 }, cs, 'cs')).toEqual({
      text: '7',
      spoken: '7',
      why: null,
      reason: null,
    });
  });

  it('says whether a small number may be zero', () => {
    const orZero = cellWords({ kind: 'hidden', lo: 0, hi: 4, why: 'small' }, cs, 'cs');
    expect(orZero.text).toBe('<5');
    expect(orZero.reason).toContain('může být i nula');
    const few = cellWords({ kind: 'hidden', lo: 1, hi: 4, why: 'small' }, cs, 'cs');
    expect(few.text).toBe('1–4');
    expect(few.reason).toContain('aspoň jeden');
  });

  it('is „skryto“ when it is hidden together with others, and tells what the file says instead', () => {
    const words = cellWords({ kind: 'hidden', lo: 10, hi: null, why: 'complement' }, cs, 'cs');
    expect(words.text).toBe('skryto');
    expect(words.why).toBe('kvůli dopočtu');
    expect(words.reason).toContain('V souboru je jen: nejméně 10.');
    const silent = cellWords({ kind: 'hidden', lo: 0, hi: null, why: 'complement' }, cs, 'cs');
    expect(silent.reason).toContain('V souboru o něm není nic.');
  });

  it('names the limit of a sensitive area', () => {
    const words = cellWords({ kind: 'hidden', lo: 0, hi: 9, why: 'sensitive' }, cs, 'cs');
    expect(words.text).toBe('<10');
    expect(words.reason).toContain('aspoň 10');
  });
});

describe('a row', () => {
  it('is named after its area, outcome or month', () => {
    expect(codeWords('area', 'C', cs, 'cs')).toBe('Bydlení');
    expect(codeWords('area', 'none', cs, 'cs')).toBe('Bez oblasti');
    expect(codeWords('area', 'living', cs, 'cs')).toBe('Bydlení, peníze, práce');
    expect(codeWords('outcome', 'too-far', cs, 'cs')).toBe('Služba je moc daleko');
    expect(codeWords('outcome', 'open', cs, 'cs')).toBe('Zatím neuzavřeno');
    expect(codeWords('age', 'living.65+', cs, 'cs')).toBe('Bydlení, peníze, práce: 65 a více let');
    expect(codeWords('time', '2026-Q3', cs, 'cs')).toBe('3. čtvrtletí 2026');
    expect(codeWords('time', '2026-03', cs, 'cs')).toBe('březen 2026');
    expect(codeWords('time', '2026-03', en, 'en')).toBe('March 2026');
  });
});

describe('the tables of a summary', () => {
  const exact = (code: string, value: number) => ({ code, status: { kind: 'exact' as const, value } });
  const counts: SummaryPreview['counts'] = {
    splitFrom: 10,
    zeros: 'hidden',
    total: { kind: 'exact', value: 40 },
    tables: [
      {
        name: 'area',
        cells: [exact('care', 24), exact('A', 12), exact('B', 12), exact('living', 6), exact('F', 10)],
      },
      { name: 'age', cells: [exact('65+', 30), exact('care.65+', 20)] },
    ],
    withheld: ['sex', 'channel', 'outcome', 'time'],
  };

  it('have a column for each group of areas that is divided, with its own total', () => {
    const age = countsTables(counts, cs, 'cs').find(({ name }) => name === 'age');
    expect(age?.columns.map(({ name }) => name)).toEqual(['Všechny oblasti', 'Péče a zdraví']);
    expect(age?.rows?.map(({ name, numbers }) => [name, ...numbers.map((each) => each?.text)])).toEqual([
      ['65 a více let', '30', '20'],
    ]);
    expect(age?.total.numbers.map((each) => each?.text)).toEqual(['40', '24']);
  });

  it('say what is not divided further, and which tables do not leave', () => {
    const tables = countsTables(counts, cs, 'cs');
    const area = tables.find(({ name }) => name === 'area');
    expect(area?.note).toContain('Bydlení, peníze, práce');
    expect(area?.note).not.toContain('Péče a zdraví');
    expect(area?.rows?.filter(({ member }) => member).map(({ key }) => key)).toEqual(['A', 'B']);
    expect(tables.filter(({ rows }) => rows === null).map(({ name }) => name)).toEqual(counts.withheld);
  });
});

describe('the line above the preview', () => {
  const preview = (
    total: SummaryPreview['counts']['total'],
    tally: Partial<SummaryPreview['tally']>,
  ): SummaryPreview => ({
    period: '2026-H1',
    counts: { splitFrom: 10, zeros: 'hidden', total, tables: [], withheld: [] },
    tally: { shown: 0, small: 0, complement: 0, sensitive: 0, correction: 0, ...tally },
    fingerprint: 'a'.repeat(64),
    releaseId: null,
    correction: null,
  });

  it('counts cases, shown and hidden numbers in correct Czech', () => {
    expect(
      previewLine(preview({ kind: 'exact', value: 23 }, { shown: 12, small: 5, complement: 3 }), cs, 'cs'),
    ).toBe('Za 1. pololetí 2026 je v souhrnu 23 případů, ukázáno 12 čísel, skryto 8 čísel.');
    expect(previewLine(preview({ kind: 'exact', value: 3 }, { shown: 1, sensitive: 2 }), cs, 'cs')).toBe(
      'Za 1. pololetí 2026 jsou v souhrnu 3 případy, ukázáno 1 číslo, skryta 2 čísla.',
    );
    expect(previewLine(preview({ kind: 'exact', value: 1 }, { shown: 0, small: 1 }), en, 'en')).toBe(
      'The summary for half 1 of 2026 counts 1 case, 0 numbers shown, 1 number hidden.',
    );
  });

  it('does not give away a hidden total', () => {
    const line = previewLine(preview({ kind: 'hidden', lo: 0, hi: 4, why: 'small' }, { small: 9 }), cs, 'cs');
    expect(line).toBe(
      'Kolik je za 1. pololetí 2026 případů, v souhrnu není (<5), ukázáno 0 čísel, skryto 9 čísel.',
    );
  });

  it('counts tables that do not leave, and then does not say that nothing is hidden', () => {
    const withheld: SummaryPreview = {
      ...preview({ kind: 'exact', value: 6 }, { shown: 1 }),
      counts: {
        splitFrom: 10,
        zeros: 'hidden',
        total: { kind: 'exact', value: 6 },
        tables: [],
        withheld: ['area', 'outcome', 'time'],
      },
    };
    expect(previewLine(withheld, cs, 'cs')).toBe(
      'Za 1. pololetí 2026 je v souhrnu 6 případů, ukázáno 1 číslo, 3 tabulky neodejdou.',
    );
  });

  it('says so when nothing is hidden', () => {
    expect(previewLine(preview({ kind: 'exact', value: 90 }, { shown: 22 }), cs, 'cs')).toContain(
      'nic není skryto',
    );
  });
});

describe('the choice of a period', () => {
  const year = (year: number, divided: SummaryYear['division'], free: readonly string[]): SummaryYear => {
    const states = (periods: readonly string[]) =>
      periods.map((period) => ({
        period,
        state: free.includes(period) ? ('free' as const) : ('open' as const),
      }));
    return {
      year,
      division: divided,
      recommended: 'year',
      choices: [
        { division: 'year', periods: states([`${year}`]) },
        { division: 'halves', periods: states([`${year}-H1`, `${year}-H2`]) },
      ],
    };
  };

  it('starts with the oldest year that still has something to save', () => {
    const years = [year(2027, null, []), year(2026, null, ['2026']), year(2025, 'year', [])];
    expect(startingChoice(years)).toEqual({ year: 2026, division: 'year', period: '2026' });
  });

  it('starts with the newest year when nothing can be saved', () => {
    expect(startingChoice([year(2026, null, []), year(2027, null, [])])).toEqual({
      year: 2027,
      division: 'year',
      period: null,
    });
    expect(startingChoice([])).toBeNull();
  });

  it('keeps the division the year already has, whatever would be recommended', () => {
    const years = [year(2026, 'halves', ['2026-H1', '2026-H2'])];
    expect(chooseYear(years, 2026)).toEqual({ year: 2026, division: 'halves', period: '2026-H1' });
  });

  it('offers the earliest free period of a division', () => {
    const years = [year(2026, null, ['2026-H2'])];
    expect(chooseDivision(years, 2026, 'halves').period).toBe('2026-H2');
    expect(chooseDivision(years, 2026, 'year').period).toBeNull();
  });
});
