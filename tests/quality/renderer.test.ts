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
 * Addresses that stand in the bundle as names or in messages for programmers and are never fetched: namespaces
 * of XML, and links to explanations in the errors of libraries. The content policy would refuse them anyway.
 */
const onlyNames = new Set([
  'www.w3.org',
  'react.dev',
  'reactjs.org',
  'fb.me',
  'mantine.dev',
  'tanstack.com',
  'www.i18next.com',
  'react.i18next.com',
  'locize.com',
  'github.com',
]);

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

  it('know no address on the network that could be fetched', () => {
    const hosts = new Set<string>();
    for (const path of named('.js')) {
      for (const match of text(path).matchAll(/\b(?:https?|wss?):\/\/([a-z0-9.-]+\.[a-z]{2,})/gi)) {
        hosts.add((match[1] ?? '').toLowerCase());
      }
    }
    expect([...hosts].filter((host) => !onlyNames.has(host))).toEqual([]);
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
