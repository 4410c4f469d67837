import { describe, expect, it } from 'vitest';
import {
  AuditKind,
  areas,
  channels,
  ErrorCode,
  outcomes,
  requestStates,
  situations,
  subjects,
  urgencies,
} from '#contract';
import {
  baseKey,
  blanksIn,
  type Language,
  languages,
  loadLocale,
  pluralCategories,
  pluralForms,
  type Texts,
} from '../support/locales.ts';
import { sourceFiles } from '../support/source-files.ts';
import { literalOf, nameOf, parseSource, walk } from '../support/syntax.ts';
import { answers, type TranslationUse, translationUses } from '../support/translation-use.ts';

const locales = new Map(languages.map((language) => [language, loadLocale(language)]));
const textsOf = (language: Language, namespace: string): Texts =>
  locales.get(language)?.get(namespace) ?? new Map();
const czech = locales.get('cs') ?? new Map<string, Texts>();
const namespaces = [...czech.keys()];
const baseKeys = (language: Language, namespace: string) =>
  [...new Set([...textsOf(language, namespace).keys()].map(baseKey))].sort();

describe('the languages', () => {
  it('have the same namespaces', () => {
    expect([...(locales.get('en')?.keys() ?? [])]).toEqual(namespaces);
  });

  it.each(namespaces)('have the same keys in %s', (namespace) => {
    expect(baseKeys('en', namespace)).toEqual(baseKeys('cs', namespace));
  });

  it.each(languages)('have every plural form they need in %s', (language) => {
    const incomplete = namespaces.flatMap((namespace) =>
      [...pluralForms(textsOf(language, namespace))]
        .filter(([, forms]) => pluralCategories[language].some((category) => !forms.has(category)))
        .map(([key]) => `${namespace}:${key}`),
    );
    expect(incomplete).toEqual([]);
  });

  it.each(namespaces)('fill the same blanks in %s', (namespace) => {
    const blanks = (language: Language) => {
      const byKey = new Map<string, Set<string>>();
      for (const [key, text] of textsOf(language, namespace)) {
        const known = byKey.get(baseKey(key)) ?? new Set();
        for (const blank of blanksIn(text)) known.add(blank);
        byKey.set(baseKey(key), known);
      }
      return [...byKey].map(([key, names]) => `${key}: ${[...names].sort().join(', ')}`).sort();
    };
    expect(blanks('en')).toEqual(blanks('cs'));
  });

  it.each(languages)('leave no text empty in %s', (language) => {
    const empty = namespaces.flatMap((namespace) =>
      [...textsOf(language, namespace)]
        .filter(([, text]) => text.trim() === '')
        .map(([key]) => `${namespace}:${key}`),
    );
    expect(empty).toEqual([]);
  });
});

describe('Czech', () => {
  const all = namespaces.flatMap((namespace) =>
    [...textsOf('cs', namespace)].map(([key, text]) => ({ key: `${namespace}:${key}`, text })),
  );
  const telling = (pattern: RegExp) => all.filter(({ text }) => pattern.test(text)).map(({ key }) => key);

  it('speaks of people and the obec, not of users and systems', () => {
    expect(telling(/uživatel|(?<!designov\p{L}+ )systém|bylo provedeno/iu)).toEqual([]);
  });

  it('has Czech quotation marks and real dashes', () => {
    expect(telling(/["”]|(^|\s)'|\s-\s/)).toEqual([]);
  });

  it('writes three dots as one character', () => {
    expect(telling(/\.\.\./)).toEqual([]);
  });
});

describe('every code has a sentence', () => {
  it('for expected failures', () => {
    const keys = baseKeys('cs', 'errors');
    const without = ErrorCode.options.filter(
      (code) => !keys.some((key) => key === code || key.startsWith(`${code}.`)),
    );
    expect(without).toEqual([]);
  });

  it('and no sentence is left over from a code that is gone', () => {
    const codes: readonly string[] = ErrorCode.options;
    const left = baseKeys('cs', 'errors').filter(
      (key) => /^[a-z]+(-[a-z]+)+$/.test(key) && !codes.includes(key),
    );
    expect(left).toEqual([]);
  });

  it('for the classification of requests', () => {
    const words = [
      ...areas,
      ...situations,
      ...channels,
      ...urgencies,
      ...subjects,
      ...requestStates,
      ...outcomes,
    ];
    const known = baseKeys('cs', 'taxonomy').map((key) => key.split('.').at(-1));
    expect(words.filter((word) => !known.includes(word))).toEqual([]);
  });

  it('for what the journal records', () => {
    const kinds = auditKinds();
    expect(kinds.length).toBeGreaterThan(20);
    expect(kinds.filter((kind) => !baseKeys('cs', 'audit').includes(kind))).toEqual([]);
  });

  it('and the journal has no sentence for what is never recorded', () => {
    const said = new Set(
      sourceFiles(['src-main/core'], '.ts').flatMap(({ text }) => text.match(/[a-z]+(\.[a-z-]+)+/g) ?? []),
    );
    expect(baseKeys('cs', 'audit').filter((key) => key.includes('.') && !said.has(key))).toEqual([]);
  });
});

/** Kinds of journal rows that the core writes: literals such as `request.recorded` given as `kind`. */
function auditKinds(): string[] {
  const kinds = new Set<string>();
  for (const file of sourceFiles(['src-main/core'], '.ts')) {
    for (const node of walk(parseSource(file))) {
      if (node.type !== 'KeyValueProperty' || nameOf(node.key) !== 'kind') continue;
      for (const inner of walk(node.value)) {
        const text = literalOf(inner);
        if (text !== null && AuditKind.safeParse(text).success) kinds.add(text);
      }
    }
  }
  return [...kinds].sort();
}

describe('the screens and the windows around them', () => {
  const read = sourceFiles(
    ['src-renderer', 'src-main/hosts', 'src-main/core/leaflets', 'scripts'],
    '.ts',
    '.tsx',
    '.cjs',
  ).map(translationUses);
  const uses = read.flatMap((file) => file.uses);
  // Keys put together elsewhere and handed over: „menu.“ and the name of a command.
  const templates = read.flatMap((file) => file.templates);
  const literals = new Set(read.flatMap((file) => [...file.literals]));
  const keysFor = (use: TranslationUse) =>
    (use.namespaces.length === 0 ? namespaces : use.namespaces).flatMap((name) => baseKeys('cs', name));

  it('ask only for texts that exist', () => {
    const missing = uses
      .filter((use) => use.parts.some((part) => part !== ''))
      .filter((use) => !keysFor(use).some((key) => answers(use, key) || key.startsWith(`${use.parts[0]}.`)))
      .map((use) => `${use.path}: ${use.namespaces.join('|')}:${use.parts.join('…')}`);
    expect(missing).toEqual([]);
  });

  // Texts of these namespaces are asked for by a code that comes from the core; tested above by the codes.
  const askedByCode = new Set(['errors', 'audit', 'taxonomy']);

  it.each(namespaces.filter((name) => !askedByCode.has(name)))('use every text of %s', (namespace) => {
    const readWhole = read.filter(({ imported }) => imported.includes(namespace));
    const isMember = (key: string) =>
      readWhole.some(({ members }) => members.has(key.split('.').at(-1) ?? ''));
    const own = uses.filter(({ namespaces: names }) => names.length === 0 || names.includes(namespace));
    const unused = baseKeys('cs', namespace).filter(
      (key) =>
        !own.some((use) => answers(use, key)) &&
        !templates.some((parts) => answers({ path: '', namespaces: [], parts }, key)) &&
        !isMember(key) &&
        !literals.has(key) &&
        !literals.has(`${namespace}:${key}`),
    );
    expect(unused).toEqual([]);
  });
});
