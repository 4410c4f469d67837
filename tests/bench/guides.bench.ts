import { readFileSync } from 'node:fs';
import { Content } from '#contract';
import { layer } from '../../src-main/core/content/index.ts';
import { findGuides } from '../../src-main/core/guides/index.ts';
import { sentences } from '../support/guide-sentences.ts';
import { type Benchmark, quantile } from './benchmark.ts';

const day = '2026-11-26';

function library() {
  const file = new URL('../../resources/content.json', import.meta.url);
  return layer([{ content: Content.parse(JSON.parse(readFileSync(file, 'utf8'))), label: null }]);
}

/** Every beginning of a sentence, as it is while somebody types it. */
function keystrokes(text: string): string[] {
  return Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1));
}

export const benchmarks: Benchmark[] = [
  {
    name: 'find a guide, each keystroke of the test sentences',
    budget: 'p95 ≤ 20 ms',
    async run() {
      const all = library();
      findGuides(all, day, 'nic', 3);
      const times = sentences
        .filter((_, at) => at % 4 === 0)
        .flatMap(({ text }) => keystrokes(text))
        .map((text) => {
          const started = performance.now();
          findGuides(all, day, text, 8);
          return performance.now() - started;
        });
      const p95 = quantile(times, 0.95);
      const told = `p95 ${p95.toFixed(2)} ms, median ${quantile(times, 0.5).toFixed(2)} ms, ${times.length} keystrokes`;
      return { measured: told, ok: p95 <= 20 };
    },
  },
  {
    name: 'make the search index of all guides, once after unlocking',
    budget: '≤ 1 s',
    async run() {
      const started = performance.now();
      findGuides(library(), day, 'nic', 3);
      const time = performance.now() - started;
      return { measured: `${time.toFixed(0)} ms, reading the content included`, ok: time <= 1000 };
    },
  },
];
