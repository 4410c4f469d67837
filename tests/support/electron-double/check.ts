import { type Declarations, memberOf } from './declarations.ts';

type Types = Declarations['types'];

/** Does a list of arguments fit one of the signatures? Says what is wrong with the nearest one, or `null`. */
export function checkArguments(types: Types, signatures: readonly string[], values: readonly unknown[]) {
  let wrong: string | null = null;
  for (const signature of signatures) {
    wrong = checkSignature(types, signature, values);
    if (wrong === null) return null;
  }
  return wrong;
}

function checkSignature(types: Types, signature: string, values: readonly unknown[]): string | null {
  const parameters = split(signature.slice(1, closing(signature, 0)), ',');
  const rest = parameters.at(-1)?.trim().startsWith('...') === true;
  if (values.length > parameters.length && !rest) return `takes ${parameters.length} arguments`;
  for (const [position, parameter] of parameters.entries()) {
    const [, name, optional, type] = /^\s*(?:\.\.\.)?(\w+)(\?)?: (.*)$/s.exec(parameter) ?? [];
    if (name === undefined || type === undefined || parameter.trim().startsWith('...')) continue;
    const value = values[position];
    if (value === undefined && optional !== undefined) continue;
    const wrong = checkValue(types, type, value, name);
    if (wrong !== null) return wrong;
  }
  return null;
}

/** Does a value fit a type as it is written in `electron.d.ts`? Types we cannot read are let through. */
function checkValue(types: Types, written: string, value: unknown, at: string): string | null {
  const type = withoutParentheses(written.trim());
  const choices = split(type, '|');
  if (choices.length > 1) {
    const wrongs = choices.map((choice) => checkValue(types, choice, value, at));
    return wrongs.includes(null) ? null : (wrongs.at(-1) ?? null);
  }
  if (type.startsWith("'"))
    return value === type.slice(1, -1) ? null : `${at}: ${String(value)} is not ${type}`;
  if (/^(string|number|boolean)$/.test(type)) return typeof value === type ? null : `${at} is not a ${type}`;
  if (type === 'null') return value === null ? null : `${at} is not null`;
  if (type.includes('=>')) return typeof value === 'function' ? null : `${at} is not a function`;
  const item = /^Array<(.*)>$/s.exec(type)?.[1] ?? /^(.*)\[\]$/s.exec(type)?.[1];
  if (item !== undefined) return checkList(types, item, value, at);
  return checkObject(types, type.replace(/^Electron\./, ''), value, at);
}

function checkList(types: Types, item: string, value: unknown, at: string): string | null {
  if (!Array.isArray(value)) return `${at} is not a list`;
  for (const [position, one] of value.entries()) {
    const wrong = checkValue(types, item, one, `${at}[${position}]`);
    if (wrong !== null) return wrong;
  }
  return null;
}

/** Plain objects may carry only what the interface declares; instances of the double's classes pass. */
function checkObject(types: Types, type: string, value: unknown, at: string): string | null {
  if (!types.has(type)) return null;
  if (typeof value !== 'object' || value === null) return `${at} is not a ${type}`;
  if (Object.getPrototypeOf(value) !== Object.prototype) return null;
  for (const [key, one] of Object.entries(value)) {
    const member = memberOf(types, type, key);
    if (member === null) return `${at}.${key} is not in ${type}`;
    const declared = member.signatures[0] ?? '';
    if (!declared.startsWith(':') || one === undefined) continue;
    const wrong = checkValue(types, declared.slice(1), one, `${at}.${key}`);
    if (wrong !== null) return wrong;
  }
  return null;
}

function withoutParentheses(type: string): string {
  return type.startsWith('(') && closing(type, 0) === type.length - 1 ? type.slice(1, -1).trim() : type;
}

/** Position of the bracket that closes the one at `start`. */
function closing(text: string, start: number): number {
  let depth = 0;
  for (let position = start; position < text.length; position += 1) {
    if (text[position] === '(') depth += 1;
    if (text[position] === ')') depth -= 1;
    if (depth === 0) return position;
  }
  return text.length;
}

/** Splits at a separator that is outside every bracket and is not part of a function type. */
function split(text: string, separator: ',' | '|'): string[] {
  if (text.trim() === '') return [];
  const parts = [''];
  let depth = 0;
  for (const [position, letter] of [...text].entries()) {
    const arrow = letter === '>' && text[position - 1] === '=';
    if ('([{<'.includes(letter)) depth += 1;
    if (')]}>'.includes(letter) && !arrow) depth -= 1;
    if (letter === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
