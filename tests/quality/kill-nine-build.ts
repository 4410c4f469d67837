import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const writer = fileURLToPath(new URL('./kill-nine-writer.ts', import.meta.url));
const migrations = fileURLToPath(new URL('../../src-main/store/migrations/', import.meta.url));

/**
 * Bundles the writer into `folder` and returns its path. Started from the sources it would spend most of its
 * life loading them; one file loads four times faster, and the program looks for its migrations beside itself.
 */
export async function buildWriter(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: writer, outDir: folder, emptyOutDir: true, target: 'node24' },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
  cpSync(migrations, `${folder}/migrations`, { recursive: true });
  return `${folder}/kill-nine-writer.js`;
}
