import { describe, expect, it } from 'vitest';
import type { Period, ProtectedCounts, Release } from '#contract';
import { draftPackage } from '../../src-main/core/summaries/draft.ts';
import { tallyOf } from '../../src-main/core/summaries/tally.ts';
import { auditFiles } from '../../src-main/core/summary-audit/index.ts';
import { chainHolds, countsOf, hashOf, readPackage } from '../../src-main/core/summary-package/index.ts';
import { protect } from '../../src-main/core/summary-protection/index.ts';
import { countedVillage } from '../support/counted-village.ts';
import { solver } from '../support/solver.ts';

const signer = `RW${'A'.repeat(54)}`;
const sender = {
  place: { code: '532886', name: 'Chářovice' },
  signer,
} as const;
const made = { at: '2027-01-02T09:00:00.000Z', generator: '0.1.0' };

function countsIn(period: Period): ProtectedCounts {
  const counts = protect(countedVillage(18, 3, { period }), period, solver);
  if (counts === null) throw new Error('The example cannot be protected.');
  return counts;
}

const counts = countsIn('2026');

interface Link {
  readonly text: string;
  readonly release: Pick<Release, 'sequence' | 'period' | 'packageHash'>;
}

function link(period: Period, before: Link | null): Link {
  const text = draftPackage(countsIn(period), period, sender, before?.release, made);
  const sequence = (before?.release.sequence ?? 0) + 1;
  return { text, release: { sequence, period, packageHash: hashOf(text) } };
}

describe('a package', () => {
  const { text } = link('2026', null);

  it('gives back exactly the numbers it was made of', () => {
    const read = readPackage(text);
    expect(read?.name).toBe('naves-souhrn-532886-2026-1');
    expect(read === null ? null : countsOf(read)).toEqual(counts);
  });

  it('has one spelling: a space or another order makes it unreadable', () => {
    expect(readPackage(`${text} `)).toBeNull();
    expect(readPackage(text.replace(',"period"', ', "period"'))).toBeNull();
    const { profile, ...others } = JSON.parse(text);
    expect(readPackage(JSON.stringify({ ...others, profile }))).toBeNull();
  });

  it('counts what it shows and what it hides, the total too', () => {
    const cells = counts.tables.flatMap((table) => table.cells);
    const tally = tallyOf(counts);
    expect(tally.shown + tally.small + tally.complement + tally.sensitive).toBe(cells.length + 1);
    const exact = [{ status: counts.total }, ...cells].filter(({ status }) => status.kind === 'exact');
    expect(tally.shown).toBe(exact.length);
  });
});

describe('the ledger', () => {
  const first = link('2025', null);
  const second = link('2026', first);

  it('holds when each release names the one before', () => {
    expect(chainHolds([])).toBe(true);
    expect(chainHolds([first, second])).toBe(true);
  });

  it('does not hold when a line is changed, missing, doubled or put elsewhere', () => {
    const changed = { ...first, text: first.text.replace('"value":18', '"value":19') };
    const moved = { ...second, release: { ...second.release, period: '2024' } };
    expect(changed.text).not.toBe(first.text);
    for (const ledger of [[changed, second], [second], [first, first], [second, first], [first, moved]]) {
      expect(chainHolds(ledger)).toBe(false);
    }
  });

  it('is what the auditor compares a package with: it must follow, and count no day twice', () => {
    const rules = (text: string, earlier: readonly string[] | null) =>
      auditFiles(
        {
          text,
          earlier,
          fewHouseholds: [],
          fewChanged: { before: [], deleted: [], added: [] },
          inhabitants: null,
        },
        solver,
      ).map(({ rule }) => rule);
    expect(rules(second.text, [first.text])).toEqual([]);
    expect(rules(second.text, null)).toEqual([]);
    expect(rules(second.text, [])).toEqual(['chain']);
    expect(rules(first.text, [first.text])).toEqual(['chain']);
    expect(rules(second.text, ['{}'])).toEqual(['file']);
    expect(rules('{}', [])).toEqual(['file']);
    const noted = (note: string) => first.text.replace('"note":null', `"note":"${note}"`);
    expect(rules(noted('Chybí lékař.'), null)).toEqual([]);
    expect(rules(noted('Volejte 600 000 000.'), null)).toEqual(['file']);
    const half = link('2025-H1', first);
    expect(rules(half.text, [first.text])).toEqual(['period']);
  });
});
