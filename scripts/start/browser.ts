import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromiumPlaces, firstUsable, sandboxArguments } from '../chromium.ts';

/** A browser window that looks like a program: no address bar, no tabs, a profile of its own. */
export interface BrowserWindow {
  /** Ends when the window is closed. `false` when it never opened. */
  readonly closed: Promise<boolean>;
  /** Closes the window and throws its profile away. */
  close(): Promise<void>;
}

/** Opens `url` in the first browser of the Chromium family on this computer; `null` when there is none. */
export function openBrowser(url: string): BrowserWindow | null {
  const program = firstUsable(chromiumPlaces(process.platform, process.env));
  if (program === null) return null;
  // The profile is thrown away with the window: no history, no saved words, no extensions of the person.
  const profile = mkdtempSync(join(tmpdir(), 'naves-window-'));
  const started = performance.now();
  const child = spawn(
    program,
    [
      `--app=${url}`,
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-default-apps',
      '--disable-extensions',
      '--disable-sync',
      '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
      '--disable-save-password-bubble',
      '--password-store=basic',
      '--lang=cs',
      ...sandboxArguments(),
    ],
    { stdio: 'ignore' },
  );
  const closed = new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0 || performance.now() - started > 5000));
  }).finally(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return {
    closed,
    async close() {
      if (child.exitCode === null) child.kill();
      // A browser that does not want to end must not hold the program up.
      await Promise.race([closed, setTimeout(3000)]);
    },
  };
}
