import { describe, expect, it } from 'vitest';
import { typography } from '#contract';

const czech = (text: string) => typography(text, 'cs').replaceAll('\u00a0', '~');

describe('typography', () => {
  it('keeps one-letter words with the word after them', () => {
    expect(czech('Zavolejte k lékaři a v neděli z domu.')).toBe('Zavolejte k~lékaři a~v~neděli z~domu.');
    expect(czech('V obci i u souseda')).toBe('V~obci i~u~souseda');
    expect(czech('„O víkendu“ (s rodinou)')).toBe('„O~víkendu“ (s~rodinou)');
  });

  it('leaves letters inside words and at their ends alone', () => {
    expect(czech('Anna ví, kdo volá; písmeno má')).toBe('Anna ví, kdo volá; písmeno má');
  });

  it('keeps numbers, units and dates together', () => {
    expect(czech('2 919 355 Kč do 22. 11. 2026')).toBe('2~919~355~Kč do 22.~11.~2026');
    expect(czech('za 30 sekund, 5 minut, 12 dní, 40 MB')).toBe('za 30~sekund, 5~minut, 12~dní, 40~MB');
    expect(czech('od 1. ledna 2027')).toBe('od 1.~ledna 2027');
    expect(czech('podle § 92 a č. 108')).toBe('podle §~92 a~č.~108');
  });

  it('does not glue a number to an ordinary word', () => {
    expect(czech('5 záznamů, 3 moje')).toBe('5 záznamů, 3 moje');
  });

  it('leaves English one-letter words alone', () => {
    expect(typography('a note in 5 minutes', 'en')).toBe('a note in 5\u00a0minutes');
  });
});
