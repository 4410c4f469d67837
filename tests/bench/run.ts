/**
 * `npm run bench`: measures the budgets of the program and prints a table. Names given on the command line
 * pick the files (`npm run bench -- notes search`). The exit code says whether every budget holds.
 */
import { readdirSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Benchmark, Measurement } from './benchmark.ts';

const folder = new URL('./', import.meta.url);

async function load(wanted: readonly string[]): Promise<Benchmark[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.bench.ts'))
    .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
    .sort();
  const loaded: Benchmark[] = [];
  for (const name of files) {
    const module = await import(pathToFileURL(fileURLToPath(new URL(name, folder))).href);
    loaded.push(...(module.benchmarks as readonly Benchmark[]));
  }
  return loaded;
}

/** A benchmark that breaks is a budget that does not hold. */
async function measure(benchmark: Benchmark): Promise<Measurement> {
  try {
    return await benchmark.run();
  } catch (error) {
    return { measured: `broke: ${error instanceof Error ? error.message : String(error)}`, ok: false };
  }
}

const benchmarks = await load(argv.slice(2));
const width = Math.max(...benchmarks.map(({ name }) => name.length), 4);
const budgetWidth = Math.max(...benchmarks.map(({ budget }) => budget.length), 6);
stdout.write(`${'what'.padEnd(width)}  ${'budget'.padEnd(budgetWidth)}  holds  measured\n`);
let failed = 0;
for (const benchmark of benchmarks) {
  const { measured, ok } = await measure(benchmark);
  if (!ok) failed += 1;
  const cells = [benchmark.name.padEnd(width), benchmark.budget.padEnd(budgetWidth), ok ? 'yes  ' : 'NO   '];
  stdout.write(`${cells.join('  ')}  ${measured}\n`);
}
stdout.write(`\n${benchmarks.length - failed} of ${benchmarks.length} budgets hold\n`);
process.exit(failed === 0 ? 0 : 1);
