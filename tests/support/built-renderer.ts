import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFolder } from './source-files.ts';

const folder = join(projectFolder, 'out', 'renderer');

/** The built screens: every file by its path from `index.html`. Builds them first when nobody has. */
export function builtRenderer(): ReadonlyMap<string, Buffer> {
  if (!existsSync(join(folder, 'index.html'))) {
    const vite = join(projectFolder, 'node_modules/vite/bin/vite.js');
    const config = join(projectFolder, 'src-renderer/vite.config.ts');
    const run = spawnSync(process.execPath, [vite, 'build', '--config', config], {
      cwd: projectFolder,
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`The screens do not build:\n${run.stdout}${run.stderr}`);
  }
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join('/'), readFileSync(path)];
    }),
  );
}

/**
 * Scripts the page needs before a whole screen is drawn: its own, those preloaded, what these import at once,
 * and the program itself, which the page's own script fetches after the box for a note.
 */
export function firstLoadScripts(files: ReadonlyMap<string, Buffer>): string[] {
  const html = files.get('index.html')?.toString('utf8') ?? '';
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  const waiting = tags
    .filter((tag) => tag.startsWith('<script') || tag.includes('modulepreload'))
    .map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1])
    .filter((path) => path !== undefined)
    .map((path) => posix.normalize(path));
  const own = new Set(waiting);
  const found = new Set<string>();
  const named = new Set(waiting);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const text = files.get(path)?.toString('utf8');
    if (text === undefined || found.has(path)) continue;
    found.add(path);
    if (named.has(path)) {
      for (const match of text.matchAll(/\bimport\(\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g)) {
        waiting.push(posix.join(posix.dirname(path), match[1] ?? ''));
      }
    }
    // `import("…")` waits until it is needed, except in the page's own script; `from"…"` and `import"…"` do not.
    const imports = own.has(path)
      ? /(?:\bfrom|\bimport)\s*\(?["'`](\.{1,2}\/[^"'`]+)["'`]/g
      : /(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g;
    for (const match of text.matchAll(imports)) {
      waiting.push(posix.join(posix.dirname(path), match[1] ?? ''));
    }
  }
  return [...found].sort();
}

/** How many bytes these files take on their way, gzipped one by one. */
export function gzippedBytes(files: ReadonlyMap<string, Buffer>, paths: readonly string[]): number {
  return paths.reduce(
    (sum, path) => sum + gzipSync(files.get(path) ?? Buffer.alloc(0), { level: 9 }).length,
    0,
  );
}
