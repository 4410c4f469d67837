import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * What is read as files at run time lies beside the built program as it does beside its source: the migrations, the
 * colour profile that every PDF/A carries, and the solver. `into` is the folder of the built program.
 */
export function copyReadFiles(into: string): Plugin {
  const copied = [
    { from: 'src-main/store/migrations', to: 'migrations', ending: '.sql' },
    { from: 'node_modules/pdfkit/js/data', to: 'data', ending: '.icc' },
    { from: 'node_modules/highs/build', to: '.', ending: 'highs.wasm' },
  ];
  return {
    name: 'copy-read-files',
    writeBundle() {
      for (const { from, to, ending } of copied) {
        mkdirSync(join(into, to), { recursive: true });
        for (const name of readdirSync(from).filter((each) => each.endsWith(ending))) {
          copyFileSync(join(from, name), join(into, to, name));
        }
      }
    },
  };
}
