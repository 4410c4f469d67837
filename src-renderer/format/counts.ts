import type { Cell, ProtectedCounts, TableName } from '#contract';
import { formatMonth } from './dates.ts';
import { formatNumber } from './numbers.ts';
import type { Words } from './words.ts';

/** A whole-number range as printed in a summary; `hi: null` has no upper end. */
export interface CountRange {
  readonly lo: number;
  readonly hi: number | null;
}

/** A count in words: `text` for the eye, `spoken` for a screen reader (`<5` is read badly). */
export interface CountWords {
  readonly text: string;
  readonly spoken: string;
}

/** „Méně než pět“ and „méně než deset“ are the rules people know; „méně než 9“ would only look like one. */
const knownLimits: readonly number[] = [5, 10];

/** `12`, `12–20`, `nejméně 12`, `<5`; a range that says nothing at all is `neuvedeno`. */
export function countWords({ lo, hi }: CountRange, t: Words, language: string): CountWords {
  const number = (value: number) => formatNumber(value, language);
  const same = (text: string) => ({ text, spoken: text });
  if (hi === null) {
    return same(lo === 0 ? t('summaries:cell.missing') : t('summaries:cell.atLeast', { lo: number(lo) }));
  }
  if (lo === hi) return same(number(lo));
  if (lo === 0 && knownLimits.includes(hi + 1)) {
    const limit = number(hi + 1);
    return {
      text: t('summaries:cell.below', { limit }),
      spoken: t('summaries:cell.belowSpoken', { limit }),
    };
  }
  const ends = { lo: number(lo), hi: number(hi) };
  return { text: t('summaries:cell.range', ends), spoken: t('summaries:cell.rangeSpoken', ends) };
}

/** The range a printed cell allows: one number when it is exact. */
export function rangeOf(status: Cell['status']): CountRange {
  return status.kind === 'exact' ? { lo: status.value, hi: status.value } : { lo: status.lo, hi: status.hi };
}

export interface CellWords extends CountWords {
  /** Two or three words saying why the number is not there; null for an exact count. */
  readonly why: string | null;
  /** The whole sentence behind `why`. */
  readonly reason: string | null;
}

/** How one cell of a summary is shown. A number hidden only because of others is `skryto`; its range is in the reason. */
export function cellWords(status: Cell['status'], t: Words, language: string): CellWords {
  const range = rangeOf(status);
  const words = countWords(range, t, language);
  if (status.kind === 'exact') return { ...words, why: null, reason: null };
  const hidden = t('summaries:cell.hidden');
  const why = t(`summaries:cell.why.${status.why}`);
  switch (status.why) {
    case 'small': {
      const limit = formatNumber((status.hi ?? 0) + 1, language);
      const reason =
        status.lo === 0
          ? t('summaries:cell.reason.smallOrZero', { limit })
          : t('summaries:cell.reason.small', { lo: formatNumber(status.lo, language), limit });
      return { ...words, why, reason };
    }
    case 'complement':
      return {
        text: hidden,
        spoken: hidden,
        why,
        reason: t('summaries:cell.reason.complement', { range: words.spoken }),
      };
    case 'sensitive': {
      const bounded = status.hi === null ? { text: hidden, spoken: hidden } : words;
      const limit = formatNumber((status.hi ?? 9) + 1, language);
      return { ...bounded, why, reason: t('summaries:cell.reason.sensitive', { limit }) };
    }
  }
}

/** The name of a row: an area, an outcome or a month, and the rows for requests that have none. */
export function codeWords(table: TableName, code: string, t: Words, language: string): string {
  if (table === 'month') return formatMonth(code, language);
  if (code === 'none' || code === 'open') return t(`summaries:table.code.${code}`);
  return t(`taxonomy:${table}.${code}`);
}

/** The tables of a summary in the order they are read. */
const tableNames = ['area', 'outcome', 'month'] as const satisfies readonly TableName[];

/** One of the tables of a summary, ready to be drawn; `rows` is null when the table was withheld. */
export interface CountsTable {
  readonly name: TableName;
  readonly caption: string;
  readonly nameHeading: string;
  readonly rows: readonly CountsRow[] | null;
}

export interface CountsRow extends CellWords {
  readonly key: string;
  readonly name: string;
}

/** All tables of a summary in their order, the withheld ones included: what is missing is said, not skipped. */
export function countsTables(counts: ProtectedCounts, t: Words, language: string): CountsTable[] {
  return tableNames.flatMap((name): CountsTable[] => {
    const sent = counts.tables.find((table) => table.name === name);
    if (sent === undefined && !counts.withheld.includes(name)) return [];
    const rows = sent?.cells.map((cell) => ({
      key: cell.code,
      name: codeWords(name, cell.code, t, language),
      ...cellWords(cell.status, t, language),
    }));
    return [
      {
        name,
        caption: t(`summaries:table.${name}`),
        nameHeading: t(`summaries:table.column.${name}`),
        rows: rows ?? null,
      },
    ];
  });
}

/**
 * The row „Celkem“ under every table. A total that is not small is hidden for one reason only: too few
 * households stand behind it.
 */
export function totalRow(counts: ProtectedCounts, t: Words, language: string): CountsRow {
  const row = { key: 'total', name: t('summaries:table.total') };
  const words = cellWords(counts.total, t, language);
  if (counts.total.kind === 'exact' || counts.total.why !== 'complement') return { ...row, ...words };
  const range = countWords(rangeOf(counts.total), t, language);
  return {
    ...row,
    ...range,
    why: t('summaries:cell.why.household'),
    reason: t('summaries:cell.reason.household', { range: range.spoken }),
  };
}
