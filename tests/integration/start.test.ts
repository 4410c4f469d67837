import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { chromiumPlaces, firstUsable, windowlessPlaces } from '../../scripts/chromium.ts';
import { readOptions, wantsLoopback } from '../../scripts/start/options.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const guard = join(root, 'scripts', 'node24.cjs');
const folder = mkdtempSync(join(tmpdir(), 'naves-start-'));
const running: ChildProcess[] = [];

function start(options: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [guard, 'scripts/start/main.ts', ...options], {
    env: { ...process.env, LANG: 'cs_CZ.UTF-8', LC_ALL: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const ended = once(child, 'exit').then(([code]) => code as number);
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += chunk;
  });
  return { child, ended, told: () => told, line: () => firstLine(child) };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('No output.');
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return line;
}

afterEach(() => {
  // Not by force: the guard would leave the program it started behind.
  for (const child of running.splice(0)) child.kill('SIGTERM');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm start', () => {
  it('prints one JSON line for scripts, serves, and ends when asked', async () => {
    const { child, ended, line } = start(['--no-open', '--data', join(folder, 'scripted')]);
    const door = JSON.parse(await line());
    expect(Object.keys(door)).toEqual(['address', 'token', 'url']);
    const page = await fetch(door.address);
    expect(await page.text()).toContain('<div id="root">');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('opens a browser window, lets it in by a ticket that works once, and ends with it', async () => {
    const browser = join(folder, 'browser.mjs');
    const seen = join(folder, 'seen.json');
    writeFileSync(
      browser,
      `#!${process.execPath}
       import { writeFileSync } from 'node:fs';
       const url = new URL(process.argv.find((one) => one.startsWith('--app=')).slice(6));
       const ticket = url.hash.replace('#ticket=', '');
       const enter = () => fetch(url.origin + '/enter', { method: 'POST', body: ticket });
       const { token } = await (await enter()).json();
       const again = (await enter()).status;
       const headers = { authorization: 'Bearer ' + token, 'content-type': 'application/json' };
       const body = JSON.stringify({ call: 'vault.status', input: {} });
       const reply = await (await fetch(url.origin + '/invoke', { method: 'POST', headers, body })).json();
       writeFileSync(${JSON.stringify(seen)}, JSON.stringify({ again, reply, options: process.argv.slice(2) }));`,
    );
    chmodSync(browser, 0o755);
    const { ended, told } = start(['--browser', '--data', join(folder, 'window')], {
      NAVES_CHROMIUM: browser,
      DISPLAY: ':99',
    });
    expect(await ended, told()).toBe(0);
    const { again, reply, options } = JSON.parse(readFileSync(seen, 'utf8'));
    expect(reply).toMatchObject({ ok: true, value: { state: 'none' } });
    expect(again).toBe(401);
    // Other people on the computer can read a command line: the token is not in it.
    expect(options.join(' ')).toMatch(/--app=http:\/\/127\.0\.0\.1:\d+\/#ticket=[\w-]{43} --user-data-dir=/);
  });

  it('prints an address where no window can be shown', async () => {
    const { child, ended, told } = start(['--browser', '--data', join(folder, 'address')], {
      DISPLAY: '',
      WAYLAND_DISPLAY: '',
    });
    await expect
      .poll(told, { timeout: 10_000 })
      .toMatch(/http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}\n.*Ctrl\+C/);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('says in a sentence that the data are in use or the port is taken', async () => {
    const data = join(folder, 'twice');
    const first = start(['--no-open', '--data', data]);
    const { address } = JSON.parse(await first.line());
    const second = start(['--no-open', '--data', data]);
    expect(await second.ended).toBe(1);
    expect(second.told()).toContain('už Náves běží');
    const port = new URL(address).port;
    const third = start(['--data', join(folder, 'other'), '--port', port]);
    expect(await third.ended).toBe(1);
    expect(third.told()).toContain(`Port ${port}`);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
  });

  it('says in a sentence that it does not understand an option', async () => {
    const { ended, told } = start(['--prohlizec']);
    expect(await ended).toBe(1);
    expect(told()).toContain('--browser');
    expect(told()).not.toContain('    at ');
  });
});

describe('the options', () => {
  it('keep Electron for the plain start and for another folder', () => {
    const plain = readOptions(['--data', '/tmp/x']);
    expect(plain).toMatchObject({ data: '/tmp/x', browser: false });
    expect(plain !== null && wantsLoopback(plain)).toBe(false);
    for (const option of [['--browser'], ['--no-open'], ['--port', '1'], ['--now', '2027-01-05T10:00:00Z']]) {
      const read = readOptions(option);
      expect(read !== null && wantsLoopback(read), option[0]).toBe(true);
    }
  });

  it.each([['--port', 'x'], ['--port', '70000'], ['--now', 'zítra'], ['--data'], ['folder']])(
    'refuse %s %s',
    (...given) => {
      expect(readOptions(given)).toBeNull();
    },
  );
});

describe('an older Node', () => {
  /** The guard as a Node of another version would read it. */
  function guardUnder(version: string, resolves: boolean) {
    const pretend = join(folder, `pretend-${version}.cjs`);
    writeFileSync(
      pretend,
      `Object.defineProperty(process.versions, 'node', { value: '${version}' });
       const fs = require('fs'); const known = fs.existsSync;
       fs.existsSync = (file) => (/bin.node(.exe)?$/.test(file) ? ${resolves} && known(file) : known(file));`,
    );
    return spawnSync(process.execPath, ['--require', pretend, guard, 'scripts/start/main.ts', '--wrong'], {
      encoding: 'utf8',
    });
  }

  it('hands over to the Node that came with npm ci', () => {
    expect(guardUnder('20.20.2', true).stderr).toContain('--browser');
  });

  it('gets a sentence in Czech and English when there is none, not a crash', () => {
    const { status, stderr } = guardUnder('18.0.0', false);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringContaining('Náves potřebuje Node 24 a tohle je Node 18.0.0.'),
      expect.stringContaining('Náves needs Node 24 and this is Node 18.0.0.'),
    ]);
  });
});

describe('the search for a browser', () => {
  it('prefers the one that was named', () => {
    expect(chromiumPlaces('linux', { NAVES_CHROMIUM: '/opt/mine', PATH: '/usr/bin' })[0]).toBe('/opt/mine');
  });

  it('knows Chrome, Chromium and Edge of each system', () => {
    const windows = chromiumPlaces('win32', { LOCALAPPDATA: 'C:\\Users\\x\\AppData\\Local' });
    expect(windows).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(windows).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(windows).toContain('C:\\Users\\x\\AppData\\Local\\Chromium\\Application\\chrome.exe');
    expect(chromiumPlaces('darwin', {}).every((place) => place.startsWith('/Applications/'))).toBe(true);
    expect(chromiumPlaces('linux', { PATH: '/usr/bin:relative' })).toContain('/usr/bin/chromium');
    expect(chromiumPlaces('linux', { PATH: '/usr/bin:relative' }).join()).not.toContain('relative');
  });

  it('takes one without windows where nobody looks, unless another one was named', () => {
    const path = { PATH: '/usr/bin' };
    expect(windowlessPlaces('linux', path)[0]).toBe('/usr/bin/chromium-headless-shell');
    expect(windowlessPlaces('linux', path)).toContain('/usr/bin/chromium');
    expect(windowlessPlaces('linux', { ...path, NAVES_CHROMIUM: '/opt/mine' })[0]).toBe('/opt/mine');
    expect(windowlessPlaces('darwin', {})).toEqual(chromiumPlaces('darwin', {}));
    expect(chromiumPlaces('linux', path).join()).not.toContain('headless');
  });

  it('takes the first that can be started', () => {
    expect(firstUsable(['/nowhere/chromium', process.execPath])).toBe(process.execPath);
    expect(firstUsable(['/nowhere/chromium'])).toBeNull();
  });
});
