import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['src-main', 'src-renderer', 'locales', 'resources/icons'];
const files = [
  'package-lock.json',
  'electron.vite.config.ts',
  'loopback.vite.config.ts',
  'scripts/read-files.ts',
];
const results = [
  'out/main/index.js',
  'out/main/summary-thread.js',
  'out/main/highs.wasm',
  'out/loopback/index.js',
  'out/loopback/main.js',
  'out/loopback/summary-thread.js',
  'out/loopback/highs.wasm',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/bridge.js',
];

/** One number for everything the build reads: names, sizes and times of change. */
function fingerprint(root: string): string {
  const hash = createHash('sha256');
  const paths = sources.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const path of [...paths.sort(), ...files.map((file) => join(root, file))]) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Is what is built made of what is here now? */
export function isBuilt(root: string): boolean {
  const stamp = join(root, 'out', 'built-from');
  if (!existsSync(stamp) || results.some((result) => !existsSync(join(root, result)))) return false;
  return readFileSync(stamp, 'utf8') === fingerprint(root);
}

/** Builds the program; gives what the build said when it failed, `null` when it worked. */
export function build(root: string): string | null {
  const from = fingerprint(root);
  for (const [tool, ...given] of [
    ['electron-vite/bin/electron-vite.js', 'build'],
    ['vite/bin/vite.js', 'build', '--config', 'loopback.vite.config.ts'],
  ] as const) {
    const program = join(root, 'node_modules', tool);
    const ran = spawnSync(process.execPath, [program, ...given], { cwd: root, encoding: 'utf8' });
    if (ran.status !== 0) return `${ran.stdout}${ran.stderr}`;
  }
  writeFileSync(join(root, 'out', 'built-from'), from);
  return null;
}
