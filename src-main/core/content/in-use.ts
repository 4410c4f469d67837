import { Content, PackFile } from '#contract';
import type { Reader } from '../../store/index.ts';
import type { Host } from '../host.ts';
import { bundledContent } from './bundled.ts';
import { type Layer, type Library, layer } from './library.ts';
import { activePackHashes, activePacks } from './repository.ts';

interface Kept {
  readonly key: string;
  readonly library: Library;
}

let kept: Kept | null = null;

/** A pack was verified and checked before it was kept; here it is only opened. */
function layerOf(text: string): Layer {
  const { format, version, payload, signature, ...label } = PackFile.parse(JSON.parse(text));
  return { content: Content.parse(JSON.parse(payload)), label };
}

/** What the content in use is made of: first what came with the program, then the active packs. */
export function layersInUse(host: Pick<Host, 'resourcesFolder'>, reader: Reader): Layer[] {
  const bundled: Layer = { content: bundledContent(host), label: null };
  return [bundled, ...activePacks(reader).map(({ text }) => layerOf(text))];
}

/**
 * The content in use: what came with the program and the active packs over it. Put together once and kept until
 * another pack is switched on or off.
 */
export function libraryInUse(host: Pick<Host, 'resourcesFolder'>, reader: Reader): Library {
  const key = [host.resourcesFolder, ...activePackHashes(reader)].join('\n');
  if (kept?.key === key) return kept.library;
  const library = layer(layersInUse(host, reader));
  kept = { key, library };
  return library;
}
