/** What a benchmark came to, in the words of its budget. */
export interface Measurement {
  /** For the table: „3.1 ms median, 8.2 ms p95“. */
  readonly measured: string;
  readonly ok: boolean;
}

/**
 * One line of `npm run bench`. A file `tests/bench/*.bench.ts` exports an array `benchmarks` of these. Budgets
 * are ratios within one run wherever they can be, because computers differ.
 */
export interface Benchmark {
  readonly name: string;
  /** The budget as people read it: „≤ 1.5 × the bare SQL“. */
  readonly budget: string;
  run(): Promise<Measurement>;
}

/** The value below which `share` of the measured values lie (0.5 is the median), by the nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('Nothing was measured.');
  return value;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Runs `work` so many times and returns how long each run took, in milliseconds. */
export async function timings(times: number, work: (round: number) => unknown): Promise<number[]> {
  const measured: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const started = performance.now();
    await work(round);
    measured.push(performance.now() - started);
  }
  return measured;
}
