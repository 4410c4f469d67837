import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#contract';
import { kindWords, whoWords } from '../../src-renderer/features/journal/journal-words.ts';
import type { Words } from '../../src-renderer/format/words.ts';
import { wordsIn } from '../support/words.ts';

let cs: Words;
beforeAll(async () => {
  cs = await wordsIn('cs');
});

const person = (id: string, name: string | null, removedAt: string | null = null): Person => ({
  id,
  wrapId: null,
  role: 'clerk',
  name,
  createdAt: '2026-11-01T08:00:00.000Z',
  removedAt,
});

describe('who stands in the journal', () => {
  const me = person('1', 'Paní Ukázková');
  const session = {
    me,
    people: [me, person('2', 'Jan Vzorový'), person('3', null, '2026-11-02T08:00:00.000Z')],
  };

  it('is called by name, by role without a name, and „vy“ when it is the person looking', () => {
    expect(whoWords('1', session, cs)).toBe('vy');
    expect(whoWords('2', session, cs)).toBe('Jan Vzorový');
    expect(whoWords('3', session, cs)).toBe('sekretářka / úředník (už tu není)');
  });

  it('is nobody before unlocking, and honestly unknown otherwise', () => {
    expect(whoWords(null, session, cs)).toBe('před odemčením');
    expect(whoWords('9', session, cs)).toBe('někdo, koho Náves nezná');
  });
});

describe('what stands in the journal', () => {
  it('is the sentence of its kind, or an honest general one', () => {
    const exists = (key: string) => key === 'audit:unknown';
    expect(kindWords('future.thing', cs, exists)).toBe(
      'Něco se změnilo. Tahle verze Návsi zápis „future.thing“ neumí pojmenovat',
    );
    const known = kindWords(
      'request.recorded',
      (key) => `sentence of ${key}`,
      () => true,
    );
    expect(known).toBe('sentence of audit:request.recorded');
  });
});
