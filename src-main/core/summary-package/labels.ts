import { areas, outcomes, type TableName } from '#contract';
import words from '../../../locales/cs/summaries.json' with { type: 'json' };
import taxonomy from '../../../locales/cs/taxonomy.json' with { type: 'json' };
import { planOf } from './plan.ts';

/**
 * Czech names beside the codes of a package, for whoever opens it without Náves. They come from a closed list, so
 * that nothing can be told in them (R10).
 */

const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...words.table.code,
  area: { ...words.table.code.area, ...Object.fromEntries(areas.map((code) => [code, taxonomy.area[code]])) },
  outcome: {
    ...words.table.code.outcome,
    ...Object.fromEntries(outcomes.map((code) => [code, taxonomy.outcome[code]])),
  },
};

const monthName = new Intl.DateTimeFormat('cs', { month: 'long', timeZone: 'UTC' });

/** The quarter or month without its year, which is the period's. */
function timeLabel(code: string): string {
  const part = code.slice(5);
  if (part.startsWith('Q')) {
    return words.periodName.quarter.replace('{{number}}', part.slice(1)).replace('{{year}}', '').trim();
  }
  return monthName.format(new Date(Date.UTC(2026, Number(part) - 1, 1)));
}

/** The Czech name of a number of the plan. */
export function labelOf(table: 'total' | TableName, code: string): string {
  if (table === 'total') return words.table.total;
  if (table === 'time') return timeLabel(code);
  const [group = '', within] = code.split('.');
  if (within === undefined) return named[table]?.[group] ?? '';
  return `${named.area?.[group] ?? ''}: ${named[table]?.[within] ?? ''}`;
}

/** Every label there is, each once, in the order of the plan. */
export const labels: readonly string[] = [
  ...new Set(
    ['2026', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']
      .flatMap(planOf)
      .map(({ table, code }) => labelOf(table, code)),
  ),
];
