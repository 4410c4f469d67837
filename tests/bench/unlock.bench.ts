import { currentCost, wrapWithPassphrase } from '../../src-main/core/vault/wrap.ts';
import { fillWithRequests } from '../support/many-requests.ts';
import { openMunicipality, passphrase } from '../support/open-app.ts';
import { besideTheProgram } from '../support/open-store.ts';
import { type Benchmark, median, quantile, timings } from './benchmark.ts';

const rounds = 15;
const budgetMilliseconds = 60;

/** Unlocking with the cheapest Argon2id: what is left is everything else. */
function beyondArgon2(requests: number): Benchmark {
  return {
    name: `unlock beyond Argon2id, ${requests} requests`,
    budget: `≤ ${budgetMilliseconds} ms`,
    async run() {
      const { call, dispose, host, recoveryCode } = await openMunicipality();
      const vault = { folder: host.dataFolder, recoveryCode };
      besideTheProgram(vault, (database) => fillWithRequests(database, requests));
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await call('vault.lock', {});
        times.push(...(await timings(1, () => call('vault.unlock', { passphrase, wrapId: null }))));
      }
      await dispose();
      const typical = median(times);
      return {
        measured: `${typical.toFixed(1)} ms median, ${quantile(times, 0.95).toFixed(1)} ms p95`,
        ok: typical <= budgetMilliseconds,
      };
    },
  };
}

const argon2: Benchmark = {
  name: 'Argon2id as the program sets it (64 MiB, t = 3)',
  budget: '150–1 500 ms',
  async run() {
    const door = { vaultId: 'bench', id: 'bench', role: 'mayor' as const };
    const key = new Uint8Array(32);
    const times = await timings(5, () => wrapWithPassphrase(door, passphrase, key, currentCost));
    const typical = median(times);
    return { measured: `${typical.toFixed(0)} ms median`, ok: typical >= 150 && typical <= 1500 };
  },
};

export const benchmarks: Benchmark[] = [argon2, beyondArgon2(1_000), beyondArgon2(100_000)];
