import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../support/source-files.ts';

const config = join(projectFolder, '.dependency-cruiser.cjs');
const program = join(projectFolder, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

/** For every rule a file that breaks it, and what it imports. */
const violations: Record<string, [from: string, imports: string]> = {
  'contract-only-zod': ['src-main/contract/people.ts', 'node:fs'],
  'core-knows-no-host': ['src-main/core/people/host-use.ts', '../../hosts/loopback/main.ts'],
  'store-knows-no-core': ['src-main/store/upwards.ts', '../core/people/index.ts'],
  'electron-only-in-its-host': ['src-main/core/people/window.ts', 'electron'],
  'http-only-in-loopback': ['src-main/core/people/fetching.ts', 'node:https'],
  'database-only-in-store': ['src-main/core/people/repository.ts', 'better-sqlite3'],
  'queries-only-in-repositories': ['src-main/core/people/decide.ts', 'drizzle-orm'],
  'module-through-its-index': ['src-main/hosts/loopback/reach.ts', '../../core/people/decide.ts'],
  'module-through-its-index-inside': ['src-main/core/letters/reach.ts', '../people/decide.ts'],
  'module-through-its-index-assembly': ['src-main/core/assembly.ts', './people/decide.ts'],
  'store-through-its-index': ['src-main/core/people/tables.ts', '../../store/open.ts'],
  'renderer-sees-only-the-contract': ['src-renderer/bridge/reach.ts', '../../src-main/core/people/index.ts'],
  'main-knows-no-screen': ['src-main/core/people/draw.ts', '../../../src-renderer/ui/box.tsx'],
  'screens-have-no-node': ['src-renderer/ui/read.ts', 'node:path'],
  'features-are-strangers': ['src-renderer/features/letters/reach.tsx', '../people/list.tsx'],
  'features-do-not-know-app': ['src-renderer/features/people/up.ts', '../../app/frame.tsx'],
  'ui-knows-no-product': ['src-renderer/ui/person.tsx', '../features/people/list.tsx'],
  'product-does-not-import-tests': ['src-main/core/people/test-use.ts', '../../../tests/support/host.ts'],
  'product-needs-no-development-package': ['src-main/core/people/develop.ts', 'vitest'],
  'no-cycles': ['src-main/core/people/circle.ts', './index.ts'],
  'no-unresolvable': ['src-main/core/people/nowhere.ts', './not-there.ts'],
};

/** A little tree that breaks nothing by itself. */
const lawful: Record<string, string> = {
  'package.json': JSON.stringify({
    type: 'module',
    imports: { '#contract': './src-main/contract/index.ts' },
    dependencies: { zod: '1', 'drizzle-orm': '1', 'better-sqlite3': '1' },
    devDependencies: { electron: '1', vitest: '1' },
  }),
  'src-main/contract/index.ts': "import { z } from 'zod';\nexport const Person = z;\n",
  'src-main/core/people/index.ts': "import { decide } from './decide.ts';\nexport const people = decide;\n",
  'src-main/core/people/decide.ts': "import type { Person } from '#contract';\nexport const decide = 1;\n",
  'src-main/store/index.ts': "export { open } from './open.ts';\n",
  'src-main/store/open.ts': "import Database from 'better-sqlite3';\nexport const open = Database;\n",
  'src-main/hosts/loopback/main.ts':
    "import http from 'node:http';\nimport { people } from '../../core/people/index.ts';\nexport { http, people };\n",
  'src-main/hosts/electron/main.ts': "import { app } from 'electron';\nexport { app };\n",
  'src-renderer/ui/box.tsx': "import { Person } from '#contract';\nexport const box = <div>{Person}</div>;\n",
  'src-renderer/features/people/list.tsx':
    "import { box } from '../../ui/box.tsx';\nexport const list = box;\n",
  'src-renderer/app/frame.tsx':
    "import { list } from '../features/people/list.tsx';\nexport const frame = list;\n",
  'tests/support/host.ts': 'export const host = 1;\n',
};

const packages = ['zod', 'drizzle-orm', 'better-sqlite3', 'electron', 'vitest'];
const trees: string[] = [];

function plant(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'naves-rules-'));
  trees.push(folder);
  const all = { ...files };
  for (const name of packages) {
    all[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: '1.0.0', main: 'index.js' });
    all[`node_modules/${name}/index.js`] = 'module.exports = {};\n';
  }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

function violationsIn(folder: string): Violation[] {
  const run = spawnSync(
    process.execPath,
    [program, '--config', config, '--output-type', 'json', 'src-main', 'src-renderer'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (run.stdout === '') throw new Error(run.stderr);
  return JSON.parse(run.stdout).summary.violations;
}

afterAll(() => {
  for (const folder of trees) rmSync(folder, { recursive: true, force: true });
});

describe('the rules of layering', () => {
  let found: Violation[] = [];
  beforeAll(() => {
    const files = { ...lawful };
    for (const [from, imports] of Object.values(violations)) {
      files[from] = `import * as what from '${imports}';\nexport { what };\n`;
    }
    files['src-main/core/people/index.ts'] += "export { what } from './circle.ts';\n";
    files['src-main/core/people/alone.ts'] = 'export const alone = 1;\n';
    found = violationsIn(plant(files));
  });

  it.each(Object.entries(violations))('%s catches its violation', (rule, [from]) => {
    const files = found
      .filter((violation) => violation.rule.name === rule)
      .map((violation) => violation.from);
    if (rule === 'no-cycles') expect(files.length).toBeGreaterThan(0);
    else expect(files).toContain(from);
  });

  it('no-orphans catches a file left over', () => {
    const orphans = found.filter(({ rule }) => rule.name === 'no-orphans').map(({ from }) => from);
    expect(orphans).toContain('src-main/core/people/alone.ts');
  });

  it('have a violation here for each of them', () => {
    const names = execFileSync(
      process.execPath,
      ['-e', `console.log(JSON.stringify(require(${JSON.stringify(config)}).forbidden.map((r) => r.name)))`],
      { encoding: 'utf8' },
    );
    expect([...Object.keys(violations), 'no-orphans'].sort()).toEqual(JSON.parse(names).sort());
  });

  it('let a lawful tree pass', () => {
    expect(violationsIn(plant(lawful))).toEqual([]);
  });
});
