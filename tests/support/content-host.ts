import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Content } from '#contract';
import { type MemoryHost, memoryHost } from './memory-host.ts';

const municipalities = fileURLToPath(new URL('../../resources/municipalities.json', import.meta.url));

/** A host whose bundled content a test chooses, and may exchange as a new version of the program would. */
export interface ContentHost extends MemoryHost {
  /** From now on this is the content that came with the program. */
  bundle(content: Content): void;
}

/** Makes a host with its own bundled content, kept beside its data and removed with it. */
export function contentHost(content: Content): ContentHost {
  const host = memoryHost();
  let version = 0;
  const bundle = (next: Content) => {
    version += 1;
    const folder = join(`${host.dataFolder}-resources`, String(version));
    mkdirSync(folder, { recursive: true });
    copyFileSync(municipalities, join(folder, 'municipalities.json'));
    writeFileSync(join(folder, 'content.json'), JSON.stringify(next));
    Object.assign(host, { resourcesFolder: folder });
  };
  bundle(content);
  const removeData = host.dispose;
  const dispose = () => {
    removeData();
    rmSync(`${host.dataFolder}-resources`, { recursive: true });
  };
  return Object.assign(host, { bundle, dispose });
}
