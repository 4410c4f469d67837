import { builtRenderer, firstLoadScripts, gzippedBytes } from '../support/built-renderer.ts';
import type { Benchmark } from './benchmark.ts';

const limit = 400_000;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;

export const benchmarks: readonly Benchmark[] = [
  {
    name: 'scripts before the first screen, gzipped',
    budget: '≤ 400 kB',
    async run() {
      const files = builtRenderer();
      const first = firstLoadScripts(files);
      const bytes = gzippedBytes(files, first);
      const all = [...files.keys()].filter((path) => path.endsWith('.js'));
      return {
        measured: `${kilobytes(bytes)} in ${first.length} of ${all.length} files`,
        ok: first.length > 0 && bytes <= limit,
      };
    },
  },
];
