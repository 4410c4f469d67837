import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface BuilderConfig {
  getConfig(folder: string, file: string, options: null): Promise<Record<string, unknown>>;
  validateConfiguration(settings: object, log: { isEnabled: boolean }): Promise<void>;
}

/** electron-builder's own reading and checking of its configuration. */
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
const { getConfig, validateConfiguration } = builder(
  'app-builder-lib/out/util/config/config.js',
) as BuilderConfig;
const settings = await getConfig(root, 'resources/electron-builder.yml', null);

describe('the installers', () => {
  it('are described as electron-builder understands it', async () => {
    const log = { isEnabled: false };
    await expect(validateConfiguration(settings, log)).resolves.toBeUndefined();
    await expect(validateConfiguration({ ...settings, fuses: {} }, log)).rejects.toThrow('fuses');
  });

  it('need no administrator and publish nothing', () => {
    expect(settings).toMatchObject({
      publish: null,
      nsis: { perMachine: false, allowElevation: false, packElevateHelper: false, oneClick: false },
      linux: { target: ['AppImage', 'deb'] },
    });
  });

  it('close every fuse that would let somebody run other code as the program', () => {
    expect(settings.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('carry nothing but the built program, its data and the native database', () => {
    const files = (settings.files as (string | { filter: string[] })[]).flatMap((one) =>
      typeof one === 'string' ? [one] : one.filter,
    );
    expect(
      files.filter((one) => !/^!|^out\/|^resources\/|^node_modules\/better-sqlite3\//.test(one)),
    ).toEqual(['package.json', 'LICENSE']);
    expect(files).toContain('!node_modules/**');
    expect(settings.asarUnpack).toEqual(['**/*.node']);
    // The bundle asks at run time for nothing that is left out.
    const bundle = readFileSync(`${root}out/main/index.js`, 'utf8');
    const imported = [...bundle.matchAll(/^import .* from "([^."][^"]*)"/gm)].map(([, name]) => name);
    expect(imported.filter((name) => !name?.startsWith('node:')).sort()).toEqual([
      'better-sqlite3',
      'electron',
    ]);
  });

  it('have icons of every size', () => {
    const ico = readFileSync(`${root}resources/icons/icon.ico`);
    expect(ico.readUInt16LE(2)).toBe(1);
    expect(ico.readUInt16LE(4)).toBe(7);
    const png = readFileSync(`${root}resources/icons/icon.png`);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([512, 512]);
  });
});
