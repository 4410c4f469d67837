import type { RequestContent } from '#contract';
import { fail } from '../errors.ts';
import { dayAfter } from './prague-time.ts';

/**
 * What the shapes of the contract cannot say about a request. `today` is a Prague day. Returns the content to be
 * kept (each situation once), or fails with `invalid-input` naming the field: a name with an anonymous
 * request (`who`), a year of birth that has not come yet (`age`).
 */
export function checkContent(content: RequestContent, today: string): RequestContent {
  if (content.subject === 'anonymous' && content.who !== null) fail('invalid-input', { field: 'who' });
  const { age } = content;
  if (age !== null && age !== 'unknown' && age.by === 'year' && age.year > Number(today.slice(0, 4))) {
    fail('invalid-input', { field: 'age' });
  }
  return { ...content, situations: [...new Set(content.situations)] };
}

/** An agreed visit may be written down ahead; a day further than this is a mistyped year. */
const daysAhead = 31;
const firstDay = '1900-01-01';

/** Fails with `invalid-input` (`day`) when a timeline entry is dated where nothing can have happened. */
export function checkDay(day: string, today: string): void {
  if (day < firstDay || day > dayAfter(today, daysAhead)) fail('invalid-input', { field: 'day' });
}
