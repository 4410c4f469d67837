import { beforeAll, describe, expect, it } from 'vitest';
import { contentPolicy } from '../../src-main/hosts/page/policy.ts';
import { builtRenderer, firstLoadScripts, gzippedBytes } from '../support/built-renderer.ts';

let files: ReadonlyMap<string, Buffer> = new Map();
beforeAll(() => {
  files = builtRenderer();
});
const text = (path: string) => files.get(path)?.toString('utf8') ?? '';
const named = (ending: string) => [...files.keys()].filter((path) => path.endsWith(ending));

/**
 * Ways a script could reach another computer. Addresses that merely stand in the bundle are harmless: namespaces
 * of XML, links to explanations in the errors of libraries. What is fetched anyway is refused by the policy.
 */
const reachingOut = [
  /\b(?:fetch|import|importScripts|WebSocket|EventSource|Worker|SharedWorker|sendBeacon)\s*\(\s*["'`](?:https?|wss?):/,
  /\bnew (?:WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/,
  /\.(?:src|href|action)\s*=\s*["'`](?:https?:)?\/\//,
  /\bopen\s*\(\s*["'](?:GET|POST)["']\s*,\s*["'`](?:https?:)?\/\//,
];

describe('the built screens', () => {
  it('load at most 400 kB of script before the first screen', () => {
    const scripts = firstLoadScripts(files);
    expect(scripts.length).toBeGreaterThan(0);
    expect(gzippedBytes(files, scripts)).toBeLessThanOrEqual(400_000);
  });

  it('split the screens: not every script is needed at once', () => {
    expect(named('.js').length).toBeGreaterThan(firstLoadScripts(files).length + 1);
  });

  it('refer from the page only to their own files', () => {
    const addresses = [...text('index.html').matchAll(/(?:src|href)="([^"]*)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.startsWith('./'))).toEqual([]);
  });

  it('ask the browser neither to translate nor to check spelling: some send the words away for it', () => {
    const page = text('index.html');
    expect(page).toMatch(/<html [^>]*translate="no"/);
    expect(page).toContain('<meta name="google" content="notranslate"');
    expect(page).toMatch(/<body [^>]*spellcheck="false"/);
  });

  it('refer from the styles only to their own files', () => {
    for (const path of named('.css')) {
      const addresses = [...text(path).matchAll(/url\(\s*["']?([^"')]+)/g)].map((match) => match[1] ?? '');
      const foreign = addresses.filter((address) => /^(https?:)?\/\//.test(address));
      expect({ path, foreign, imports: text(path).includes('@import') }).toEqual({
        path,
        foreign: [],
        imports: false,
      });
    }
  });

  it('have no way of reaching another computer', () => {
    const found = named('.js').flatMap((path) =>
      reachingOut.filter((way) => way.test(text(path))).map((way) => `${path}: ${way.source}`),
    );
    expect(found).toEqual([]);
  });

  it('would be caught if they had one', () => {
    for (const seed of [
      'fetch("https://a.cz")',
      'new WebSocket(x)',
      'img.src="//a.cz/b"',
      "import('https://a.cz/b.js')",
    ]) {
      expect(reachingOut.some((way) => way.test(seed))).toBe(true);
    }
  });

  it('bring Roboto with them, Latin with all Czech letters', () => {
    expect(named('.woff2').some((path) => /roboto-latin-ext/.test(path))).toBe(true);
  });

  it('run no script and no style written into the page', () => {
    expect(text('index.html')).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\son[a-z]+=|\sstyle=/i);
  });
});

describe('the content policy', () => {
  const policy = contentPolicy('abc');

  it('allows nothing unsafe and nothing remote', () => {
    expect(policy).not.toMatch(/unsafe-|https?:|\*|blob:/);
    expect(policy).toContain("default-src 'none'");
  });

  it('forbids what the program never does', () => {
    for (const rule of [
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(rule);
    }
  });
});
