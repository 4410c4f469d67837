import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { firstUsable, sandboxArguments, windowlessPlaces } from '../../scripts/chromium.ts';

/** How every test starts Chromium: the one of this computer, or the one Playwright keeps. */
export function launchOptions(): { executablePath: string; args: string[] } {
  const own = chromium.executablePath();
  const found =
    firstUsable(windowlessPlaces(process.platform, process.env)) ?? (existsSync(own) ? own : null);
  if (found === null) {
    throw new Error('No Chromium found: run `npm run setup`, or name one in NAVES_CHROMIUM.');
  }
  return {
    executablePath: found,
    args: [
      ...sandboxArguments(),
      // /dev/shm is tiny in containers; without the flag pages crash there.
      '--disable-dev-shm-usage',
      // There is no graphics card to be had, so nothing looks for one.
      '--disable-gpu',
    ],
  };
}
