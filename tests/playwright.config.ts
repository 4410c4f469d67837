import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/browser.ts';
import type { NavesOptions } from './support/naves.ts';

/** The same jobs through both doors: an ordinary Chromium always, Electron where its binary is there. */
export default defineConfig<NavesOptions>({
  testDir: './e2e',
  outputDir: './artifacts/e2e',
  forbidOnly: true,
  retries: 0,
  // Each test has a program and data of its own, so two may run side by side on two cores.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'cs-CZ',
    timezoneId: 'Europe/Prague',
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    // A dialog that is still fading in has neither its colours nor its place; screens are judged as they stand.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: launchOptions(),
  },
  projects: [
    { name: 'chromium', use: { door: 'loopback' } },
    { name: 'electron', use: { door: 'electron' } },
  ],
});
