import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { contentPolicy, safeHeaders } from './policy.ts';

/** One answer about the page, for the host to send as it can. */
export interface PageAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/** The built screens. */
export interface Page {
  /** Answers a path such as `/` or `/assets/main.js`; `null` when there is no such file. */
  answer(path: string): PageAnswer | null;
}

/** Where the build is told to put the nonce (`html.cspNonce` in `electron.vite.config.ts`). */
const noncePlaceholder = 'NAVES-NONCE';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Opens the folder with the built screens (about two megabytes) and keeps them: an update of the folder cannot
 * mix two versions in one window, and as only these exact names are ever given out, no path can lead elsewhere. The files named in `scripts` run before the program's own.
 */
export function openPage(folder: string, scripts: readonly string[] = []): Page {
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, readFileSync(path));
  }
  const tags = scripts.map((path) => `<script src="${path}"></script>`);

  function start(): PageAnswer | null {
    const file = files.get('/index.html');
    if (file === undefined) return null;
    const nonce = randomBytes(16).toString('base64');
    const body = new TextDecoder()
      .decode(file)
      .replaceAll(noncePlaceholder, nonce)
      .replace('<head>', `<head>${tags.join('')}`);
    return { headers: headersOf('.html', nonce), body };
  }

  return {
    answer(path) {
      if (path === '/' || path === '/index.html') return start();
      const body = files.get(path);
      return body === undefined ? null : { headers: headersOf(extname(path)), body };
    },
  };
}

function headersOf(extension: string, nonce = randomBytes(16).toString('base64')) {
  return {
    ...safeHeaders,
    'content-security-policy': contentPolicy(nonce),
    'content-type': types[extension] ?? 'application/octet-stream',
  };
}
