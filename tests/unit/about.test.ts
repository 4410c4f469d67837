import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { About } from '#contract';
import { aboutHandlers } from '../../src-main/core/about/index.ts';

const host = {
  resourcesFolder: fileURLToPath(new URL('../../resources/', import.meta.url)),
  version: '0.1.0',
};
const show = () => About.parse(aboutHandlers.show({ host } as Parameters<typeof aboutHandlers.show>[0], {}));

it('tells the version of the program, of what it runs in and of the database, without a vault', () => {
  const about = show();
  expect(about.version).toBe('0.1.0');
  expect(about.runtime).toMatch(/^Node 24\.\d+\.\d+$/);
  expect(about.database).toMatch(/^SQLite 3\.\d+\.\d+, SQLite3 Multiple Ciphers 2\.\d+\.\d+$/);
});

it('names the components with their licences, the database under its real name', () => {
  const licences = new Map(show().components.map(({ name, licence }) => [name, licence]));
  expect(licences.get('better-sqlite3-multiple-ciphers')).toBe('MIT');
  expect(licences.get('@fontsource/roboto')).toBe('OFL-1.1');
  expect(licences.get('@gov-design-system-ce/styles')).toBe('EUPL-1.2');
  expect(licences.get('electron')).toBe('MIT');
  expect([...licences.keys()].some((name) => name.includes('ČSÚ'))).toBe(true);
});
