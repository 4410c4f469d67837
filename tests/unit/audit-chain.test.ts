import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChainedRow, chainStart, hashOfRow, verifyChain } from '../../src-main/core/audit/chain.ts';

function journal(kinds: readonly string[]): ChainedRow[] {
  const rows: ChainedRow[] = [];
  for (const kind of kinds) {
    const previous = rows.at(-1)?.hash ?? chainStart.hash;
    const row = {
      sequence: rows.length + 1,
      at: '2026-11-22T20:41:05.000Z',
      person: null,
      kind,
      subject: 'x',
    };
    rows.push({ ...row, hash: hashOfRow(previous, row) });
  }
  return rows;
}

describe('the chain of the journal', () => {
  test('hashes what anybody can write down: previous hash, line feed, canonical JSON', () => {
    // printf '%s\n%s' 000…0 '[1,"2026-11-22T20:41:05.000Z",null,"vault.created",null]' | sha256sum
    const row = {
      sequence: 1,
      at: '2026-11-22T20:41:05.000Z',
      person: null,
      kind: 'vault.created',
      subject: null,
    };
    expect(hashOfRow(chainStart.hash, row)).toBe(
      '3df901caa25e1fe7ccebc9dfba29d4e33dc04a5f6e7c635c8d2beb1a3abb17e1',
    );
  });

  test('fits when it was left alone, from the start or from a verified place', () => {
    const rows = journal(['a.a', 'b.b', 'c.c']);
    const end = { sequence: 3, hash: rows[2]?.hash };
    expect(verifyChain(rows)).toEqual(end);
    expect(verifyChain(rows.slice(2), { sequence: 2, hash: rows[1]?.hash ?? '' })).toEqual(end);
    expect(verifyChain([])).toEqual(chainStart);
  });

  test('does not fit once any row was changed, removed, repeated or moved', () => {
    const positions = fc.nat({ max: 5 });
    const tampering = fc.constantFrom('change', 'remove', 'repeat', 'swap', 'backdate');
    fc.assert(
      fc.property(positions, tampering, (position, how) => {
        const rows = journal(['a.a', 'b.b', 'c.c', 'd.d', 'e.e', 'f.f', 'g.g']);
        const row = rows[position];
        const after = rows[position + 1];
        if (row === undefined || after === undefined) throw new RangeError();
        const put = {
          change: [{ ...row, kind: 'z.z' }, after],
          backdate: [{ ...row, at: '2026-11-21T20:41:05.000Z' }, after],
          remove: [after],
          repeat: [row, row, after],
          swap: [after, row],
        }[how];
        rows.splice(position, 2, ...put);
        expect(verifyChain(rows)).toBeNull();
      }),
    );
  });
});
