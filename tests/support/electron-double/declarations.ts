import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** One member of a class or interface of `electron.d.ts`; overloads are several signatures. */
export interface Member {
  readonly signatures: string[];
  readonly isStatic: boolean;
}

export interface Declared {
  readonly name: string;
  readonly parents: readonly string[];
  readonly members: Map<string, Member>;
  /** Names accepted by `on` and its brothers; empty when any name is. */
  readonly events: Set<string>;
}

/** What `electron.d.ts` says there is. */
export interface Declarations {
  readonly types: ReadonlyMap<string, Declared>;
  /** Names that `import … from 'electron'` gives in the main process, with their types. */
  readonly main: ReadonlyMap<string, string>;
  /** The same for a preload script. */
  readonly renderer: ReadonlyMap<string, string>;
}

/** Reads the declarations of the installed Electron. The file is generated and keeps one shape throughout. */
export function readDeclarations(): Declarations {
  const path = createRequire(import.meta.url).resolve('electron/electron.d.ts');
  const lines = readFileSync(path, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return { types: typesOf(lines), main: namesIn('Main', lines), renderer: namesIn('Renderer', lines) };
}

function typesOf(lines: readonly string[]): Map<string, Declared> {
  const types = new Map<string, Declared>();
  let current: Declared | null = null;
  let statement = '';
  for (const line of lines) {
    const opening = /^ {2}(?:class|interface) (\w+)(?:<.*?>)?(?: (?:extends|implements) (.+?))? \{$/.exec(
      line,
    );
    if (opening?.[1] !== undefined) {
      current = { name: opening[1], parents: parentsOf(opening[2]), members: new Map(), events: new Set() };
      types.set(current.name, current);
    } else if (line === '  }') current = null;
    else if (current !== null) {
      // A member starts at four spaces; deeper lines continue it.
      statement = /^ {4}\S/.test(line) ? line.trim() : `${statement} ${line.trim()}`;
      if (statement.endsWith(';')) addMember(current, statement.slice(0, -1));
    }
  }
  return types;
}

function parentsOf(clause: string | undefined): string[] {
  const names = (clause ?? '').split(/,| implements /);
  return names.map((name) => name.trim().replace(/^Electron\.|<.*$/g, '')).filter((name) => name !== '');
}

function addMember(type: Declared, statement: string): void {
  const found = /^(static )?(?:readonly )?(\w+)\??(?:<[^(]*?>)?((?:\(|:).*)$/s.exec(statement);
  if (found?.[2] === undefined || found[3] === undefined) return;
  const event = /^\(event: '([^']+)'/.exec(found[3])?.[1];
  if (event !== undefined) type.events.add(event);
  const member = type.members.get(found[2]) ?? { signatures: [], isStatic: found[1] !== undefined };
  member.signatures.push(found[3]);
  type.members.set(found[2], member);
}

/** `const app: App;` and `class Menu extends Electron.Menu {}` inside one namespace. */
function namesIn(namespace: string, lines: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  const start = lines.indexOf(`  namespace ${namespace} {`);
  for (const line of lines.slice(start + 1)) {
    if (line === '  }') break;
    const found = /^ {4}(?:const (\w+): (?:typeof )?(\w+);|class (\w+) extends Electron\.(\w+))/.exec(line);
    if (found === null) continue;
    names.set(found[1] ?? found[3] ?? '', found[2] ?? found[4] ?? '');
  }
  return names;
}

/** A member of a type or of what it extends; `null` when Electron has no such thing. */
export function memberOf(types: Declarations['types'], typeName: string, name: string): Member | null {
  const type = types.get(typeName);
  if (type === undefined) return null;
  const own = type.members.get(name);
  if (own !== undefined) return own;
  for (const parent of type.parents) {
    const inherited = memberOf(types, parent, name);
    if (inherited !== null) return inherited;
  }
  return null;
}

/** Every event a type can emit, inherited ones too. */
export function eventsOf(types: Declarations['types'], typeName: string): Set<string> {
  const type = types.get(typeName);
  if (type === undefined) return new Set();
  return new Set([...type.events, ...type.parents.flatMap((parent) => [...eventsOf(types, parent)])]);
}
