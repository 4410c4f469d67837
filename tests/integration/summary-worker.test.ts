import { describe, expect, it } from 'vitest';
import { auditInThread, protectInThread } from '../../src-main/core/summary-worker/index.ts';
import { countedVillage } from '../support/counted-village.ts';

describe('the thread in which numbers are protected', () => {
  it('answers each question, also when several are asked at once', async () => {
    const [first, second, findings] = await Promise.all([
      protectInThread({ cases: countedVillage(9, 1), period: '2026', inhabitants: null, correction: null }),
      protectInThread({ cases: countedVillage(3, 1), period: '2026', inhabitants: null, correction: null }),
      auditInThread({
        text: '{}',
        earlier: [],
        fewHouseholds: [],
        fewChanged: { before: [], deleted: [], added: [] },
        inhabitants: null,
      }),
    ]);
    expect(first.counts?.total).toEqual({ kind: 'exact', value: 9 });
    expect(second.counts?.total).toMatchObject({ kind: 'hidden', lo: 0, hi: 4 });
    expect(findings).toEqual([{ rule: 'file', table: 'total', code: 'total' }]);
  });

  it('a question it cannot answer is not checked, which is not safe, and the next one is answered', async () => {
    const [broken] = countedVillage(1, 1);
    const cases = [{ ...broken, codes: undefined }] as never;
    await expect(
      protectInThread({ cases, period: '2026', inhabitants: null, correction: null }),
    ).rejects.toMatchObject({
      code: 'summary-not-checked',
    });
    const { counts } = await protectInThread({
      cases: countedVillage(9, 1),
      period: '2026',
      inhabitants: null,
      correction: null,
    });
    expect(counts?.total).toEqual({ kind: 'exact', value: 9 });
  });
});
