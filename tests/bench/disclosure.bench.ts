import { afterEarlier, type Earlier, village } from '../support/instances/index.ts';
import { released } from '../support/protect.ts';
import { type Benchmark, median, timings } from './benchmark.ts';

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;

function packages(count: number): Earlier[] {
  return Array.from({ length: count }, (_, position) => {
    const instance = village(40, 100 + position, true);
    return { instance, answer: released(instance) };
  });
}

/** Median time to protect the next package of an obec that has sent so many. */
async function nextAfter(earlier: readonly Earlier[], rounds: number): Promise<number> {
  const instance = afterEarlier(village(40, 7, true), earlier);
  return median(await timings(rounds, () => released(instance)));
}

export const benchmarks: Benchmark[] = [
  ...[29, 64, 102, 184].map(
    (requests): Benchmark => ({
      name: `protect one village by the star plan, ${requests} requests, ten villages`,
      budget: '≤ 2 s median',
      async run() {
        const times = await timings(10, (round) => released(village(requests, round + 1, true)));
        const time = median(times);
        return { measured: `${seconds(time)}, longest ${seconds(Math.max(...times))}`, ok: time <= 2000 };
      },
    }),
  ),
  {
    name: 'protect the next package of an obec that has sent three',
    budget: '≤ 2 s',
    async run() {
      const time = await nextAfter(packages(3), 3);
      return { measured: seconds(time), ok: time <= 2000 };
    },
  },
  {
    name: 'the same after 20 packages, as a multiple of none',
    budget: '≤ 3 ×',
    async run() {
      const [none, many] = [await nextAfter([], 5), await nextAfter(packages(20), 5)];
      const ratio = many / none;
      return { measured: `${ratio.toFixed(2)} × (${seconds(many)})`, ok: ratio <= 3 };
    },
  },
];
