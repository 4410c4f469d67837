import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkArguments } from '../support/electron-double/check.ts';
import { eventsOf, memberOf, readDeclarations } from '../support/electron-double/declarations.ts';
import { electronDouble } from '../support/electron-double/double.ts';
import type { observe } from '../support/electron-double/scenario.ts';

const scenario = fileURLToPath(new URL('../support/electron-double/scenario.ts', import.meta.url));
const built = fileURLToPath(new URL('../../out/main/index.js', import.meta.url));

describe('the double', () => {
  const declarations = readDeclarations();
  const { types } = declarations;
  const { object, classOf, recorded } = electronDouble(declarations);

  it('knows what electron.d.ts declares', () => {
    expect(types.size).toBeGreaterThan(300);
    expect(declarations.main.get('app')).toBe('App');
    expect(declarations.renderer.has('contextBridge')).toBe(true);
    expect(memberOf(types, 'BrowserWindow', 'setBounds')).not.toBeNull();
    expect(eventsOf(types, 'PowerMonitor').has('lock-screen')).toBe(true);
  });

  it('throws on a member, an event and a static member that do not exist', () => {
    const app = object('App') as { on(event: string, listener: () => void): void; setPaht?(): void };
    expect(() => app.setPaht).toThrow('App has no setPaht');
    expect(() => app.on('will-quite', () => undefined)).toThrow('no event will-quite');
    const Menu = classOf('Menu', {}, () => ({})) as unknown as { buildFromTemplates?: unknown };
    expect(() => Menu.buildFromTemplates).toThrow('no static buildFromTemplates');
  });

  it('throws on an option or a value that does not exist, however deep', () => {
    const signatures = memberOf(types, 'BrowserWindow', 'constructor')?.signatures ?? [];
    expect(checkArguments(types, signatures, [{ webPreferences: { sandbox: true } }])).toBeNull();
    expect(checkArguments(types, signatures, [{ webPreferences: { sandboxed: true } }])).toContain(
      'sandboxed',
    );
    expect(checkArguments(types, signatures, [{ width: '1366' }])).toContain('not a number');
    const template = memberOf(types, 'Menu', 'buildFromTemplate')?.signatures ?? [];
    expect(checkArguments(types, template, [[{ submenu: [{ role: 'cut' }] }]])).toBeNull();
    expect(checkArguments(types, template, [[{ role: 'scissors' }]])).not.toBeNull();
  });

  it('records what it is asked', () => {
    (object('App') as { setPath(name: string, path: string): void }).setPath('userData', '/somewhere');
    expect(recorded.at(-1)).toEqual({ on: 'App', member: 'setPath', values: ['userData', '/somewhere'] });
  });
});

describe('the built desktop program', () => {
  let folder = '';
  let seen: Awaited<ReturnType<typeof observe>>;

  beforeAll(() => {
    expect(existsSync(built), 'built with `npm run build`').toBe(true);
    folder = mkdtempSync(join(tmpdir(), 'naves-electron-'));
    const ran = spawnSync(process.execPath, [scenario, folder], { encoding: 'utf8', timeout: 60_000 });
    expect(ran.stderr).toBe('');
    seen = JSON.parse(ran.stdout);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('opens one sandboxed window', () => {
    expect(seen.windowOptions).toMatchObject({
      title: 'Náves',
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
      },
    });
    expect(seen.address).toBe('naves://app/');
  });

  it('prepares the profile, the scheme and the lock before it is ready', () => {
    const ready = seen.order.indexOf('App.whenReady');
    for (const step of [
      'App.setPath',
      'Protocol.registerSchemesAsPrivileged',
      'App.requestSingleInstanceLock',
      'CommandLine.appendSwitch',
    ]) {
      expect(seen.order.indexOf(step), step).toBeGreaterThanOrEqual(0);
      expect(seen.order.indexOf(step), step).toBeLessThan(ready);
    }
    // Chromium's own files never lie in the folder of the vault, which may be anywhere.
    expect(seen.paths).toEqual([['userData', expect.stringMatching(/naves.windows.[0-9a-f]{16}$/)]]);
    expect(seen.switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
  });

  it('serves the screens from inside, with a policy of their own for each load', () => {
    const { start, again, ...others } = seen.pages;
    expect(start).toMatchObject({ status: 200, sniff: 'nosniff' });
    expect(start.policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[^']+';/);
    expect(start.policy).not.toContain('unsafe');
    expect(start.policy).not.toBe(again.policy);
    const nonce = /'nonce-([^']+)'/.exec(start.policy ?? '')?.[1];
    expect(start.text).toContain(`nonce="${nonce}"`);
    expect(Object.values(others).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('goes nowhere, opens nothing and asks nobody', () => {
    expect(seen.navigation).toEqual([true, true, true, true]);
    expect(seen.windowOpen).toEqual({ action: 'deny' });
    expect(seen.requests).toEqual({ own: { cancel: false }, web: { cancel: true }, file: { cancel: true } });
  });

  it('gives the page no permission but copying', () => {
    const { clipboard, device, ...others } = seen.permissions;
    expect(clipboard).toEqual({ request: true, check: true });
    expect(device).toBe(false);
    for (const denied of Object.values(others)) expect(denied).toEqual({ request: false, check: false });
  });

  it('answers its own page only, on one line', () => {
    expect(seen.lines).toEqual(['naves:invoke']);
    expect(seen.refused).toEqual({
      noFrame: true,
      subframe: true,
      strangePage: true,
      strangeWindow: true,
      nonsense: true,
    });
  });

  it('exposes the bridge and nothing else', () => {
    expect(seen.exposed).toEqual({
      bridge: ['chooseFiles', 'host', 'invoke', 'onEvent', 'receiveDropped'],
    });
    expect(seen.host).toBe('electron');
    expect(seen.listening).toEqual([]);
  });

  it('makes a vault through the bridge, and locks it with the screen', () => {
    expect(seen.before).toMatchObject({ ok: true, value: { state: 'none' } });
    expect(seen.created).toMatchObject({ ok: true });
    expect(seen.after).toMatchObject({ ok: true, value: { state: 'unlocked', kind: 'lag' } });
    expect(seen.afterScreenLock).toMatchObject({ ok: true, value: { state: 'locked' } });
    expect(seen.heard).toEqual(expect.arrayContaining(['vault.unlocked', 'vault.locked']));
  });

  it('saves whole files where the person likes, and tells when it could not', () => {
    const { cancelledSave, saved, failedSave, written } = seen.saves;
    expect(cancelledSave).toMatchObject({ ok: true, value: { saved: { outcome: 'cancelled' } } });
    expect(saved).toMatchObject({ ok: true, value: { saved: { outcome: 'saved', name: 'klic.json' } } });
    expect(failedSave).toMatchObject({ ok: false, error: { code: 'file-not-written' } });
    expect(JSON.parse(written)).toMatchObject({ format: 'naves-lag-key' });
    expect(seen.leftBeside.filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('draws papers with the fonts and the colour profile that were packed with it', () => {
    const { card, leaflet, beginnings } = seen.papers;
    expect(card).toMatchObject({ ok: true, value: { saved: { outcome: 'saved', name: 'karta.pdf' } } });
    expect(leaflet).toMatchObject({ ok: true, value: { saved: { outcome: 'saved', name: 'letak.docx' } } });
    expect(beginnings).toEqual(['%PDF', 'PK\u0003\u0004']);
  });

  it('reads chosen and dropped files by token; a path is no token', () => {
    const { cancelledChoice, chosen, dropped, opened, forged } = seen.files;
    expect(cancelledChoice).toEqual([]);
    expect([...chosen, ...dropped].map(({ name }) => name)).toEqual(Array(2).fill('not-a-summary.json'));
    const refused = { outcome: 'refused', code: 'summary-unrecognised' };
    expect(opened).toMatchObject({ ok: true, value: { files: [refused, refused] } });
    expect(forged).toMatchObject({ ok: true, value: { files: [{ code: 'file-unreadable' }] } });
  });

  it('comes forward for a second start, and lets go of the data before it ends', () => {
    expect(seen.order).toEqual(
      expect.arrayContaining(['BrowserWindow.restore', 'BrowserWindow.focus', 'Menu.setApplicationMenu']),
    );
    expect(seen.quitting).toEqual({ quitsAsked: 1, held: true, quitsAfterClosing: 2, heldAgain: false });
  });
});
