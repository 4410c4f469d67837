import type { CallInput } from '#contract';
import { dayAfter, startOfDay } from '../../src-main/core/requests/prague-time.ts';
import { matchExpression, termsOf } from '../../src-main/core/requests/search/terms.ts';
import type { Database } from '../../src-main/store/index.ts';
import { fillWithRequests } from '../support/many-requests.ts';
import { type OpenApp, openMunicipality } from '../support/open-app.ts';
import { besideTheProgram, openBesideTheProgram } from '../support/open-store.ts';
import { type Benchmark, type Measurement, quantile } from './benchmark.ts';
import { filteredLists, lists, searches } from './requests-questions.ts';

const count = 100_000;
const rounds = 15;
const mostRatio = 1.5;
const mostP95 = 50;

type Question = CallInput<'requests.list'>;

let filled: Promise<OpenApp> | undefined;

/** One vault with 100 000 requests for all the measurements. */
function filledVault(): Promise<OpenApp> {
  filled ??= openMunicipality().then((open) => {
    besideTheProgram({ folder: open.host.dataFolder, recoveryCode: open.recoveryCode }, (database) =>
      fillWithRequests(database, count),
    );
    return open;
  });
  return filled;
}

const orders: Record<Question['sort']['by'], string> = {
  recorded: 'recorded_at DESC, row DESC',
  changed: 'changed_at DESC, row DESC',
  number: 'year DESC, sequence DESC',
  urgency: 'urgency_order DESC, recorded_at DESC, row DESC',
  relevance: 'bm25(requests_search, 20.0, 10.0, 10.0, 5.0, 5.0, 4.0, 2.0, 1.0), s.rowid',
};

/** The same question as a person with a database program would put it: two prepared statements. */
function bareQuestion(database: Database, { filter, sort, page }: Question): () => void {
  const values: unknown[] = [];
  const conditions: string[] = [];
  const ask = (condition: string, ...given: unknown[]) => {
    conditions.push(condition);
    values.push(...given);
  };
  const oneOf = (column: string, wanted: readonly string[]) => {
    if (wanted.length > 0) ask(`${column} IN (${wanted.map(() => '?').join(', ')})`, ...wanted);
  };
  const match = matchExpression(termsOf(filter.search));
  if (match === null) ask('binned_at IS NULL');
  else ask('s.requests_search MATCH ? AND s.rowid > 0', match);
  oneOf('state', filter.states);
  oneOf('area', filter.areas);
  oneOf('urgency', filter.urgencies);
  oneOf('outcome', filter.outcomes);
  if (filter.situations.length > 0) {
    const each = filter.situations.map(() => 'instr(situations, ?) > 0').join(' OR ');
    ask(`(${each})`, ...filter.situations.map((code) => `"${code}"`));
  }
  if (filter.from !== null) ask('recorded_at >= ?', startOfDay(filter.from));
  if (filter.to !== null) ask('recorded_at < ?', startOfDay(dayAfter(filter.to)));
  const plain = conditions.length === 1 && sort.by === 'relevance';
  const joined = 'requests_search s CROSS JOIN requests ON row = s.rowid';
  const from = match === null ? 'requests' : plain ? 'requests_search s' : joined;
  const where = conditions.join(' AND ');
  const total = database.prepare(`SELECT count(*) FROM ${from} WHERE ${where}`).pluck();
  const found = match === null ? 'row' : 's.rowid';
  const rowsBy = (order: string) =>
    database.prepare(`
      SELECT id, year, sequence, who, area, urgency, state, outcome, handed_to, recorded_at, changed_at, text
      FROM (SELECT ${found} AS found FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?)
      JOIN requests ON row = found`);
  const ranked = rowsBy(orders[sort.by]);
  // Among very many hits the program shows the newest ones; so does this, to compare like with like.
  const newest = sort.by === 'relevance' ? rowsBy('s.rowid DESC') : ranked;
  return () => {
    const hits = total.get(...values) as number;
    (hits > 20_000 ? newest : ranked).all(...values, page.limit, page.offset);
  };
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/**
 * Asks each question through the program and as bare SQL by turns, so that a busy computer slows both. The
 * ratio compares the sums of the medians.
 */
async function compare(questions: readonly Question[]): Promise<Measurement> {
  const open = await filledVault();
  const vault = { folder: open.host.dataFolder, recoveryCode: open.recoveryCode };
  const through: number[][] = questions.map(() => []);
  const bare: number[][] = questions.map(() => []);
  const database = openBesideTheProgram(vault);
  const asked = questions.map((question) => bareQuestion(database, question));
  for (let round = -2; round < rounds; round += 1) {
    for (const [place, question] of questions.entries()) {
      const program = await timed(() => open.call('requests.list', question));
      const sql = await timed(() => asked[place]?.());
      if (round < 0) continue;
      through[place]?.push(program);
      bare[place]?.push(sql);
    }
  }
  database.close();
  const sum = (all: number[][]) => all.reduce((total, times) => total + quantile(times, 0.5), 0);
  const ratio = sum(through) / sum(bare);
  const all = through.flat();
  const [middle, p95] = [quantile(all, 0.5), quantile(all, 0.95)];
  return {
    measured: `${ratio.toFixed(2)} × bare SQL, ${middle.toFixed(1)} ms median, ${p95.toFixed(1)} ms p95`,
    ok: ratio <= mostRatio && p95 <= mostP95,
  };
}

const budget = `≤ ${mostRatio} × bare SQL, p95 ≤ ${mostP95} ms`;

export const benchmarks: readonly Benchmark[] = [
  { name: 'list of 100 000 requests', budget, run: () => compare(lists) },
  { name: 'filtered list of 100 000 requests', budget, run: () => compare(filteredLists) },
  { name: 'search over 100 000 requests', budget, run: () => compare(searches) },
];
