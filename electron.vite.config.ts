import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import renderer from './src-renderer/vite.config.ts';

/** Migrations are read as files at run time; they lie beside the built program as they do beside its source. */
function copyMigrations(): Plugin {
  const from = 'src-main/store/migrations';
  const to = 'out/main/migrations';
  return {
    name: 'copy-migrations',
    writeBundle() {
      mkdirSync(to, { recursive: true });
      for (const name of readdirSync(from).filter((each) => each.endsWith('.sql'))) {
        copyFileSync(join(from, name), join(to, name));
      }
    },
  };
}

// Everything but the native database goes into the bundle, so that the installed program carries one
// dependency and not the whole of node_modules.
const external = ['electron', 'better-sqlite3', /^node:/];

export default defineConfig({
  main: {
    plugins: [copyMigrations()],
    build: {
      externalizeDeps: false,
      outDir: 'out/main',
      minify: false,
      rollupOptions: {
        external,
        input: { index: 'src-main/hosts/electron/main.ts' },
        output: { format: 'es', entryFileNames: '[name].js' },
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
