import { describe, expect, it } from 'vitest';
import { typedDay } from '../../src-renderer/ui/typed-day.ts';

describe('a typed day', () => {
  it.each([
    ['22. 11. 2026', '2026-11-22'],
    ['22.\u00a011.\u00a02026', '2026-11-22'],
    ['22.11.26', '2026-11-22'],
    ['22.11.', '2025-11-22'],
    ['1.2', '2025-02-01'],
    ['22/11/2026', '2026-11-22'],
    ['2026-11-22', '2026-11-22'],
    ['29. 2. 2028', '2028-02-29'],
  ])('is read as people write it: %s', (text, expected) => {
    expect(typedDay(text, 2025)).toBe(expected);
  });

  it.each(['31. 2. 2026', '0.1.2026', '1.13.2026', 'včera', '', '22'])(
    'is refused when it is no day: %j',
    (text) => {
      expect(typedDay(text, 2025)).toBeNull();
    },
  );
});
