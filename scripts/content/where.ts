import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseDocument } from 'yaml';
import { filesIn } from './read.ts';

/** Which folder of the sources a list of the content comes from. Lists without a folder are one file each. */
const folders = { facts: 'facts', terms: 'terms', letters: 'letters', guides: 'guides' } as const;
const lists = ['offices', 'lines', 'services', 'duties'] as const;

function idsIn(file: string): string[] {
  // A document keeps its faults to itself; reading the sources tells them.
  const parsed: unknown = parseDocument(readFileSync(file, 'utf8')).toJS();
  const entries: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  return entries.flatMap((entry) =>
    typeof entry === 'object' && entry !== null && 'id' in entry ? [String(entry.id)] : [],
  );
}

/** The file each thing stands in, by `list/id`, relative to the folder of the sources: `facts/F1.yml`. */
export function filesByThing(folder: string): ReadonlyMap<string, string> {
  const sources = [
    ...Object.entries(folders).flatMap(([list, name]) =>
      filesIn(join(folder, name)).map((file) => ({ list, file })),
    ),
    ...lists
      .map((list) => ({ list, file: join(folder, 'lists', `${list}.yml`) }))
      .filter(({ file }) => existsSync(file)),
  ];
  return new Map(
    sources.flatMap(({ list, file }) =>
      idsIn(file).map((id) => [`${list}/${id}`, relative(folder, file)] as const),
    ),
  );
}
