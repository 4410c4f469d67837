import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from './browser.ts';
import { makeSampleVault, type RunningProgram, startProgram } from './loopback.ts';

/** The yardstick window, and the same window at 200 % text. */
const sizes = { '': { width: 1366, height: 768 }, '-200': { width: 683, height: 384 } } as const;

interface Look {
  /** Folder for the pictures. */
  readonly out: string;
  /** What the program holds before the window opens; an obec with one clerk, unlocked, when left out. */
  prepare?(program: RunningProgram): Promise<void>;
  /** Walks through the screens; `shot('name')` takes the whole page in both sizes. */
  visit(page: Page, shot: (name: string) => Promise<void>): Promise<void>;
}

/**
 * Opens the built screens over a fresh program and takes pictures, for people who work on screens. Errors in
 * the browser's console are printed.
 */
export async function look({ out, prepare, visit }: Look): Promise<void> {
  mkdirSync(out, { recursive: true });
  const program = await startProgram();
  const browser = await chromium.launch(launchOptions());
  try {
    if (prepare === undefined) await makeSampleVault(program);
    else await prepare(program);
    const page = await browser.newPage({ viewport: sizes[''], locale: 'cs-CZ', timezoneId: 'Europe/Prague' });
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      process.stderr.write(`${message.type()}: ${message.text()}\n`);
    });
    page.on('pageerror', (error) => process.stderr.write(`${error.stack}\n`));
    await page.goto(program.url);
    await visit(page, async (name) => {
      for (const [suffix, size] of Object.entries(sizes)) {
        await page.setViewportSize(size);
        await page.waitForTimeout(300);
        await page.screenshot({ path: join(out, `${name}${suffix}.png`), fullPage: true });
      }
      await page.setViewportSize(sizes['']);
    });
  } finally {
    await browser.close();
    await program.dispose();
  }
}

/** `node tests/support/look.ts DIR [/route …]` takes the first screen and each route. */
if (import.meta.main) {
  const [, , out = 'tests/artifacts/look', ...routes] = argv;
  await look({
    out,
    async visit(page, shot) {
      await page.getByRole('main').waitFor();
      await page.waitForTimeout(500);
      await shot('start');
      for (const route of routes) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, route);
        await page.waitForTimeout(500);
        await shot(route.replaceAll(/[^\w]+/g, '-').replace(/^-/, '') || 'root');
      }
    },
  });
}
