import { app, protocol, session } from 'electron';
import { openPage } from '../page/index.ts';

/** Where the screens come from: inside the program, never from a network or a file address. */
const scheme = 'naves';
export const pageAddress = `${scheme}://app/`;

/** Before the program is ready: the scheme behaves like a web page, and Chromium knows no other computer. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-http-cache');
}

/** Nothing is asked of the outside and the page is given nothing but copying to the clipboard. */
export function closeTheOutside(): void {
  const own = session.defaultSession;
  own.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwn(details.url) });
  });
  own.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(permission === 'clipboard-sanitized-write');
  });
  own.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  own.setDevicePermissionHandler(() => false);
  own.on('will-download', (event) => event.preventDefault());
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Serves the built screens from `folder` with the same headers as the loopback host. */
export function servePage(folder: string): void {
  const page = openPage(folder);
  protocol.handle(scheme, (request) => {
    const url = new URL(request.url);
    const found = url.host === 'app' && request.method === 'GET' ? page.answer(url.pathname) : null;
    if (found === null) return new Response(null, { status: 404 });
    const body = typeof found.body === 'string' ? found.body : new Uint8Array(found.body);
    return new Response(body, { headers: found.headers });
  });
}

/** `blob:` and `data:` stay inside the page; developer tools open only in an unpackaged program. */
function isOwn(url: string): boolean {
  return /^(naves|blob|data|devtools):/.test(url);
}
