import { basename } from 'node:path';
import { sourceFiles } from './source-files.ts';

export type Language = 'cs' | 'en';
export const languages: readonly Language[] = ['cs', 'en'];

/** Plural categories that whole numbers and fractions need in each language (CLDR). */
export const pluralCategories: Readonly<Record<Language, readonly string[]>> = {
  cs: ['one', 'few', 'many', 'other'],
  en: ['one', 'other'],
};

/** Texts of one namespace by their full keys, `list.empty`. */
export type Texts = ReadonlyMap<string, string>;

function flatten(value: unknown, prefix: string, into: Map<string, string>): Map<string, string> {
  if (typeof value === 'string') return into.set(prefix, value);
  if (typeof value !== 'object' || value === null) throw new Error(`${prefix} is neither text nor a group.`);
  for (const [key, inner] of Object.entries(value)) {
    flatten(inner, prefix === '' ? key : `${prefix}.${key}`, into);
  }
  return into;
}

/** All texts of a language by namespace (the name of the file). */
export function loadLocale(language: Language): ReadonlyMap<string, Texts> {
  const files = sourceFiles([`locales/${language}`], '.json');
  return new Map(
    files.map(({ path, text }) => [basename(path, '.json'), flatten(JSON.parse(text), '', new Map())]),
  );
}

const pluralSuffix = /_(zero|one|two|few|many|other)$/;

/** The key a program asks for: `list.count_few` is a form of `list.count`. */
export function baseKey(key: string): string {
  return key.replace(pluralSuffix, '');
}

/** The forms a language has of each plural key. */
export function pluralForms(texts: Texts): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>();
  for (const key of texts.keys()) {
    const suffix = pluralSuffix.exec(key)?.[1];
    // A key that merely ends so, like `sort_other`, has no sibling `…_one`.
    if (suffix === undefined || !(texts.has(`${baseKey(key)}_one`) || texts.has(`${baseKey(key)}_few`)))
      continue;
    const known = forms.get(baseKey(key)) ?? new Set();
    forms.set(baseKey(key), known.add(suffix));
  }
  return forms;
}

/** Names of the blanks in a text: „{{count}} z {{total}}“ has `count` and `total`. */
export function blanksIn(text: string): string[] {
  return [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] ?? '').sort();
}
