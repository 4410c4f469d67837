import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from '../support/source-files.ts';
import { isNode, literalOf, nameOf, parseSource, type SyntaxNode, textsIn, walk } from '../support/syntax.ts';

const product = sourceFiles(['src-main', 'src-renderer'], '.ts', '.tsx');

const czechLetter = /[áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ„“]/;

/**
 * Czech that nobody reads from here: words the program looks for in what people type. And its own name, which
 * is not translated.
 */
const wordsLookedFor = new Set([
  'src-main/contract/typography.ts',
  'src-main/core/vault/strength.ts',
  'src-main/core/content/checks/numbers.ts',
  'src-main/core/content/checks/reading-ease.ts',
  'src-main/core/content/checks/typography.ts',
  'src-main/core/summary-package/note-words.ts',
]);
const ownName = 'Náves';

function czechIn(file: SourceFile): string[] {
  return [...textsIn(parseSource(file))]
    .map(({ text }) => text)
    .filter((text) => text !== ownName && czechLetter.test(text));
}

/** `<Kbd>Enter</Kbd>` or `<kbd>Enter</kbd>` */
function isKey(node: SyntaxNode): boolean {
  return isNode(node.opening) && /^kbd$/i.test(nameOf(node.opening.name) ?? '');
}

/** Words between tags, and in the attributes a person reads or hears. */
function wordsOnScreen(file: SourceFile): string[] {
  const spoken =
    /^(label|title|alt|placeholder|description|heading|aria-(label|description|valuetext|roledescription))$/;
  const found: string[] = [];
  const tree = parseSource(file);
  // The word on a key is the same in every language.
  const keys = new Set([...walk(tree)].filter(isKey).flatMap((element) => [...walk(element)]));
  for (const node of walk(tree)) {
    if (keys.has(node)) continue;
    if (node.type === 'JSXText' && /\p{L}{2}/u.test(String(node.value)))
      found.push(String(node.value).trim());
    if (node.type !== 'JSXAttribute') continue;
    const value = literalOf(node.value);
    const name = nameOf(node.name) ?? '';
    if (value !== null && spoken.test(name) && /\p{L}{2}/u.test(value)) found.push(`${name}=${value}`);
  }
  return found;
}

describe('what people read lies in the locales', () => {
  it('no Czech is written in the code', () => {
    const found = product
      .filter(({ path }) => !wordsLookedFor.has(path))
      .flatMap((file) => czechIn(file).map((text) => `${file.path}: ${text}`));
    expect(found).toEqual([]);
  });

  it('no words are written between tags or in attributes that are read aloud', () => {
    const screens = product.filter(({ path }) => path.endsWith('.tsx'));
    const found = screens.flatMap((file) => wordsOnScreen(file).map((text) => `${file.path}: ${text}`));
    expect(found).toEqual([]);
  });

  it('the page itself holds no words, only a frame', () => {
    for (const { path, text } of sourceFiles(['src-renderer'], '.html')) {
      const body = text.replace(/<!--[\s\S]*?-->|<title>[^<]*<\/title>/g, '').replace(/<[^>]+>/g, ' ');
      expect(`${path}:${body.trim()}`).toBe(`${path}:`);
    }
  });

  it('is noticed when it does not', () => {
    const seed = (text: string): SourceFile => ({ path: 'seed.tsx', text });
    expect(czechIn(seed("const a = 'Zapsáno'; // Zapsáno"))).toEqual(['Zapsáno']);
    expect(czechIn(seed('const a = `$' + '{1} žádostí`;'))).toEqual([' žádostí']);
    expect(wordsOnScreen(seed('const a = <p title="Close" id="close">Save {1}</p>;'))).toEqual([
      'title=Close',
      'Save',
    ]);
  });
});

describe('titles of windows', () => {
  /** The right-hand sides of `document.title = …` and the argument of `setTitle(…)`. */
  function titles(file: SourceFile): string[] {
    const found: string[] = [];
    for (const node of walk(parseSource(file))) {
      const target = node.type === 'AssignmentExpression' ? node.left : null;
      const set = [...walk(target)].map((inner) => nameOf(inner.property));
      if (!set.includes('title')) continue;
      found.push(...[...walk(node.right)].map((inner) => nameOf(inner) ?? '').filter((name) => name !== ''));
    }
    return found;
  }
  const personal = /^(who|phone|where|text|excerpt|content|person|me|search|note|request|entry|handedTo)$/;

  it('name the program, the screen and the obec, never a person or what was typed', () => {
    const found = product.flatMap((file) => titles(file).map((name) => ({ path: file.path, name })));
    expect(found.filter(({ name }) => personal.test(name))).toEqual([]);
  });

  it('would be caught otherwise', () => {
    const seed = { path: 'seed.ts', text: 'document.title = request.content.who;' };
    expect(titles(seed).some((name) => personal.test(name))).toBe(true);
  });
});
