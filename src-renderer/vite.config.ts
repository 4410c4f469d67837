import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The screens: one bundle for both hosts, so that what is tested is what is shipped. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Relative addresses: the same files are served from 127.0.0.1 and from inside the installed program.
  base: './',
  plugins: [react()],
  // Replaced for each load by the host (`src-main/hosts/page`); Mantine's own styles carry the same nonce.
  html: { cspNonce: 'NAVES-NONCE' },
  build: {
    outDir: fileURLToPath(new URL('../out/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // electron-vite would leave them as they were written, twice as long.
    minify: true,
    cssMinify: true,
    // There is no network between the screens and their files.
    chunkSizeWarningLimit: 1000,
    modulePreload: { polyfill: false },
    // Small files would become `data:` addresses, which the content policy refuses for fonts and scripts.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rollupOptions: {
      input: {
        index: fileURLToPath(new URL('./index.html', import.meta.url)),
        // What the loopback host puts before the screens; Electron's preload does the same there.
        bridge: fileURLToPath(new URL('../src-main/hosts/loopback/bridge.ts', import.meta.url)),
      },
      output: {
        // A file that is asked for costs more than what is in it: nine instead of thirty before the first screen.
        codeSplitting: {
          groups: [
            // What the box for a note needs, and no more.
            {
              name: 'first',
              test: /preload-helper|i18n\/language|ui\/early-box|locales\/..\/vault\.json/,
              priority: 2,
            },
            { name: 'libraries', test: /node_modules/, minShareCount: 2 },
            {
              name: 'common',
              test: /src-renderer\/(ui|format|i18n|bridge)|src-main\/contract/,
              minShareCount: 2,
            },
          ],
        },
        entryFileNames: ({ name }) => (name === 'bridge' ? 'bridge.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
