import type { Cell, Period, ProtectedCounts, SummaryTable } from '#contract';
import type { Countable, TrueCell, Truth } from '../../src-main/core/summaries/tabulate.ts';

/**
 * An attacker who holds the file and knows the rules of the method, written without any of the program's own
 * code. It does not argue, it builds: for every value that a hidden number should be able to have it makes a
 * whole village, request by request, that would have printed the same file. What it cannot build, it knows.
 */

type Status = Cell['status'];

interface Range {
  readonly lo: number;
  readonly hi: number;
}

function rangeOf(status: Status, total: number): Range {
  if (status.kind === 'exact') return { lo: status.value, hi: status.value };
  return { lo: status.lo, hi: status.hi ?? total };
}

/** Whole numbers within the ranges that make `total`, or null when there are none. */
function fill(ranges: readonly Range[], total: number): number[] | null {
  if (ranges.some(({ lo, hi }) => lo > hi)) return null;
  const values = ranges.map(({ lo }) => lo);
  let rest = total - values.reduce((sum, value) => sum + value, 0);
  ranges.forEach(({ lo, hi }, position) => {
    const more = Math.max(0, Math.min(rest, hi - lo));
    values[position] = lo + more;
    rest -= more;
  });
  return rest === 0 ? values : null;
}

/** The list `A A B …` in which each code occurs as often as it should. */
function handOut(cells: readonly Cell[], counts: readonly number[]): string[] {
  return cells.flatMap(({ code }, position) => Array<string>(counts[position] ?? 0).fill(code));
}

type Imagined = Pick<Countable, 'area' | 'outcome' | 'recordedAt'>;

/** A village that prints these counts, with one number of one table set to `value`; null if there is none. */
function imagine(
  counts: ProtectedCounts,
  wanted: { readonly table: string; readonly code: string; readonly value: number },
): Imagined[] | null {
  if (counts.total.kind !== 'exact') return null;
  const total = counts.total.value;
  const lists = new Map<string, string[]>();
  for (const { name, cells } of counts.tables) {
    const ranges = cells.map(({ code, status }): Range => {
      const range = rangeOf(status, total);
      if (name !== wanted.table || code !== wanted.code) return range;
      const inside = range.lo <= wanted.value && wanted.value <= range.hi;
      return inside ? { lo: wanted.value, hi: wanted.value } : { lo: 1, hi: 0 };
    });
    const values = fill(ranges, total);
    if (values === null) return null;
    lists.set(name, handOut(cells, values));
  }
  return Array.from({ length: total }, (_, at): Imagined => {
    const area = lists.get('area')?.[at] ?? 'none';
    const outcome = lists.get('outcome')?.[at] ?? 'open';
    const month = lists.get('month')?.[at];
    return {
      area: (area === 'none' ? null : area) as Imagined['area'],
      outcome: (outcome === 'open' ? null : outcome) as Imagined['outcome'],
      recordedAt: month === undefined ? '' : `${month}-10T12:00:00.000Z`,
    };
  });
}

/** Does a printed cell say the truth about a count? */
function tellsTruth(status: Status, count: number): boolean {
  if (status.kind === 'exact') return status.value === count;
  return status.lo <= count && (status.hi === null || count <= status.hi);
}

/** Would this village have printed this table? */
function wouldPrint({ name, cells }: SummaryTable, village: readonly Imagined[]): boolean {
  return cells.every(({ code, status }) => {
    const members = village.filter((request) => {
      if (name === 'month') return request.recordedAt.startsWith(code);
      return (name === 'area' ? (request.area ?? 'none') : (request.outcome ?? 'open')) === code;
    });
    return tellsTruth(status, members.length);
  });
}

function few(shares: ReadonlyMap<number, number>, count: number, k: number): boolean {
  return shares.size < k || count - Math.max(0, ...shares.values()) < k - 1;
}

const thresholdOf = (table: string, code: string) => (table === 'area' && code === 'F' ? 10 : 5);

/**
 * Lowest value that must stay possible. Only in the areas of a whole year may the file say that a number is
 * not zero, because zeros may be printed there; a sensitive area never says so.
 */
function lowest({ name, cells }: SummaryTable, code: string, period: Period): number {
  const mayPrintZeros = name === 'area' && period.length === 4 && code !== 'F';
  const zerosPrinted = cells.some(({ code: other, status }) =>
    status.kind === 'exact' ? status.value === 0 : other !== 'F' && status.lo === 1,
  );
  return mayPrintZeros && zerosPrinted ? 1 : 0;
}

/** Everything the attacker finds out, as sentences; an empty list is a safe summary. */
export function attack(counts: ProtectedCounts, truth: Truth): string[] {
  const found: string[] = [];
  const { total } = counts;
  if (!tellsTruth(total, truth.total.count)) found.push('false total');
  if (total.kind === 'hidden') return counts.tables.length > 0 ? [...found, 'tables without a total'] : found;
  if (few(truth.total.households, truth.total.count, 5)) found.push('total of few households');
  for (const table of counts.tables) {
    const cells = truth.tables.find(({ name }) => name === table.name)?.cells ?? [];
    const finding = (text: string) => found.push(`${table.name}: ${text}`);
    const hidden = table.cells.filter(({ status }) => status.kind === 'hidden');
    const sumOfHidden = hidden.reduce((sum, { code }) => sum + (countOf(cells, code)?.count ?? 0), 0);
    if (hidden.length > 0 && sumOfHidden < 5) finding('the hidden numbers together are a small one');
    for (const { code, status } of table.cells) {
      const cell = countOf(cells, code);
      if (cell === undefined || !tellsTruth(status, cell.count)) finding(`${code} is false`);
      else attackCell(counts, truth, table, cell, finding);
    }
    attackAsInsider(table, cells, total.value, finding);
  }
  return found;
}

function countOf(cells: readonly TrueCell[], code: string): TrueCell | undefined {
  return cells.find((cell) => cell.code === code);
}

function attackCell(
  counts: ProtectedCounts,
  truth: Truth,
  table: SummaryTable,
  cell: TrueCell,
  finding: (text: string) => void,
): void {
  const { code, count } = cell;
  const k = thresholdOf(table.name, code);
  const zeroPrinted = count === 0 && lowest(table, code, truth.period) === 1;
  const small = count < k && !zeroPrinted;
  const possible = (value: number) => {
    const village = imagine(counts, { table: table.name, code, value });
    return village !== null && counts.tables.every((printed) => wouldPrint(printed, village));
  };
  if (small) {
    for (let value = lowest(table, code, truth.period); value < k; value += 1) {
      if (!possible(value)) finding(`${code} cannot be ${value}`);
    }
  } else if (count > 0 && few(cell.households, count, k)) {
    const values = Array.from({ length: truth.total.count + 1 }, (_, value) => value).filter(possible);
    if ((values.at(-1) ?? 0) - (values[0] ?? 0) < k) finding(`${code} is a number of few households`);
  }
  const everybody = table.name !== 'month' && truth.total.count - count < 2;
  if (everybody && !possible(truth.total.count - 2)) finding(`nearly everybody is in ${code}`);
}

/** Each household takes away what it knows: its own requests, all of a cell where nobody else is. */
function attackAsInsider(
  table: SummaryTable,
  cells: readonly TrueCell[],
  total: number,
  finding: (text: string) => void,
): void {
  for (const household of new Set(cells.flatMap((cell) => [...cell.households.keys()]))) {
    const ranges = table.cells.map(({ code, status }): Range => {
      const cell = countOf(cells, code);
      const own = cell?.households.get(household) ?? 0;
      if (own > 0 && own === cell?.count) return { lo: own, hi: own };
      const range = rangeOf(status, total);
      return { lo: Math.max(range.lo, own), hi: range.hi };
    });
    const unknown = table.cells.flatMap(({ code, status }, position) => {
      const known = status.kind === 'exact' || ranges[position]?.lo === ranges[position]?.hi;
      return known ? [] : [countOf(cells, code)?.count ?? 0];
    });
    const left = unknown.reduce((sum, count) => sum + count, 0);
    if (unknown.length > 0 && left < 5) finding(`household ${household} learns that ${left} are left over`);
    table.cells.forEach(({ code, status }, position) => {
      const cell = countOf(cells, code);
      const range = ranges[position];
      if (status.kind === 'exact' || cell === undefined || range === undefined || range.lo === range.hi)
        return;
      const k = thresholdOf(table.name, code);
      if (cell.count >= k && !few(cell.households, cell.count, k)) return;
      let values = 0;
      for (let value = range.lo; value <= range.hi && values < 3; value += 1) {
        const tried = ranges.map((other, at) => (at === position ? { lo: value, hi: value } : other));
        if (fill(tried, total) !== null) values += 1;
      }
      if (values < 3) finding(`household ${household} learns ${code}`);
    });
  }
}
