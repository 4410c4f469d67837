import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type CallDeclaration, contract } from '#contract';
import { createApp } from '../../src-main/core/app.ts';
import type { Handlers } from '../../src-main/core/context.ts';
import { CoreError } from '../../src-main/core/errors.ts';
import { createRouter } from '../../src-main/core/router.ts';
import type { Vault } from '../../src-main/core/vault/index.ts';
import { memoryHost } from '../support/memory-host.ts';
import { schemasInside } from '../support/schema-walk.ts';
import { projectFolder } from '../support/source-files.ts';

const calls = Object.entries(contract).flatMap(([module, declarations]) =>
  Object.entries(declarations).map(
    ([verb, declaration]) => [`${module}.${verb}`, declaration as CallDeclaration] as const,
  ),
);
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('every call', () => {
  it.each(calls)('%s refuses undeclared fields at every level, both ways', (_, { input, output }) => {
    const lax = [...schemasInside(input), ...schemasInside(output)].filter(({ strict }) => !strict);
    expect(lax.map(({ path }) => path)).toEqual([]);
  });

  it.each(calls)('%s answers with nothing that could be anything', (_, { input, output }) => {
    const loose = [...schemasInside(input), ...schemasInside(output)].filter(({ type }) =>
      ['any', 'unknown', 'custom', 'date', 'bigint', 'map', 'set', 'function', 'symbol'].includes(type),
    );
    expect(loose).toEqual([]);
  });

  it('has a handler', () => {
    // The assembly itself refuses a call without one.
    const host = memoryHost();
    folders.push(host.dataFolder);
    expect(() => createApp(host)).not.toThrow();
    const handlers = { about: {} } as unknown as Handlers;
    expect(() => createRouter(host, lockedVault, () => undefined, handlers)).toThrow(TypeError);
  });
});

describe('walking a schema', () => {
  it('finds an object inside that would let a name through', () => {
    const lax = z.strictObject({ rows: z.array(z.union([z.null(), z.object({ who: z.string() })])) });
    expect(schemasInside(lax).filter(({ strict }) => !strict)).toEqual([
      { path: '.rows[]', type: 'object', strict: false },
    ]);
  });
});

/** All that the router asks of a vault; the rest belongs to handlers, which are replaced here. */
const lockedVault = {
  open: () => {
    throw new CoreError('vault-locked');
  },
  peek: () => null,
} as unknown as Vault;

/** A router whose every handler does the same. */
function routerAnswering(answer: () => unknown) {
  const host = memoryHost();
  folders.push(host.dataFolder);
  const everything = Object.fromEntries(
    Object.entries(contract).map(([module, declared]) => [
      module,
      Object.fromEntries(Object.keys(declared).map((verb) => [verb, answer])),
    ]),
  ) as unknown as Handlers;
  return { host, invoke: createRouter(host, lockedVault, () => undefined, everything) };
}

describe('the router', () => {
  const about = { version: '1', runtime: 'Node', database: 'SQLite', components: [] };

  it('lets a declared answer through', async () => {
    const { invoke } = routerAnswering(() => about);
    expect(await invoke('about.show', {})).toEqual({ ok: true, value: about });
  });

  it('fails a call whose handler answers with one field more, and tells nobody what was in it', async () => {
    const { host, invoke } = routerAnswering(() => ({ ...about, who: 'Jan Vzorový' }));
    const reply = await invoke('about.show', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify([reply, host.logged])).not.toContain('Vzorov');
  });

  it('fails the same one level deeper', async () => {
    const component = { name: 'zod', version: '4', licence: 'MIT', author: 'Jan Vzorový' };
    const { invoke } = routerAnswering(() => ({ ...about, components: [component] }));
    expect(await invoke('about.show', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
  });

  it('refuses a name that is not in the contract', async () => {
    const { invoke } = routerAnswering(() => about);
    for (const name of ['about.hide', 'about', '', '__proto__.show', 'about.toString', 'about.show ']) {
      expect(await invoke(name, {})).toEqual({ ok: false, error: { code: 'unknown-call', params: {} } });
    }
  });

  it('refuses an input with one field more before the handler runs', async () => {
    let ran = false;
    const { invoke } = routerAnswering(() => {
      ran = true;
      return about;
    });
    expect(await invoke('about.show', { extra: 1 })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
    expect(ran).toBe(false);
  });

  it('refuses every call that needs an open vault while it is locked', async () => {
    const { invoke } = routerAnswering(() => about);
    for (const [name, { access, input }] of calls) {
      if (access === 'always' || !input.safeParse({}).success) continue;
      expect(await invoke(name, {})).toMatchObject({ ok: false, error: { code: 'vault-locked' } });
    }
  });
});

describe('the contract', () => {
  const tsc = join(projectFolder, 'node_modules/typescript/bin/tsc');
  const compile = (file: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'naves-contract-'));
    folders.push(folder);
    writeFileSync(join(folder, 'seed.mts'), file);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: join(projectFolder, 'src-main/contract/tsconfig.json'),
        files: ['seed.mts'],
        include: [],
      }),
    );
    return spawnSync(process.execPath, [tsc, '-p', folder, '--noEmit'], { encoding: 'utf8' });
  };

  it('compiles without the types of Node and of the browser', () => {
    const run = spawnSync(
      process.execPath,
      [tsc, '-p', join(projectFolder, 'src-main/contract'), '--noEmit'],
      {
        encoding: 'utf8',
      },
    );
    expect(run.stdout).toBe('');
    expect(run.status).toBe(0);
  });

  it.each(["import 'node:fs';", 'document.title;', 'process.exit();', 'window.bridge;', 'Buffer.from([]);'])(
    'would not compile with %s',
    (line) => {
      expect(compile(`export const seed = 1;\n${line}\n`).status).not.toBe(0);
    },
  );

  it('compiles a seed that uses neither', () => {
    expect(compile('export const seed: number = [1].length;\n').stdout).toBe('');
  });
});
