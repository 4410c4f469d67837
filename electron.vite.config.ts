import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import renderer from './src-renderer/vite.config.ts';

/**
 * What is read as files at run time lies beside the built program as it does beside its source: the migrations,
 * and the colour profile that every PDF/A carries.
 */
function copyReadFiles(): Plugin {
  const copied = [
    { from: 'src-main/store/migrations', to: 'out/main/migrations', ending: '.sql' },
    { from: 'node_modules/pdfkit/js/data', to: 'out/main/data', ending: '.icc' },
  ];
  return {
    name: 'copy-read-files',
    writeBundle() {
      for (const { from, to, ending } of copied) {
        mkdirSync(to, { recursive: true });
        for (const name of readdirSync(from).filter((each) => each.endsWith(ending))) {
          copyFileSync(join(from, name), join(to, name));
        }
      }
    },
  };
}

// Everything but the native database goes into the bundle, so that the installed program carries one
// dependency and not the whole of node_modules.
const external = ['electron', 'better-sqlite3', /^node:/];

export default defineConfig({
  main: {
    plugins: [copyReadFiles()],
    build: {
      externalizeDeps: false,
      outDir: 'out/main',
      minify: false,
      rollupOptions: {
        external,
        input: { index: 'src-main/hosts/electron/main.ts' },
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
