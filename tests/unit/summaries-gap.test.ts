import { describe, expect, it } from 'vitest';
import { gapOf } from '../../src-main/core/summaries/mark.ts';

const hashOf = (name: string) => name.padEnd(64, '0');

/** A way of the ledger by names of its packages. */
function way(...names: string[]) {
  return names.map((name, at) => ({
    sequence: at + 1,
    period: '2026',
    packageHash: hashOf(name),
    previousHash: at === 0 ? null : hashOf(names[at - 1] ?? ''),
  }));
}

function mark(sequence: number, name: string) {
  return { sequence, packageHash: hashOf(name) };
}

describe('what is missing in the ledger', () => {
  it('is nothing without a mark, or when the ledger has what the mark knows, or more', () => {
    expect(gapOf(way('a', 'b'), [], null).numbers).toEqual([]);
    expect(gapOf(way('a', 'b'), [], mark(2, 'b')).numbers).toEqual([]);
    expect(gapOf(way('a', 'b', 'c'), [], mark(2, 'b')).numbers).toEqual([]);
  });

  it('is everything up to the mark when the ledger is older', () => {
    expect(gapOf(way('a'), [], mark(3, 'c'))).toEqual({ numbers: [2, 3], diverged: false });
    expect(gapOf([], [], mark(1, 'a'))).toEqual({ numbers: [1], diverged: false });
  });

  it('is the last one of the other way when the ledger went another one', () => {
    expect(gapOf(way('a', 'x'), [], mark(2, 'b'))).toEqual({ numbers: [2], diverged: true });
    expect(gapOf(way('a', 'x', 'y'), [], mark(2, 'b'))).toEqual({ numbers: [2], diverged: true });
    expect(gapOf(way('x'), [], mark(1, 'a'))).toEqual({ numbers: [1], diverged: true });
  });

  it('goes back along the other way until both are one, in whatever order it is read', () => {
    const [, b, c, d] = way('a', 'b', 'c', 'd');
    const ledger = way('a', 'x', 'y', 'z');
    const read = (...releases: (typeof b)[]) =>
      gapOf(
        ledger,
        releases.flatMap((each) => each ?? []),
        mark(4, 'd'),
      ).numbers;
    expect(read()).toEqual([4]);
    expect(read(d)).toEqual([3]);
    expect(read(b)).toEqual([4]);
    expect(read(d, b)).toEqual([3]);
    expect(read(b, c, d)).toEqual([]);
    const [alone] = way('q');
    expect(gapOf(ledger, alone === undefined ? [] : [alone], mark(1, 'q')).numbers).toEqual([]);
  });
});
