import type { Resources } from './resources.ts';

/** All English sentences in one chunk, fetched only when somebody switches to English. */
export const english: Resources = import.meta.glob<Record<string, unknown>>('../../locales/en/*.json', {
  eager: true,
  import: 'default',
});
