import { typography } from '#contract';
import taxonomy from '../../../locales/cs/taxonomy.json' with { type: 'json' };

// Words printed on papers are always Czech, whatever the language of the screen: papers are for residents, and the
// content they are made of is Czech.

/** Names of the areas of life and what belongs to each. */
export const areaWords = { names: taxonomy.area, hints: taxonomy.areaHint };

/** Fills the blanks of a sentence: `tel. {{phone}}`. */
export function fill(sentence: string, blanks: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => blanks[name] ?? '');
}

/** Non-breaking spaces where a Czech line must not end. */
export function bound(text: string): string {
  return typography(text, 'cs');
}

/** `22. 11. 2026` of a calendar day. */
export function writtenDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}. ${month}. ${year}`;
}
