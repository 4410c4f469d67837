import { openMunicipality } from '../support/open-app.ts';
import { type Benchmark, median, quantile, timings } from './benchmark.ts';

const rounds = 100;
const budgetMilliseconds = 20;

export const benchmarks: Benchmark[] = [
  {
    name: 'seal a note while locked, call to safe file',
    budget: `≤ ${budgetMilliseconds} ms median`,
    async run() {
      const { call, dispose } = await openMunicipality();
      await call('vault.lock', {});
      const text = 'Sousedka paní K. neotevírá a nebere telefon, v kuchyni se svítí. '.repeat(4);
      const times = await timings(rounds, () =>
        call('notes.seal', { text, who: null, phone: null, where: null }),
      );
      await dispose();
      const typical = median(times);
      return {
        measured: `${typical.toFixed(1)} ms median, ${quantile(times, 0.95).toFixed(1)} ms p95`,
        ok: typical <= budgetMilliseconds,
      };
    },
  },
];
