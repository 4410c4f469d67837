import { describe, expect, it } from 'vitest';
import type { Period } from '#contract';
import { audit, type Cleared } from '../../src-main/core/summaries/auditor.ts';
import { chainHolds } from '../../src-main/core/summaries/chain.ts';
import { countsOf, readPackage } from '../../src-main/core/summaries/package.ts';
import { protect } from '../../src-main/core/summaries/protect.ts';
import { makePackage, type Place } from '../../src-main/core/summaries/release.ts';
import { type Countable, tabulate } from '../../src-main/core/summaries/tabulate.ts';
import { tallyOf } from '../../src-main/core/summaries/tally.ts';

const signer = `RW${'A'.repeat(54)}`;
const sender = { code: '532886', name: 'Chářovice', signer };
const made = { at: '2027-01-02T09:00:00.000Z', generator: '0.1.0' };

function cleared(period: Period): Cleared {
  const requests = Array.from(
    { length: 18 },
    (_, at): Countable => ({
      id: `r${at}`,
      subject: null,
      who: null,
      phone: null,
      recordedAt: `${period.slice(0, 4)}-0${(at % 6) + 1}-10T10:00:00.000Z`,
      area: at < 15 ? 'A' : 'C',
      outcome: at < 12 ? 'solved' : null,
      relation: { kind: 'new' },
    }),
  );
  const truth = tabulate(requests, period);
  const verdict = audit(protect(truth), truth);
  if (!verdict.ok) throw new Error('The auditor refused the example.');
  return verdict.cleared;
}

function link(period: Period, place: Place) {
  const { text, hash } = makePackage(cleared(period), period, sender, place, made);
  return { text, release: { sequence: place.sequence, period, packageHash: hash } };
}

describe('a package', () => {
  it('is made only of numbers the auditor cleared', () => {
    const own = cleared('2026');
    const copy = { ...own } as Cleared;
    const place = { sequence: 1, previousHash: null };
    expect(() => makePackage(copy, '2026', sender, place, made)).toThrow('Only audited numbers can leave.');
  });

  it('gives back exactly the numbers it was made of', () => {
    const own = cleared('2026');
    const { text } = makePackage(own, '2026', sender, { sequence: 1, previousHash: null }, made);
    const read = readPackage(text);
    expect(read?.name).toBe('naves-souhrn-532886-2026-1');
    expect(read === null ? null : countsOf(read)).toEqual(own.counts);
  });

  it('has one spelling: a space or another order makes it unreadable', () => {
    const { text } = link('2026', { sequence: 1, previousHash: null });
    expect(readPackage(`${text} `)).toBeNull();
    expect(readPackage(text.replace(',"period"', ', "period"'))).toBeNull();
    const { profile, ...others } = JSON.parse(text);
    expect(readPackage(JSON.stringify({ ...others, profile }))).toBeNull();
  });

  it('counts what it shows and what it hides, the total too', () => {
    const { counts } = cleared('2026');
    const cells = counts.tables.flatMap((table) => table.cells);
    const tally = tallyOf(counts);
    expect(tally.shown + tally.small + tally.complement + tally.sensitive).toBe(cells.length + 1);
    expect(tally.shown).toBe(1 + cells.filter(({ status }) => status.kind === 'exact').length);
  });
});

describe('the ledger', () => {
  const first = link('2025', { sequence: 1, previousHash: null });
  const second = link('2026', { sequence: 2, previousHash: first.release.packageHash });

  it('holds when each release names the one before', () => {
    expect(chainHolds([])).toBe(true);
    expect(chainHolds([first, second])).toBe(true);
  });

  it('does not hold when a line is changed, missing, doubled or put elsewhere', () => {
    const changed = { ...first, text: first.text.replace('"value":18', '"value":19') };
    const moved = { ...second, release: { ...second.release, period: '2024' } };
    for (const ledger of [[changed, second], [second], [first, first], [second, first], [first, moved]]) {
      expect(chainHolds(ledger)).toBe(false);
    }
  });
});
