import type { SourceFile } from './source-files.ts';
import {
  argumentsOf,
  isNode,
  literalOf,
  nameOf,
  parseSource,
  type SyntaxNode,
  templateParts,
  walk,
} from './syntax.ts';

/** One question for a text: `t('list.empty')`, or with blanks `t(`areas.${area}`)`. */
export interface TranslationUse {
  readonly path: string;
  /** Namespaces the key may be in; empty when the file does not say. */
  readonly namespaces: readonly string[];
  /** Fixed parts of the key; one part when the whole key is written out. */
  readonly parts: readonly string[];
}

/** `const { t, t: other } = useTranslation('requests')`: which name asks which namespaces. */
function readDeclarations(tree: SyntaxNode): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  const learn = (name: string, namespaces: Iterable<string>) => {
    const set = known.get(name) ?? new Set();
    for (const namespace of namespaces) set.add(namespace);
    known.set(name, set);
  };
  for (const node of walk(tree)) {
    if (node.type === 'VariableDeclarator' && isNode(node.init)) {
      if (node.init.type !== 'CallExpression' || nameOf(node.init.callee) !== 'useTranslation') continue;
      const asked = argumentsOf(node.init)[0];
      const namespaces = [...walk(asked)].map(literalOf).filter((text) => text !== null);
      for (const name of translatorNames(node.id)) learn(name, namespaces);
    }
    // `t: TFunction<'requests'>` in the parameters of a function or in the properties of a component.
    if (isNode(node.typeAnnotation)) {
      const types = [...walk(node.typeAnnotation)];
      if (!types.some((type) => nameOf(type) === 'TFunction')) continue;
      const name = nameOf(node) ?? nameOf(node.key);
      if (name !== null)
        learn(
          name,
          types.map(literalOf).filter((text) => text !== null),
        );
    }
  }
  return known;
}

function translatorNames(pattern: unknown): string[] {
  if (!isNode(pattern) || !Array.isArray(pattern.properties)) return [];
  return pattern.properties
    .filter((property) => isNode(property) && nameOf(property.key) === 't')
    .map((property) => nameOf(property.value) ?? 't');
}

/** The ends of a condition are separate keys: `t(open ? 'close' : 'open')`. */
function keysIn(argument: unknown): readonly string[][] {
  const literal = literalOf(argument);
  if (literal !== null) return [[literal]];
  const parts = templateParts(argument);
  if (parts !== null) return [parts];
  if (!isNode(argument)) return [];
  if (argument.type === 'ConditionalExpression') {
    return [...keysIn(argument.consequent), ...keysIn(argument.alternate)];
  }
  if (argument.type === 'ParenthesisExpression' || argument.type === 'TsAsExpression') {
    return keysIn(argument.expression);
  }
  return [];
}

function calledName(callee: unknown): string | null {
  if (!isNode(callee)) return null;
  if (callee.type === 'MemberExpression') return nameOf(callee.property) === 't' ? 't' : null;
  return nameOf(callee);
}

/** What a source file asks of the locales. */
export interface TranslationUses {
  readonly uses: readonly TranslationUse[];
  /** Every string in it: a key may be kept as data. */
  readonly literals: ReadonlySet<string>;
  /** Fixed parts of template strings that begin like a key, `menu.…`. */
  readonly templates: readonly (readonly string[])[];
  /** Namespaces whose file is imported whole, and the names of all properties the file reads. */
  readonly imported: readonly string[];
  readonly members: ReadonlySet<string>;
}

/** Reads what a source file asks of the locales. */
export function translationUses(file: SourceFile): TranslationUses {
  const tree = parseSource(file);
  const declared = readDeclarations(tree);
  const uses: TranslationUse[] = [];
  const literals = new Set<string>();
  const templates: string[][] = [];
  const imported: string[] = [];
  const members = new Set<string>();
  for (const node of walk(tree)) {
    const literal = literalOf(node);
    if (literal !== null) literals.add(literal);
    const template = templateParts(node);
    if (template !== null && /^[a-z]\w*\./i.test(template[0] ?? '')) templates.push(template);
    const source = node.type === 'ImportDeclaration' ? literalOf(node.source) : null;
    const namespace = /locales\/\w+\/([\w-]+)\.json$/.exec(source ?? '')?.[1];
    if (namespace !== undefined) imported.push(namespace);
    const member = node.type === 'MemberExpression' ? nameOf(node.property) : null;
    if (member !== null) members.add(member);
    if (node.type !== 'CallExpression') continue;
    const name = calledName(node.callee);
    if (name === null || (name !== 't' && !declared.has(name))) continue;
    for (const parts of keysIn(argumentsOf(node)[0])) {
      const [namespace, rest] = parts[0]?.includes(':') ? parts[0].split(':', 2) : [null, parts[0] ?? ''];
      const own = namespace ?? optionNamespace(argumentsOf(node)[1]);
      uses.push({
        path: file.path,
        namespaces: own === null ? [...(declared.get(name) ?? [])] : [own],
        parts: [rest ?? '', ...parts.slice(1)],
      });
    }
  }
  return { uses, literals, templates, imported, members };
}

/** `t('close', { ns: 'shell' })` */
function optionNamespace(options: unknown): string | null {
  if (!isNode(options) || !Array.isArray(options.properties)) return null;
  const found = options.properties.find((property) => isNode(property) && nameOf(property.key) === 'ns');
  return isNode(found) ? literalOf(found.value) : null;
}

/** Whether a key of the locales answers the use: fixed parts fit, blanks stand for anything but nothing. */
export function answers(use: TranslationUse, key: string): boolean {
  if (use.parts.length === 1) return use.parts[0] === key;
  const escaped = use.parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.+')}$`).test(key);
}
