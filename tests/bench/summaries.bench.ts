import { areas, outcomes } from '#contract';
import { audit } from '../../src-main/core/summaries/auditor.ts';
import { protect } from '../../src-main/core/summaries/protect.ts';
import { type Countable, tabulate } from '../../src-main/core/summaries/tabulate.ts';
import { merge, type Part } from '../../src-main/core/workspace/merge.ts';
import { type Benchmark, median, timings } from './benchmark.ts';

/** Always the same village for the same numbers: benchmarks are compared between days. */
function village(size: number, period: string, shift = 0): Countable[] {
  const months = period.length === 4 ? 12 : 3;
  const first = period.length === 4 ? 1 : (Number(period.at(-1)) - 1) * 3 + 1;
  const kinds = [...areas, null] as const;
  const ends = [null, ...outcomes] as const;
  return Array.from({ length: size }, (_, at): Countable => {
    const draw = (at * 2_654_435_761 + shift * 40_503) >>> 0;
    const month = String(first + (draw % months)).padStart(2, '0');
    return {
      id: `${shift}-${at}`,
      subject: 'named',
      who: `Rodina ${draw % Math.max(1, Math.floor(size * 0.7))}`,
      phone: null,
      relation: null,
      recordedAt: `${period.slice(0, 4)}-${month}-15T10:00:00.000Z`,
      area: kinds[Math.min((draw >>> 8) % 7, (draw >>> 16) % 7)] ?? null,
      outcome: ends[Math.min((draw >>> 4) % 12, (draw >>> 12) % 12)] ?? null,
    };
  });
}

function release(requests: readonly Countable[], period: string) {
  const truth = tabulate(requests, period);
  const verdict = audit(protect(truth), truth);
  if (!verdict.ok) throw new Error('The auditor refused a village of the benchmark.');
  return verdict.cleared.counts;
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(3)} s`;

/** Summaries of so many obce for the twelve quarters of three years. */
function received(obce: number): Part[] {
  return [2024, 2025, 2026].flatMap((year) =>
    [1, 2, 3, 4].flatMap((quarter) =>
      Array.from({ length: obce }, (_, obec): Part => {
        const period = `${year}-Q${quarter}`;
        return {
          municipality: String(500_000 + obec),
          name: `Obec ${obec}`,
          period,
          counts: release(village(8 + (obec % 40), period, obec), period),
        };
      }),
    ),
  );
}

async function mergeBenchmark(obce: number) {
  const parts = received(obce);
  const times = await timings(5, () => {
    for (const year of [2024, 2025, 2026]) {
      const own = parts.filter(({ period }) => period.startsWith(String(year)));
      for (const table of ['area', 'outcome', 'month'] as const) merge(own, table, year);
    }
  });
  return median(times);
}

export const benchmarks: Benchmark[] = [
  {
    name: 'protect and audit one obec (200 requests in a year)',
    budget: '≤ 2 s',
    async run() {
      const requests = village(200, '2026');
      const time = median(await timings(20, () => release(requests, '2026')));
      return { measured: `${seconds(time)} median`, ok: time <= 2000 };
    },
  },
  {
    name: 'protect and audit a large obec (20 000 requests in a year)',
    budget: '≤ 2 s',
    async run() {
      const requests = village(20_000, '2026');
      const time = median(await timings(3, () => release(requests, '2026')));
      return { measured: `${seconds(time)} median`, ok: time <= 2000 };
    },
  },
  {
    name: 'merge 63 obce × 12 periods, all tables',
    budget: '≤ 3 s',
    async run() {
      const time = await mergeBenchmark(63);
      return { measured: `${seconds(time)} median`, ok: time <= 3000 };
    },
  },
  {
    name: 'merge 630 obce × 12 periods, against 63',
    budget: '≤ 20 × the time of 63 obce',
    async run() {
      const [few, many] = [await mergeBenchmark(63), await mergeBenchmark(630)];
      return { measured: `${(many / few).toFixed(1)} ×, ${seconds(many)}`, ok: many <= 20 * few };
    },
  },
];
