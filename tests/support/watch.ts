import { expect, type Page } from '@playwright/test';

/**
 * Listens to a page from its beginning: what the content policy stopped, errors of the console, exceptions and
 * every address that was asked for outside the program.
 */
export function watchPage(page: Page): { expectQuiet(): void } {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const address = request.url();
    if (!/^(http:\/\/127\.0\.0\.1:\d+\/|naves:|blob:|data:)/.test(address))
      complaints.push(`asked: ${address}`);
  });
  return {
    expectQuiet: () => expect(complaints, 'the console is quiet and nothing left the computer').toEqual([]),
  };
}
