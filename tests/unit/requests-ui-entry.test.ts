import { describe, expect, it } from 'vitest';
import { readEntry } from '../../src-renderer/features/requests/entry-form.ts';
import { foundSituations } from '../../src-renderer/features/requests/situation-search.ts';

const today = '2026-11-22';
const typed = { text: ' Volala jsem na úřad práce. ', day: '', minutes: '' };

describe('an entry of the timeline', () => {
  it('needs only a text; the day is today and the minutes stay unknown', () => {
    expect(readEntry(typed, today)).toEqual({
      ok: true,
      written: { text: 'Volala jsem na úřad práce.', day: today, minutes: null },
    });
  });

  it('keeps a day in the past and the minutes', () => {
    const reading = readEntry({ ...typed, day: '2026-11-02', minutes: '25' }, today);
    expect(reading).toMatchObject({ ok: true, written: { day: '2026-11-02', minutes: 25 } });
  });

  it('says every field that cannot be saved', () => {
    expect(readEntry({ text: ' ', day: '2062-11-22', minutes: 'hodina' }, today)).toEqual({
      ok: false,
      problems: { text: 'entry-missing', day: 'day-far', minutes: 'minutes-invalid' },
    });
  });

  it('may be dated a month ahead, for what was agreed', () => {
    expect(readEntry({ ...typed, day: '2026-12-23' }, today).ok).toBe(true);
    expect(readEntry({ ...typed, day: '2026-12-24' }, today).ok).toBe(false);
  });
});

describe('situations found by typing', () => {
  const words: Record<string, readonly string[]> = {
    D3: ['Dluhy, exekuce', 'dluhová poradna'],
    D4: ['Zablokovaný účet', 'chráněný účet'],
  };
  const wordsOf = (situation: string) => words[situation] ?? [];

  it('are found without diacritics and by words of the hint', () => {
    expect(foundSituations('dluhova EXEKUCE', wordsOf)).toEqual(['D3']);
    expect(foundSituations('účet', wordsOf)).toEqual(['D4']);
  });

  it('are found by their code, and all of them when nothing is typed', () => {
    expect(foundSituations('d4', wordsOf)).toEqual(['D4']);
    expect(foundSituations('  ', wordsOf)).toHaveLength(40);
    expect(foundSituations('kosmonaut', wordsOf)).toEqual([]);
  });
});
