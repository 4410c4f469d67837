import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { makeSampleVault, samplePassphrase, startProgram } from '../support/loopback.ts';
import { fillWithRequests } from '../support/many-requests.ts';
import { besideTheProgram } from '../support/open-store.ts';
import type { Benchmark } from './benchmark.ts';

const megabytes = (kibibytes: number) => (kibibytes * 1024) / 1_000_000;

/** Resident memory of a process in kibibytes. */
function residentMemory(pid: number): number {
  if (process.platform === 'linux') {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  }
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
}

const anything = {
  states: [],
  areas: [],
  situations: [],
  urgencies: [],
  outcomes: [],
  from: null,
  to: null,
  bin: false,
};

/** Fills a vault beside the program, starts the program anew over it and works as somebody would for a while. */
async function memoryOver(count: number): Promise<number> {
  const made = await startProgram();
  const { recoveryCode } = await makeSampleVault(made);
  await made.stop();
  besideTheProgram({ folder: made.dataFolder, recoveryCode }, (database) =>
    fillWithRequests(database, count),
  );
  const program = await startProgram({ dataFolder: made.dataFolder, smallHeap: true });
  try {
    await program.call('vault.unlock', { passphrase: samplePassphrase, wrapId: null });
    for (const search of ['', 'exekuce', 'pani', 'duchod ne', 'topení dřevo']) {
      for (const offset of [0, 100, 5000]) {
        await program.call('requests.list', {
          filter: { ...anything, search },
          sort: { by: search === '' ? 'recorded' : 'relevance', descending: true },
          page: { offset, limit: 100 },
        });
      }
    }
    await program.call('requests.overview', {});
    await program.call('summaries.years', {});
    return residentMemory(program.process.pid ?? 0);
  } finally {
    await program.dispose();
  }
}

export const benchmarks: readonly Benchmark[] = [
  {
    name: 'memory of core and host over 100 000 requests',
    budget: '≤ 250 MB',
    async run() {
      const resident = megabytes(await memoryOver(100_000));
      return { measured: `${resident.toFixed(0)} MB resident`, ok: resident <= 250 };
    },
  },
];
