import { areas, type MergedTable, type MergedValue, outcomes } from '#contract';
import { countWords } from '../../format/counts.ts';
import { codeWords } from '../../format/counts-tables.ts';
import { formatList, formatNumber } from '../../format/numbers.ts';
import { monthsIn } from '../../format/periods.ts';
import type { Words } from '../../format/words.ts';
import { mostFrequent } from './most-frequent.ts';

/** The row of cases that have no area, or are not closed: a remainder, not one of the compared things. */
const remainder: Partial<Record<MergedTable['table'], string>> = {
  area: 'none',
  age: 'unknown',
  sex: 'unknown',
  channel: 'other',
  outcome: 'open',
};

/** Rows that are compared: not the remainder, no group beside its own members, nothing within an area. */
function isCompared(table: MergedTable['table'], code: string): boolean {
  if (code === remainder[table] || code.includes('.')) return false;
  // The sensitive situations compete as one: alone they are hardly ever printed.
  if (table === 'area') return code === 'sensitive' || areas.some((area) => area === code);
  return table !== 'outcome' || outcomes.some((outcome) => outcome === code);
}

/** The sentence on top: what the received numbers prove about the largest row, and no more. */
export function answerWords(merged: MergedTable, t: Words, language: string): string {
  const { table } = merged;
  const compared = merged.rows.filter(({ code }) => isCompared(table, code));
  const answer = mostFrequent(compared);
  const label = (code: string) => codeWords(table, code, t, language);
  const value = (total: MergedValue) => countWords(total, t, language).text;
  switch (answer.kind) {
    case 'nothing':
      return t('workspace:merged.answer.nothing');
    case 'unknown':
      return [
        t(`workspace:merged.answer.${table}.unknown`),
        ...(answer.most === null
          ? []
          : [
              t(`workspace:merged.answer.${table}.atLeast`, {
                label: label(answer.most.code),
                value: formatNumber(answer.most.atLeast, language),
              }),
            ]),
      ].join(' ');
    case 'one':
      return t(`workspace:merged.answer.${table}.one`, {
        label: label(answer.code),
        value: value(answer.total),
      });
    case 'tie':
      return t(`workspace:merged.answer.${table}.tie`, {
        labels: formatList(
          answer.rows.map(({ code }) => label(code)),
          language,
        ),
        value: value(answer.rows[0]?.total ?? { lo: 0, hi: null }),
      });
    case 'among':
      return t(`workspace:merged.answer.${table}.among`, {
        labels: formatList(
          answer.rows.map(({ code, total }) =>
            t('workspace:merged.answer.candidate', { label: label(code), value: value(total) }),
          ),
          language,
        ),
      });
  }
}

/** „Celkem záznamů: 120–140. Bez určené oblasti: <5.“: what belongs beside the answer. */
export function sumWords(merged: MergedTable, t: Words, language: string): string {
  const value = (total: MergedValue | null) => countWords(total ?? { lo: 0, hi: null }, t, language).text;
  const rest = merged.rows.find((row) => row.code === remainder[merged.table]);
  return [
    t('workspace:merged.sum', { value: value(merged.total.total) }),
    ...(rest === undefined
      ? []
      : [t(`workspace:merged.without.${merged.table}`, { value: value(rest.total) })]),
  ].join(' ');
}

/** „Sečteno: 12 obcí, 15 souhrnů. U 3 obcí nemáte celý rok.“: what stands behind the numbers. */
export function sourcesWords(merged: MergedTable, t: Words, language: string): string {
  const summaries = merged.columns.reduce((sum, column) => sum + column.periods.length, 0);
  const counted = (key: string, count: number) => t(key, { count, value: formatNumber(count, language) });
  const sources = t('workspace:merged.sourcesLine', {
    municipalities: counted('workspace:merged.municipalities', merged.columns.length),
    summaries: counted('workspace:merged.summaries', summaries),
  });
  const incomplete = merged.columns.filter(
    ({ periods }) => periods.reduce((months, period) => months + monthsIn(period), 0) < 12,
  ).length;
  return incomplete === 0 ? sources : `${sources} ${counted('workspace:merged.incomplete', incomplete)}`;
}
