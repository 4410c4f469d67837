import { describe, expect, it } from 'vitest';
import { admit, type Here } from '../../src-main/core/workspace/admit.ts';

const hash = (letter: string) => letter.repeat(64);
const first: Here = { id: 'first', period: '2026', packageHash: hash('a'), corrects: null };
const correction: Here = { id: 'second', period: '2026', packageHash: hash('b'), corrects: hash('a') };
const other: Here = { id: 'other', period: '2025', packageHash: hash('c'), corrects: null };

function arrives(summary: Here, here: readonly Here[], keys: { own?: string; trusted?: string | null } = {}) {
  const { own = 'RWQ', trusted = 'RWQ' } = keys;
  return admit({ ...summary, signer: own }, { signer: trusted, here }).kind;
}

describe('what the LAG does with a summary that was read', () => {
  it('takes the first of a period, and the same one twice changes nothing', () => {
    expect(arrives(first, [], { trusted: null })).toBe('new');
    expect(arrives(first, [other])).toBe('new');
    expect(arrives(first, [other, first])).toBe('duplicate');
  });

  it('a correction takes the place of what it names, whichever comes first', () => {
    expect(arrives(correction, [other, first])).toBe('replaced');
    expect(arrives(correction, [other])).toBe('new');
    expect(arrives(first, [other, correction])).toBe('superseded');
    expect(arrives(correction, [correction])).toBe('duplicate');
  });

  it('a correction of something else is refused, as other numbers for the same days are', () => {
    const foreign = { ...correction, corrects: hash('d') };
    expect(arrives(foreign, [first])).toBe('refused');
    expect(arrives({ ...first, packageHash: hash('e') }, [first])).toBe('refused');
    expect(arrives({ ...first, packageHash: hash('e') }, [correction])).toBe('refused');
    // Not of a part of the period, even when the hash fits.
    expect(arrives({ ...correction, period: '2026-H1' }, [first])).toBe('refused');
  });

  it('a correction signed by another key is refused before anything is replaced', () => {
    expect(arrives(correction, [first], { own: 'RWX' })).toBe('refused');
    expect(arrives(first, [correction], { own: 'RWX' })).toBe('refused');
  });
});
