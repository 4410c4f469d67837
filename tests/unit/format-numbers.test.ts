import { describe, expect, it } from 'vitest';
import {
  formatCrowns,
  formatList,
  formatMinutes,
  formatNumber,
  formatRange,
} from '../../src-renderer/format/numbers.ts';

const shown = (text: string) => text.replaceAll('\u00a0', '~');

describe('numbers on screen', () => {
  it('are grouped by three with spaces that do not break', () => {
    expect(shown(formatNumber(2919355, 'cs'))).toBe('2~919~355');
    expect(shown(formatNumber(1234, 'cs'))).toBe('1~234');
    expect(formatNumber(1234, 'en')).toBe('1,234');
  });

  it('have Kč after them', () => {
    expect(shown(formatCrowns(2919355, 'cs'))).toBe('2~919~355~Kč');
  });

  it('show a range with an en dash, an open range with a plus', () => {
    expect(formatRange(1, 4, 'cs')).toBe('1–4');
    expect(formatRange(5, null, 'cs')).toBe('5+');
    expect(formatRange(7, 7, 'cs')).toBe('7');
  });

  it('turn minutes into hours when there are many', () => {
    expect(shown(formatMinutes(25, 'cs'))).toBe('25~min');
    expect(shown(formatMinutes(60, 'cs'))).toBe('1~h');
    expect(shown(formatMinutes(90, 'cs'))).toBe('1~h~30~min');
  });

  it('join words as the language does', () => {
    expect(formatList(['bydlení', 'finance', 'práce'], 'cs')).toMatch(/^bydlení, finance a.práce$/);
    expect(formatList(['housing', 'money'], 'en')).toBe('housing and money');
  });
});
