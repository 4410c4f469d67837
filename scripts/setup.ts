import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { chromiumPlaces, firstUsable, windowless } from './chromium.ts';
import { say } from './sentences.ts';

/**
 * `npm run setup`: what the tests need beside `npm ci`. On Debian, as root, it installs the packages itself;
 * elsewhere it says in one sentence what to install. Never fails: tests that miss something say so themselves.
 */
function missing(): string[] {
  const found = {
    chromium: firstUsable(chromiumPlaces(process.platform, process.env)),
    age: firstUsable(onPath('age')),
    minisign: firstUsable(onPath('minisign')),
    // Reads the words of a PDF back.
    'poppler-utils': firstUsable(onPath('pdftotext')),
  };
  return Object.entries(found)
    .filter(([, place]) => place === null)
    .map(([name]) => name);
}

function onPath(name: string): string[] {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const separator = process.platform === 'win32' ? ';' : ':';
  return (process.env.PATH ?? '').split(separator).map((folder) => posix.join(folder, file));
}

function isDebianRoot(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

function install(packages: readonly string[]): void {
  const settings = {
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], settings);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], settings);
}

/** What is not needed, but spares the tests a third of their time; older systems do not have it. */
const sparing = firstUsable(onPath(windowless)) === null ? [windowless] : [];

if (isDebianRoot()) {
  // One that cannot be had must not stop the others.
  for (const packages of [missing(), sparing]) if (packages.length > 0) install(packages);
}
const left = missing();
if (left.length === 0) say('setupReady');
else say('setupNeeded', { missing: left.join(', ') });
