import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, with a slash at the end. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

export interface SourceFile {
  /** From the project's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Made by tools or by other people: nothing in them is ours to judge. */
const notOurs = new Set([
  'node_modules',
  'out',
  'dist',
  'meta',
  'artifacts',
  'test-results',
  '.git',
  '.cache',
]);

/** All files under the folders of the project whose names end as asked, in order of their paths. */
export function sourceFiles(folders: readonly string[], ...endings: string[]): SourceFile[] {
  const found: SourceFile[] = [];
  for (const folder of folders) {
    for (const entry of readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })) {
      const path = relative(projectFolder, join(entry.parentPath, entry.name)).split(sep).join('/');
      if (!entry.isFile() || !endings.some((ending) => path.endsWith(ending))) continue;
      if (path.split('/').some((part) => notOurs.has(part))) continue;
      found.push({ path, text: readFileSync(join(projectFolder, path), 'utf8') });
    }
  }
  return found.sort((one, other) => one.path.localeCompare(other.path));
}

/** What the project's folder holds under a path, as text. */
export function readProjectFile(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8');
}
