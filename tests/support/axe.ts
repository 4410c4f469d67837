import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';

const library = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything axe knows of, but its experimental rules and AAA. */
const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong on the page as it stands, or only inside the first element that fits `within`: one
 * sentence for each rule that is broken, with the elements. Our screens have no frames, so the library is put
 * into the page once and asked there.
 */
export async function faultsOf(page: Page, within?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(library);
  return await page.evaluate(
    async ([rules, selector]) => {
      const { axe } = window as unknown as { axe: typeof Axe };
      const place = selector === undefined ? document : document.querySelector(selector);
      if (place === null) throw new Error(`Nothing fits ${selector}.`);
      // Even the shortest transition shows its first colours until the next frame; nobody reads those.
      const turning = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
      await Promise.allSettled(turning.map(({ finished }) => finished));
      const { violations } = await axe.run(place, { runOnly: rules, resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    [runOnly, within] as const,
  );
}
