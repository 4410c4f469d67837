import { parseSync } from '@swc/core';
import type { SourceFile } from './source-files.ts';

/** A node of the syntax tree of a source file, as swc makes it. */
export interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

export function isNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
  );
}

/** The syntax tree of a TypeScript file, with JSX when its name says so. */
export function parseSource({ path, text }: SourceFile): SyntaxNode {
  const tree: unknown = parseSync(text, {
    syntax: 'typescript',
    tsx: path.endsWith('.tsx'),
    target: 'es2024',
  });
  if (!isNode(tree)) throw new Error(`${path} has no syntax tree.`);
  return tree;
}

/** Every node under `node`, parents before children. */
export function* walk(node: unknown): Generator<SyntaxNode> {
  if (Array.isArray(node)) {
    for (const item of node) yield* walk(item);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  if (isNode(node)) yield node;
  // Not every record is a node: the arguments of a call are wrapped in plain ones.
  for (const value of Object.values(node)) yield* walk(value);
}

/** The name of an identifier, or `null` for anything else. */
export function nameOf(node: unknown): string | null {
  return isNode(node) && node.type === 'Identifier' && typeof node.value === 'string' ? node.value : null;
}

/** The value of a string literal, or `null`. */
export function literalOf(node: unknown): string | null {
  return isNode(node) && node.type === 'StringLiteral' && typeof node.value === 'string' ? node.value : null;
}

/** The fixed parts of a template string between its blanks, or `null` for anything else. */
export function templateParts(node: unknown): string[] | null {
  if (!isNode(node) || node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return null;
  return node.quasis.map((part) => (isNode(part) && typeof part.cooked === 'string' ? part.cooked : ''));
}

/** Texts a program could show: string literals, fixed parts of templates, text between JSX tags. */
export function* textsIn(tree: SyntaxNode): Generator<{ kind: 'string' | 'template' | 'jsx'; text: string }> {
  for (const node of walk(tree)) {
    if (node.type === 'JSXText') yield { kind: 'jsx', text: String(node.value) };
    const literal = literalOf(node);
    if (literal !== null) yield { kind: 'string', text: literal };
    for (const part of templateParts(node) ?? []) yield { kind: 'template', text: part };
  }
}

/** The expressions handed to a call, without their wrappers. */
export function argumentsOf(call: SyntaxNode): unknown[] {
  if (!Array.isArray(call.arguments)) return [];
  return call.arguments.map((argument: { expression?: unknown }) => argument.expression);
}
