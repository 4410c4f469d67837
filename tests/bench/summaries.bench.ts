import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { type ProtectedCounts, tableNames } from '#contract';
import { auditCounts } from '../../src-main/core/summary-audit/index.ts';
import { fewHouseholdsOf, protect } from '../../src-main/core/summary-protection/index.ts';
import { protectInThread } from '../../src-main/core/summary-worker/index.ts';
import { merge, type Part } from '../../src-main/core/workspace/merge.ts';
import { countedVillage } from '../support/counted-village.ts';
import { solver } from '../support/solver.ts';
import { type Benchmark, median, timings } from './benchmark.ts';

function release(size: number, seed: number, period: string): ProtectedCounts {
  const cases = countedVillage(size, seed, { period });
  const counts = protect(cases, period, solver);
  const safe =
    counts !== null && auditCounts(counts, period, fewHouseholdsOf(cases, period), solver).length === 0;
  if (!safe) throw new Error('The auditor refused a village of the benchmark.');
  return counts;
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(3)} s`;

/** Summaries of so many obce for the twelve quarters of three years; a few villages in turn. */
function received(obce: number): Part[] {
  const periods = [2024, 2025, 2026].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`));
  return periods.flatMap((period, at) => {
    const villages = [8, 20, 40].map((size) => release(size, at, period));
    return Array.from({ length: obce }, (_, obec): Part => {
      const counts = villages[obec % villages.length];
      if (counts === undefined) throw new RangeError('No village.');
      // Each obec has a summary of its own, as if it was read from its file.
      return {
        municipality: String(500_000 + obec),
        name: `Obec ${obec}`,
        period,
        counts: structuredClone(counts),
      };
    });
  });
}

async function mergeBenchmark(obce: number) {
  const read = received(obce);
  const times = await timings(5, () => {
    // Read anew each time, so that nothing is known from the time before.
    const parts = read.map((part) => ({ ...part, counts: { ...part.counts } }));
    for (const year of [2024, 2025, 2026]) {
      const own = parts.filter(({ period }) => period.startsWith(String(year)));
      for (const table of tableNames) merge(own, table, year);
    }
  });
  return median(times);
}

export const benchmarks: Benchmark[] = [
  ...[29, 64, 102, 184].map(
    (size): Benchmark => ({
      name: `protect and audit one obec, ${size} cases in a year, ten villages`,
      budget: '≤ 2 s median',
      async run() {
        const times = await timings(10, (round) => release(size, round + 1, '2026'));
        const time = median(times);
        return { measured: `${seconds(time)}, longest ${seconds(Math.max(...times))}`, ok: time <= 2000 };
      },
    }),
  ),
  {
    name: 'protect and audit a large obec (20 000 cases in a year)',
    budget: '≤ 2 s',
    async run() {
      const time = median(await timings(3, () => release(20_000, 1, '2026')));
      return { measured: `${seconds(time)} median`, ok: time <= 2000 };
    },
  },
  {
    name: 'longest wait of the main loop while a village is protected in the thread',
    budget: '≤ 50 ms',
    async run() {
      // The thread starts with the first question; what is measured is every later one, and that start.
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      for (const seed of [1, 2, 3])
        await protectInThread({
          cases: countedVillage(64, seed),
          period: '2026',
          inhabitants: 378,
          correction: null,
        });
      await setTimeout(50);
      delay.disable();
      const longest = delay.max / 1e6;
      return { measured: `${longest.toFixed(0)} ms`, ok: longest <= 50 };
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
