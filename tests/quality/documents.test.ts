import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compatibleLicences, listComponents } from '../../scripts/build-licences.ts';
import { projectFolder, readProjectFile } from '../support/source-files.ts';

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const manifest: Manifest = JSON.parse(readProjectFile('package.json'));
const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'] as const;

/** The text under a heading, to the next heading of the same or a higher level. */
function section(document: string, heading: string): string {
  const lines = readProjectFile(document).split('\n');
  const start = lines.findIndex((line) => line.replace(/^#+\s*/, '') === heading && line.startsWith('#'));
  if (start === -1) throw new Error(`${document} has no heading „${heading}“.`);
  const level = /^#+/.exec(lines[start] ?? '')?.[0].length ?? 1;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => new RegExp(`^#{1,${level}} `).test(line));
  return rest.slice(0, end === -1 ? undefined : end).join('\n');
}

describe('README › Dependencies', () => {
  const named = [...section('README.md', 'Dependencies').matchAll(/^[-|*]\s*`([^`]+)`(.*)$/gm)];

  it('names exactly the packages of package.json', () => {
    const packages = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    expect(named.map((match) => match[1]).sort()).toEqual(packages.sort());
  });

  it('gives each a reason', () => {
    const bare = named.filter((match) => (match[2] ?? '').replace(/[^\p{L}]/gu, '').length < 8);
    expect(bare.map((match) => match[1])).toEqual([]);
  });
});

describe('every document', () => {
  it.each(documents)('%s names only commands that exist', (document) => {
    const commands = [...readProjectFile(document).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(commands.filter((command) => manifest.scripts[command] === undefined)).toEqual([]);
  });

  it.each(documents)('%s points only to files that exist', (document) => {
    const links = [...readProjectFile(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)(#[^)]*)?\)/g)];
    const dead = links
      .map((match) => match[1] ?? '')
      .filter((path) => !existsSync(join(projectFolder, dirname(document), path)));
    expect(dead).toEqual([]);
  });

  it.each(documents)('%s names only source files that exist', (document) => {
    const paths = [
      ...readProjectFile(document).matchAll(
        /`((?:src-main|src-renderer|tests|scripts|resources|locales)\/[^`*<>{}…\s]+)`/g,
      ),
    ];
    const dead = paths
      .map((match) => match[1] ?? '')
      .filter((path) => !existsSync(join(projectFolder, path)));
    expect(dead).toEqual([]);
  });

  it('CHANGELOG.md tells what this version brings', () => {
    expect(readProjectFile('CHANGELOG.md')).toMatch(
      new RegExp(`^## ${manifest.version.replaceAll('.', '\\.')}`, 'm'),
    );
  });
});

describe('licences', () => {
  it('the program is under EUPL-1.2, and its text is here', () => {
    expect(manifest.license).toBe('EUPL-1.2');
    expect(readProjectFile('LICENSE')).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
    expect(readProjectFile('LICENSE')).toContain('Licences’ according to Article 5 EUPL are:');
  });

  it('every component that ships may be combined with it', () => {
    const refused = listComponents().filter(({ licence }) => !compatibleLicences.has(licence));
    expect(refused).toEqual([]);
  });

  it('the list on the about page is up to date', () => {
    const script = join(projectFolder, 'scripts/build-licences.ts');
    const run = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
  });
});
