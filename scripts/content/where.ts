import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Which folder of the sources a list of the content comes from. Lists without a folder are one file each. */
const folders = { facts: 'facts', terms: 'terms', letters: 'letters', guides: 'guides' } as const;
const lists = ['offices', 'lines', 'services', 'duties'] as const;

function idsIn(file: string): string[] {
  const parsed: unknown = parse(readFileSync(file, 'utf8'));
  const entries: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  return entries.flatMap((entry) =>
    typeof entry === 'object' && entry !== null && 'id' in entry ? [String(entry.id)] : [],
  );
}

/** The file each thing stands in, by `list/id`, relative to the folder of the sources: `facts/F1.yml`. */
export function filesByThing(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [list, name] of Object.entries(folders)) {
    const names = readdirSync(join(folder, name)).filter((file) => file.endsWith('.yml'));
    for (const file of names) {
      for (const id of idsIn(join(folder, name, file))) files.set(`${list}/${id}`, `${name}/${file}`);
    }
  }
  for (const list of lists) {
    for (const id of idsIn(join(folder, 'lists', `${list}.yml`)))
      files.set(`${list}/${id}`, `lists/${list}.yml`);
  }
  return files;
}
