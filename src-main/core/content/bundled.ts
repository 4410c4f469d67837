import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Content } from '#contract';
import type { Host } from '../host.ts';

const loaded = new Map<string, Content>();

/**
 * The content that came with the program: `resources/content.json`, written by `npm run content`. It lies inside
 * the installed program and is covered by its integrity check, so it needs no signature of its own.
 */
export function bundledContent(host: Pick<Host, 'resourcesFolder'>): Content {
  const known = loaded.get(host.resourcesFolder);
  if (known !== undefined) return known;
  const path = join(host.resourcesFolder, 'content.json');
  const content = Content.parse(JSON.parse(readFileSync(path, 'utf8')));
  loaded.set(host.resourcesFolder, content);
  return content;
}
