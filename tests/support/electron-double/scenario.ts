import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AppEvent } from '#contract';
import { samplePassphrase } from '../loopback.ts';
import { bootMain } from './boot.ts';
import { runPreload } from './preload.ts';

/**
 * A working day of the desktop program against the double of Electron, over an empty `folder`: what it asked
 * for and what it answered. Needs a process of its own, because the double takes the place of a module.
 */
export async function observe(folder: string) {
  const out = fileURLToPath(new URL('../../../out/', import.meta.url));
  const answers = { savePath: null as string | null, openPaths: [] as string[] };
  const electron = await bootMain(join(out, 'main', 'index.js'), join(folder, 'data'), answers);

  const [own] = electron.windows;
  const ask = electron.handlers.get('naves:invoke');
  const page = electron.protocols.get('naves');
  if (own === undefined || ask === undefined || page === undefined)
    throw new Error('The window did not open.');
  const ownEvent = { sender: own.contents, senderFrame: own.frame };

  /** What the host answers to somebody who is not our page. */
  async function refused(event: unknown): Promise<boolean> {
    try {
      await ask?.(event, { ask: 'call', name: 'vault.status', input: {} });
      return false;
    } catch {
      return true;
    }
  }

  /** The same frame after it went elsewhere: the address is checked at every message. */
  async function refusedFrom(url: string): Promise<boolean> {
    if (own === undefined) return false;
    const usual = own.frame.url;
    own.frame.url = url;
    const answer = await refused(ownEvent);
    own.frame.url = usual;
    return answer;
  }

  async function fetchPage(url: string, method = 'GET') {
    const response = await page?.(new Request(url, { method }));
    return {
      status: response?.status,
      policy: response?.headers.get('content-security-policy'),
      sniff: response?.headers.get('x-content-type-options'),
      text: (await response?.text())?.slice(0, 4000),
    };
  }

  /** Catches what the program answers through a callback. */
  function catcher() {
    const caught: unknown[] = [];
    return { caught, take: (value: unknown) => void caught.push(value) };
  }

  /** Does the program hold back what would happen? */
  function holdsBack(target: object, event: string): boolean {
    const { caught, take } = catcher();
    electron.emit(target, event, { preventDefault: () => take(event) });
    return caught.length > 0;
  }

  function asked(url: string): unknown {
    const { caught, take } = catcher();
    electron.kept.beforeRequest?.({ url }, take);
    return caught[0];
  }

  function permission(name: string): { request: unknown; check: unknown } {
    const { caught, take } = catcher();
    electron.kept.permissionRequest?.(own?.contents, name, take);
    return { request: caught[0], check: electron.kept.permissionCheck?.(own?.contents, name) };
  }

  const preload = runPreload(join(out, 'preload', 'index.cjs'), async (_line, message) =>
    structuredClone(await ask(ownEvent, structuredClone(message))),
  );
  const { bridge } = preload;
  const heard: AppEvent[] = [];
  const stopListening = bridge.onEvent((event) => heard.push(event));
  function passOnNews(): void {
    for (const { line, value } of electron.sent.splice(0)) preload.deliver(line, structuredClone(value));
  }

  const before = await bridge.invoke('vault.status', {});
  const created = await bridge.invoke('vault.create', {
    place: { kind: 'lag', name: 'MAS Vzorová' },
    person: { role: 'methodologist', name: 'Paní Ukázková', passphrase: samplePassphrase },
  });
  const after = await bridge.invoke('vault.status', {});
  const cancelledSave = await bridge.invoke('workspace.saveKeyFile', {});
  answers.savePath = join(folder, 'klic.json');
  const saved = await bridge.invoke('workspace.saveKeyFile', {});
  answers.savePath = join(folder, 'karta.pdf');
  const card = await bridge.invoke('leaflets.saveCard', { guide: 'F1' });
  answers.savePath = join(folder, 'letak.docx');
  const leaflet = await bridge.invoke('leaflets.saveLeaflet', {
    ...({ guide: 'F1', format: 'docx', largePrint: false } as const),
  });
  answers.savePath = join(folder, 'missing', 'klic.json');
  const failedSave = await bridge.invoke('workspace.saveKeyFile', {});

  const cancelledChoice = await bridge.chooseFiles('summary', true);
  const noise = join(folder, 'not-a-summary.json');
  writeFileSync(noise, '{"hello":1}');
  answers.openPaths = [noise];
  const chosen = await bridge.chooseFiles('summary', true);
  const dropped = await bridge.receiveDropped([new File([], noise)]);
  const opened = await bridge.invoke('workspace.openSummaries', { files: [...chosen, ...dropped] });
  const forged = await bridge.invoke('workspace.openSummaries', {
    files: [{ token: noise, name: 'forged' }],
  });
  const nonsense = await refusedMessage({ ask: 'shell', name: 'rm' });

  async function refusedMessage(message: unknown): Promise<boolean> {
    try {
      await ask?.(ownEvent, message);
      return false;
    } catch {
      return true;
    }
  }

  electron.emit(electron.powerMonitor, 'lock-screen');
  const afterScreenLock = await bridge.invoke('vault.status', {});
  passOnNews();
  stopListening();

  electron.emit(electron.app, 'second-instance', {}, [], '');
  electron.emit(electron.app, 'window-all-closed');
  const quitsAsked = electron.quits();
  const held = holdsBack(electron.app, 'will-quit');
  await new Promise((resolve) => setTimeout(resolve, 200));
  const quitsAfterClosing = electron.quits();
  const heldAgain = holdsBack(electron.app, 'will-quit');

  const windowAsked = electron.recorded.find(
    ({ on, member }) => on === 'BrowserWindow' && member === 'constructor',
  );
  return {
    windowOptions: windowAsked?.values[0],
    order: electron.recorded.map(({ on, member }) => `${on}.${member}`),
    switches: electron.recorded.filter(({ member }) => member === 'appendSwitch').map(({ values }) => values),
    paths: electron.recorded.filter(({ member }) => member === 'setPath').map(({ values }) => values),
    schemes: electron.recorded.find(({ member }) => member === 'registerSchemesAsPrivileged')?.values[0],
    menu: electron.recorded.find(({ member }) => member === 'buildFromTemplate')?.values[0],
    lines: [...electron.handlers.keys()],
    address: own.frame.url,
    pages: {
      start: await fetchPage('naves://app/'),
      again: await fetchPage('naves://app/'),
      outside: await fetchPage('naves://app/../main/index.js'),
      encoded: await fetchPage('naves://app/%2e%2e%2fmain%2findex.js'),
      otherHost: await fetchPage('naves://elsewhere/'),
      posted: await fetchPage('naves://app/', 'POST'),
    },
    navigation: ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'].map(
      (event) => holdsBack(own.contents, event),
    ),
    windowOpen: electron.kept.windowOpen?.({ url: 'https://example.org/' }),
    requests: {
      own: asked('naves://app/'),
      web: asked('https://example.org/'),
      file: asked('file:///etc/passwd'),
    },
    permissions: {
      clipboard: permission('clipboard-sanitized-write'),
      camera: permission('media'),
      place: permission('geolocation'),
      reading: permission('clipboard-read'),
      device: electron.kept.devicePermission?.({}),
    },
    refused: {
      noFrame: await refused({ sender: own.contents, senderFrame: null }),
      subframe: await refused({ sender: own.contents, senderFrame: { url: own.frame.url } }),
      strangePage: await refusedFrom('https://example.org/'),
      strangeWindow: await refused({ sender: { mainFrame: own.frame }, senderFrame: own.frame }),
      nonsense,
    },
    exposed: Object.fromEntries(
      Object.entries(preload.exposed).map(([name, api]) => [name, Object.keys(api as object).sort()]),
    ),
    preloadAsked: [...new Set(preload.recorded.map(({ on, member }) => `${on}.${member}`))].sort(),
    listening: preload.listening(),
    host: bridge.host,
    before,
    created,
    after,
    afterScreenLock,
    heard: heard.map(({ name }) => name),
    saves: { cancelledSave, saved, failedSave, written: readFileSync(join(folder, 'klic.json'), 'utf8') },
    papers: {
      ...{ card, leaflet },
      beginnings: ['karta.pdf', 'letak.docx'].map((name) =>
        readFileSync(join(folder, name)).toString('latin1', 0, 4),
      ),
    },
    leftBeside: readdirSync(folder),
    files: { cancelledChoice, chosen, dropped, opened, forged },
    quitting: { quitsAsked, held, quitsAfterClosing, heldAgain },
  };
}

if (import.meta.main) {
  const observed = await observe(argv[2] ?? '');
  stdout.write(JSON.stringify(observed), () => exit(0));
}
