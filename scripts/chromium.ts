import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Places where a browser of the Chromium family may be on this computer, best first: the one somebody named
 * in `NAVES_CHROMIUM`, then Chrome, Chromium and Edge where their installers put them.
 */
export function chromiumPlaces(platform: NodeJS.Platform, environment: Environment): string[] {
  const named = environment.NAVES_CHROMIUM;
  return [...(named === undefined || named === '' ? [] : [named]), ...installed(platform, environment)];
}

/**
 * The same for a window that nobody looks at, as in the tests: before the others Chromium without its own windows,
 * menus and services, which draws the same pages for two thirds of the work.
 */
export function windowlessPlaces(platform: NodeJS.Platform, environment: Environment): string[] {
  const named = environment.NAVES_CHROMIUM;
  const isNamed = named !== undefined && named !== '';
  const others = platform === 'win32' || platform === 'darwin' ? [] : onPath(environment, windowless);
  return [...(isNamed ? [] : others), ...chromiumPlaces(platform, environment)];
}

/** Name of the program, and of its package in Debian. */
export const windowless = 'chromium-headless-shell';

function onPath(environment: Environment, name: string): string[] {
  const folders = (environment.PATH ?? '/usr/bin').split(':').filter((folder) => folder.startsWith('/'));
  return folders.map((folder) => posix.join(folder, name));
}

function installed(platform: NodeJS.Platform, environment: Environment): string[] {
  if (platform === 'win32') {
    const programs = [
      environment.PROGRAMFILES ?? 'C:\\Program Files',
      environment['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)',
      environment.LOCALAPPDATA,
    ].filter((folder) => folder !== undefined);
    const browsers = ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'];
    return browsers.flatMap((browser) => {
      const file = browser.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe';
      return programs.map((folder) => win32.join(folder, browser, 'Application', file));
    });
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const names = [
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  return names.flatMap((name) => onPath(environment, name));
}

/** The first of these that can be started, or `null`. */
export function firstUsable(places: readonly string[]): string | null {
  return places.find(usable) ?? null;
}

function usable(place: string): boolean {
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Chromium's sandbox refuses to start under root; everybody else keeps it. */
export function sandboxArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
