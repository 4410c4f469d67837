import { openMunicipality } from '../support/open-app.ts';
import { newLagIdentity, recordRequests } from '../support/summary-files.ts';
import { type Benchmark, median } from './benchmark.ts';

/** Quarters of five years and of one more; the last has twenty summaries before it. */
const quarters = [2020, 2021, 2022, 2023, 2024, 2025].flatMap((year) =>
  [1, 2, 3, 4].map((quarter) => ({ year, quarter })),
);
const measured = 21;

let waits: Promise<readonly number[]> | undefined;

/**
 * How long the clerk waits for her numbers the first time, in milliseconds, by how many summaries have left before:
 * counted, protected and audited with the whole ledger, by the program itself. Each quarter has the same requests.
 */
function waitsOfAnObec(): Promise<readonly number[]> {
  waits ??= measureWaits();
  return waits;
}

async function measureWaits(): Promise<readonly number[]> {
  const app = await openMunicipality();
  const { recipient } = await newLagIdentity();
  await app.call('summaries.setLagKey', { from: 'text', text: recipient });
  const found: number[] = [];
  for (const { year, quarter } of quarters.slice(0, measured)) {
    app.host.setNow(`${year}-${String(3 * quarter - 1).padStart(2, '0')}-10T09:00:00.000Z`);
    await recordRequests(app, 11, 'A', { sex: 'female', age: { by: 'band', band: '80+' } });
    await recordRequests(app, 6, 'C', { sex: 'male' });
    await recordRequests(app, 2, 'E');
    const next = quarter === 4 ? `${year + 1}-01` : `${year}-${String(3 * quarter + 1).padStart(2, '0')}`;
    app.host.setNow(`${next}-02T09:00:00.000Z`);
    const period = `${year}-Q${quarter}`;
    const started = performance.now();
    const { fingerprint } = await app.call('summaries.preview', { period });
    found.push(performance.now() - started);
    await app.call('summaries.release', { period, fingerprint });
  }
  await app.dispose();
  return found;
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;

export const benchmarks: Benchmark[] = [
  {
    name: 'the numbers of a quarter of an obec that has sent three to five summaries, in the program',
    budget: '≤ 2 s',
    async run() {
      const wait = median((await waitsOfAnObec()).slice(3, 6));
      return { measured: seconds(wait), ok: wait <= 2000 };
    },
  },
  {
    name: 'the same after 15 to 20 summaries, as a multiple of one to six',
    budget: '≤ 1.5 ×',
    async run() {
      const found = await waitsOfAnObec();
      const [few, many] = [median(found.slice(1, 7)), median(found.slice(15))];
      const ratio = many / few;
      return { measured: `${ratio.toFixed(2)} × (${seconds(many)})`, ok: ratio <= 1.5 };
    },
  },
];
