import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultDataFolder, marksFolder } from '../../src-main/hosts/place/data-folder.ts';
import { lineOf, openLog } from '../../src-main/hosts/place/log-file.ts';

const clock = { now: () => new Date('2026-11-22T20:41:05.000Z') };

describe('the usual data folder', () => {
  it('is local to the computer on Windows, never in the roaming profile', () => {
    const environment = { LOCALAPPDATA: 'D:\\Data\\Local', APPDATA: 'D:\\Data\\Roaming' };
    expect(defaultDataFolder('win32', environment, 'C:\\Users\\x')).toBe('D:\\Data\\Local\\Naves');
    expect(defaultDataFolder('win32', {}, 'C:\\Users\\x')).toBe('C:\\Users\\x\\AppData\\Local\\Naves');
  });

  it('follows the XDG rules on Linux, which ignore a relative path', () => {
    expect(defaultDataFolder('linux', {}, '/home/x')).toBe('/home/x/.local/share/naves');
    expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/x')).toBe('/data/naves');
    expect(defaultDataFolder('linux', { XDG_DATA_HOME: 'data' }, '/home/x')).toBe(
      '/home/x/.local/share/naves',
    );
  });

  it('is in Application Support on a Mac', () => {
    expect(defaultDataFolder('darwin', {}, '/Users/x')).toBe('/Users/x/Library/Application Support/Naves');
  });
});

describe('the folder of marks', () => {
  it('is apart from the data, so that an old backup does not bring old marks', () => {
    const environment = { LOCALAPPDATA: 'D:\\Local', APPDATA: 'D:\\Roaming' };
    expect(marksFolder('win32', environment, 'C:\\Users\\x')).toBe('D:\\Roaming\\Naves\\marks');
    expect(marksFolder('linux', { XDG_STATE_HOME: 'state' }, '/home/x')).toBe('/home/x/.local/state/naves');
    expect(marksFolder('linux', { XDG_STATE_HOME: '/state' }, '/home/x')).toBe('/state/naves');
    for (const platform of ['win32', 'linux', 'darwin'] as const) {
      const data = defaultDataFolder(platform, {}, '/home/x');
      expect(marksFolder(platform, {}, '/home/x').startsWith(`${data}/`)).toBe(false);
    }
  });
});

describe('a line of the log', () => {
  it('says the time, the call, the code, and for the unexpected its number and bare stack', () => {
    const trace = [
      'TypeError',
      '    at open (file:///home/jan.vzorovy/naves/src-main/core/vault/index.ts:12:3)',
      '    at async C:\\Users\\Jan Vzorový\\Naves\\out\\main\\index.js:1:2',
    ].join('\n');
    const line = lineOf({ call: 'vault.unlock', code: 'internal', incident: '123456', trace }, clock.now());
    expect(JSON.parse(line)).toEqual({
      at: '2026-11-22T20:41:05.000Z',
      call: 'vault.unlock',
      code: 'internal',
      incident: '123456',
      trace: 'TypeError\n    at open (index.ts:12:3)\n    at async index.js:1:2',
    });
    expect(line).not.toMatch(/vzorov/i);
  });

  it('does not repeat the name of an unknown call, which is whatever somebody sent', () => {
    expect(lineOf({ call: 'Jan Vzorový', code: 'unknown-call' }, clock.now())).not.toContain('Vzorový');
  });
});

describe('the log of a folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'naves-log-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('never grows over half a megabyte', () => {
    const log = openLog(folder, clock);
    for (let line = 0; line < 400; line += 1) {
      log.write({ call: 'vault.unlock', code: 'internal', trace: 'x'.repeat(4000) });
    }
    const names = readdirSync(join(folder, 'logs')).sort();
    expect(names).toEqual(['naves.1.log', 'naves.log']);
    const sizes = names.map((name) => statSync(join(folder, 'logs', name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(525 * 1024);
    expect(readFileSync(join(folder, 'logs', 'naves.log'), 'utf8').endsWith('}\n')).toBe(true);
  });

  it('leaves a folder that was refused, or is not there, untouched', () => {
    openLog(folder, clock).write({ call: 'vault.unlock', code: 'folder-on-network' });
    expect(readdirSync(folder)).toEqual([]);
    openLog(join(folder, 'missing'), clock).write({ call: 'vault.unlock', code: 'vault-missing' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
