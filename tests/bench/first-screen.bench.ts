import { type Browser, chromium } from '@playwright/test';
import { launchOptions } from '../support/browser.ts';
import { builtRenderer } from '../support/built-renderer.ts';
import { serveEmptyPage } from '../support/empty-page.ts';
import { makeSampleVault, startProgram } from '../support/loopback.ts';
import { type Benchmark, median } from './benchmark.ts';

const rounds = 9;

/** From asking for the page to a letter standing in the box that has the caret, in milliseconds. */
async function timeToTypedCaret(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ locale: 'cs-CZ' });
  try {
    const page = await context.newPage();
    const started = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    const box = page.locator('textarea:focus');
    await box.waitFor();
    await page.keyboard.type('a');
    if ((await box.inputValue()) !== 'a') throw new Error('The letter is not in the box.');
    return performance.now() - started;
  } finally {
    await context.close();
  }
}

/** Measures the locked screen and the empty page in turns, so that both meet the same weather. */
async function compare(): Promise<{ own: number; empty: number }> {
  builtRenderer();
  const program = await startProgram({ smallHeap: true });
  const page = await serveEmptyPage();
  const browser = await chromium.launch(launchOptions());
  try {
    await makeSampleVault(program);
    await program.call('vault.lock', {});
    const own: number[] = [];
    const empty: number[] = [];
    // The first round warms both up and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      const times = [await timeToTypedCaret(browser, program.url), await timeToTypedCaret(browser, page.url)];
      if (round === 0) continue;
      own.push(times[0] ?? 0);
      empty.push(times[1] ?? 0);
    }
    return { own: median(own), empty: median(empty) };
  } finally {
    await browser.close();
    page.close();
    await program.dispose();
  }
}

export const benchmarks: readonly Benchmark[] = [
  {
    name: 'locked screen: window to a typed letter',
    budget: '≤ 1.3 × an empty React page',
    async run() {
      const { own, empty } = await compare();
      const ratio = own / empty;
      return {
        measured: `${ratio.toFixed(2)} × (${own.toFixed(0)} ms, empty page ${empty.toFixed(0)} ms, medians)`,
        ok: ratio <= 1.3,
      };
    },
  },
];
