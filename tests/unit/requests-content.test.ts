import { describe, expect, test } from 'vitest';
import { checkContent, checkDay } from '../../src-main/core/requests/check-content.ts';
import { content } from '../support/requests.ts';

describe('what a request says', () => {
  test('an anonymous one carries no name', () => {
    expect(() =>
      checkContent(content('x', { subject: 'anonymous', who: 'Jan Vzorový' }), '2026-11-22'),
    ).toThrow(expect.objectContaining({ code: 'invalid-input', params: { field: 'who' } }));
    expect(checkContent(content('x', { subject: 'anonymous' }), '2026-11-22').who).toBeNull();
  });

  test('a child born this year has a year of birth, one born next year has not', () => {
    const born = (year: number) => content('x', { age: { by: 'year', year } });
    expect(checkContent(born(2026), '2026-11-22').age).toEqual({ by: 'year', year: 2026 });
    expect(() => checkContent(born(2027), '2026-11-22')).toThrow(
      expect.objectContaining({ code: 'invalid-input', params: { field: 'age' } }),
    );
  });

  test('names each situation once, in the order they were chosen', () => {
    const twice = content('x', { situations: ['B2', 'A1', 'B2'] });
    expect(checkContent(twice, '2026-11-22').situations).toEqual(['B2', 'A1']);
  });
});

describe('the day of an entry', () => {
  test('may be long ago or an agreed visit', () => {
    expect(() => checkDay('1968-08-21', '2026-12-20')).not.toThrow();
    expect(() => checkDay('2027-01-20', '2026-12-20')).not.toThrow();
  });

  test.each(['2027-01-21', '2206-12-20', '1899-12-31', '0000-01-01', '9999-12-31'])(
    'is not a mistyped year: %s',
    (day) => {
      expect(() => checkDay(day, '2026-12-20')).toThrow(
        expect.objectContaining({ code: 'invalid-input', params: { field: 'day' } }),
      );
    },
  );
});
