/**
 * Makes `resources/licences.json`: every component the program carries, for the about page.
 *
 * Usage: node scripts/build-licences.ts [--check]
 *
 * Walks the production dependencies in `package-lock.json`, adds the two run-times the program starts in and
 * the bundled data. With `--check` nothing is written; a list that is out of date is told and the script fails.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv, exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const target = new URL('resources/licences.json', root);

export interface LicensedComponent {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** Licences that may be combined with EUPL-1.2 in one program. A component with another one is refused. */
export const compatibleLicences: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
]);

/** What some packages write instead of the SPDX identifier. */
const spelledDifferently: Readonly<Record<string, string>> = {
  'EUPL v1.2 Licensed': 'EUPL-1.2',
  '(MIT OR CC0-1.0)': 'MIT',
};

/** Packages that name no licence in their package.json but bring its text with them. */
const onlyInItsFile: Readonly<Record<string, string>> = {
  'png-js': 'MIT',
};

interface LockedPackage {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}
interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** Where npm put `name` as seen from `from`: the nearest `node_modules` upwards. */
function resolveIn(lock: Lock, from: string, name: string): string {
  const steps = from === '' ? [] : from.split('/node_modules/');
  for (let depth = steps.length; depth >= 0; depth -= 1) {
    const folder = steps.slice(0, depth).join('/node_modules/');
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (lock.packages[path] !== undefined) return path;
  }
  throw new Error(`${name}, needed by ${from}, is not in package-lock.json.`);
}

function componentAt(lock: Lock, path: string): LicensedComponent {
  const found = lock.packages[path];
  const name = found?.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const licence = found?.license ?? onlyInItsFile[name] ?? 'unknown';
  return { name, version: found?.version ?? '', licence: spelledDifferently[licence] ?? licence };
}

/** Every component that reaches the person's computer, sorted by name; each name and version once. */
export function listComponents(): LicensedComponent[] {
  const lock: Lock = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'));
  const data = JSON.parse(readFileSync(new URL('resources/municipalities.json', root), 'utf8'));
  const waiting = Object.keys(lock.packages['']?.dependencies ?? {}).map((name) => resolveIn(lock, '', name));
  const seen = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const name of Object.keys(lock.packages[path]?.dependencies ?? {})) {
      waiting.push(resolveIn(lock, path, name));
    }
  }
  // The run-times are devDependencies, because npm does not ship them; the packaged program does. Of the design
  // system the theme carries a copy of the colours.
  const also = ['electron', 'node', '@gov-design-system-ce/styles'].map((name) => `node_modules/${name}`);
  const paths = [...seen, ...also];
  const components = [...paths.map((path) => componentAt(lock, path)), data.component as LicensedComponent];
  const unique = new Map(
    components.map((component) => [`${component.name} ${component.version}`, component]),
  );
  return [...unique.values()].sort((one, other) =>
    `${one.name} ${one.version}`.localeCompare(`${other.name} ${other.version}`, 'en'),
  );
}

function serialize(components: readonly LicensedComponent[]): string {
  return `[\n${components.map((component) => `  ${JSON.stringify(component)}`).join(',\n')}\n]\n`;
}

function main(): number {
  const components = listComponents();
  const refused = components.filter(({ licence }) => !compatibleLicences.has(licence));
  for (const { name, licence } of refused)
    stderr.write(`${name}: the licence ${licence} is not on the list.\n`);
  if (refused.length > 0) return 1;
  const text = serialize(components);
  if (argv.includes('--check')) {
    if (readFileSync(target, 'utf8') === text) return 0;
    stderr.write('resources/licences.json is out of date: run npm run licences.\n');
    return 1;
  }
  writeFileSync(target, text);
  stdout.write(`${fileURLToPath(target)}: ${components.length} components\n`);
  return 0;
}

if (import.meta.main) exit(main());
