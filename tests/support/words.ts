import { readdirSync, readFileSync } from 'node:fs';
import { createInstance } from 'i18next';
import type { Words } from '../../src-renderer/format/words.ts';

/** The sentences as people read them: the real locale files, without a screen around them. */
export async function wordsIn(language: 'cs' | 'en'): Promise<Words> {
  const folder = new URL(`../../locales/${language}/`, import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const namespaces = Object.fromEntries(
    files.map((file) => [
      file.replace(/\.json$/, ''),
      JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, unknown>,
    ]),
  );
  const instance = createInstance();
  const translate = await instance.init({
    lng: language,
    ns: Object.keys(namespaces),
    resources: { [language]: namespaces },
    interpolation: { escapeValue: false },
    // A sentence that is missing fails the test instead of showing its key.
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => {
      throw new Error(`There is no sentence ${namespace}:${key}`);
    },
  });
  return (key, options) => translate(key, { ...options });
}
