import { defineConfig } from 'vite';
import { copyReadFiles } from './scripts/read-files.ts';

/**
 * The loopback host in a few files: it starts in a fifth of the time that five hundred sources take. Apart from
 * `out/main`, so that nothing of it gets into the installed program.
 */
export default defineConfig({
  plugins: [copyReadFiles('out/loopback')],
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: true,
    outDir: 'out/loopback',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rollupOptions: {
      input: {
        index: 'src-main/hosts/loopback/index.ts',
        main: 'src-main/hosts/loopback/main.ts',
        'summary-thread': 'src-main/core/summary-worker/summary-thread.ts',
      },
      // Flat, so that files read beside the program are beside every part of it.
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
