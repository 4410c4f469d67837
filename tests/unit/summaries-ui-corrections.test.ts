import { beforeAll, describe, expect, it } from 'vitest';
import type { Period, Release } from '#contract';
import { ledgerLines } from '../../src-renderer/features/summaries/ledger-lines.ts';
import { tallyWords } from '../../src-renderer/features/summaries/preview-line.ts';
import { changeWords } from '../../src-renderer/format/corrections.ts';
import type { Words } from '../../src-renderer/format/words.ts';
import { wordsIn } from '../support/words.ts';

let cs: Words;
let en: Words;
beforeAll(async () => {
  cs = await wordsIn('cs');
  en = await wordsIn('en');
});

describe('what a correction changes', () => {
  it('is told in correct Czech', () => {
    expect(changeWords({ deleted: 1, added: 2 }, cs, 'cs')).toBe('1 případ vypadl, 2 případy přibyly');
    expect(changeWords({ deleted: 4, added: 1 }, cs, 'cs')).toBe('4 případy vypadly, 1 případ přibyl');
    expect(changeWords({ deleted: 23, added: 5 }, cs, 'cs')).toBe('23 případů vypadlo, 5 případů přibylo');
    expect(changeWords({ deleted: 1, added: 3 }, en, 'en')).toBe('1 case taken away, 3 cases added');
  });

  it('does not mention what there is none of', () => {
    expect(changeWords({ deleted: 0, added: 7 }, cs, 'cs')).toBe('7 případů přibylo');
    expect(changeWords({ deleted: 2, added: 0 }, cs, 'cs')).toBe('2 případy vypadly');
  });
});

describe('the tally of a correction', () => {
  it('counts what it says nothing of as hidden', () => {
    const tally = { shown: 32, small: 0, complement: 0, sensitive: 0, correction: 12 };
    const preview = {
      period: '2026' as const,
      counts: {
        splitFrom: 10,
        zeros: 'hidden' as const,
        total: { kind: 'exact' as const, value: 64 },
        tables: [],
        withheld: [],
      },
      tally,
      fingerprint: 'a'.repeat(64),
      releaseId: null,
      correction: { deleted: 8, added: 5, shownBefore: 33 },
    };
    expect(tallyWords(preview, cs, 'cs')).toBe('ukázáno 32 čísel, skryto 12 čísel');
  });
});

describe('the ledger', () => {
  const release = (sequence: number, period: Period, correction: Release['correction'] = null): Release => ({
    id: `00000000-0000-4000-8000-00000000000${sequence}`,
    sequence,
    period,
    lagName: 'Ukázková MAS',
    createdAt: `2027-01-0${sequence}T09:00:00.000Z`,
    createdBy: '00000000-0000-4000-8000-000000000000',
    packageHash: String(sequence).repeat(64),
    note: null,
    correction,
    savedAt: null,
  });
  const first = release(1, '2026-H1');
  const other = release(2, '2026-H2');
  const corrected = release(3, '2026-H1', { deleted: 3, added: 2 });

  it('has the newest on top', () => {
    const lines = ledgerLines([first, corrected, other], []);
    expect(lines.map((line) => line.release.sequence)).toEqual([3, 2, 1]);
  });

  it('says of a corrected summary what took its place, and of a correction what it replaced', () => {
    const lines = ledgerLines([first, other, corrected], []);
    expect(lines.map(({ replacedBy, replaces }) => [replacedBy?.sequence, replaces?.sequence])).toEqual([
      [undefined, 1],
      [undefined, undefined],
      [3, undefined],
    ]);
  });

  it('offers to correct only what the core says can be', () => {
    const lines = ledgerLines([first, other], [other.id]);
    expect(lines.map((line) => line.correctable)).toEqual([true, false]);
  });
});
