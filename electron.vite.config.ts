import { defineConfig } from 'electron-vite';
import { copyReadFiles } from './scripts/read-files.ts';
import renderer from './src-renderer/vite.config.ts';

// Everything but the native database goes into the bundle, so that the installed program carries one
// dependency and not the whole of node_modules.
const external = ['electron', 'better-sqlite3', /^node:/];

export default defineConfig({
  main: {
    plugins: [copyReadFiles('out/main')],
    build: {
      externalizeDeps: false,
      outDir: 'out/main',
      minify: false,
      rollupOptions: {
        external,
        input: {
          index: 'src-main/hosts/electron/main.ts',
          // A thread is a file of its own.
          'summary-thread': 'src-main/core/summary-worker/summary-thread.ts',
        },
        // Flat, so that files read beside the program are beside every part of it.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: 'out/preload',
      minify: false,
      rollupOptions: {
        external: ['electron'],
        input: { index: 'src-main/hosts/electron/preload.ts' },
        // A sandboxed preload is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer,
});
