import { randomInt } from 'node:crypto';
import { type CallDeclaration, type CallError, contract } from '#contract';
import type { Handlers } from './context.ts';
import { CoreError } from './errors.ts';
import type { Emit } from './events.ts';
import type { Host } from './host.ts';
import { databaseFailure } from './store-failures.ts';
import { unitOfWork } from './unit-of-work.ts';
import type { Vault } from './vault/index.ts';
import { requireKind } from './vault-kind.ts';

/** A reply before its type is narrowed by the name of the call. */
export type AnyReply = { ok: true; value: unknown } | { ok: false; error: CallError };

type AnyHandler = (context: unknown, input: unknown) => unknown;
interface Route {
  readonly module: string;
  readonly declaration: CallDeclaration;
  readonly handler: AnyHandler;
}

const modulesThatChange = [
  ...(['vault', 'notes', 'drafts', 'requests', 'cases', 'tasks', 'guides'] as const),
  ...(['content', 'summaries', 'workspace', 'authoring'] as const),
] as const;

function routesOf(handlers: Handlers): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>();
  for (const [module, calls] of Object.entries(contract)) {
    const own = handlers[module as keyof Handlers] as Record<string, AnyHandler | undefined>;
    for (const [verb, declaration] of Object.entries(calls)) {
      const handler = own[verb];
      if (handler === undefined) throw new TypeError(`No handler for ${module}.${verb}`);
      routes.set(`${module}.${verb}`, { module, declaration, handler });
    }
  }
  return routes;
}

/**
 * The one way in. Looks the name up in a table, checks the input, refuses what needs an open vault while it
 * is locked, runs the handler and checks its answer: an answer with a field that was not declared fails,
 * because that field might be somebody's name.
 */
export function createRouter(host: Host, vault: Vault, emit: Emit, handlers: Handlers) {
  const routes = routesOf(handlers);

  async function run(name: string, input: unknown): Promise<unknown> {
    const route = routes.get(name);
    if (route === undefined) throw new CoreError('unknown-call');
    const { declaration, module } = route;
    const parsed = declaration.input.safeParse(input);
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.filter((part) => typeof part === 'string').join('.') ?? '';
      throw new CoreError('invalid-input', { field });
    }
    // Some questions take seconds; what was asked in an open vault is not answered in a locked one.
    const asked = declaration.kind === 'query' && declaration.access === 'unlocked';
    const before = asked ? vault.peek() : null;
    const answer = await route.handler(contextFor(declaration, module), parsed.data);
    if (asked && vault.peek() !== before) throw new CoreError('vault-locked');
    return declaration.output.parse(answer);
  }

  function contextFor(declaration: CallDeclaration, module: string): unknown {
    if (declaration.access === 'always') return { host, vault, emit };
    const open = vault.open();
    requireKind(module, open);
    // Only doing something counts as work: a list that refreshes itself must not keep the vault open.
    if (declaration.kind === 'command') vault.touch();
    if (declaration.kind === 'query') return { host, open, reader: open.store.reader };
    const changed = modulesThatChange.find((candidate) => candidate === module) ?? null;
    const change = unitOfWork(open.store, host.clock, open.person.id, changed, emit);
    return { host, vault, emit, open, reader: open.store.reader, change };
  }

  /** Turns what the database said, or a lock in the middle of a call, into an expected failure. */
  function expected(name: string, error: unknown): unknown {
    if (error instanceof CoreError) return error;
    const code = databaseFailure(error);
    if (code === 'store-damaged') vault.markDamaged();
    if (code !== null) return new CoreError(code, {}, { cause: error });
    const lockedMeanwhile = routes.get(name)?.declaration.access === 'unlocked' && vault.peek() === null;
    return lockedMeanwhile ? new CoreError('vault-locked', {}, { cause: error }) : error;
  }

  return async function invoke(name: string, input: unknown): Promise<AnyReply> {
    try {
      return { ok: true, value: await run(name, input) };
    } catch (error) {
      return { ok: false, error: asCallError(host, name, expected(name, error)) };
    }
  };
}

/** Expected failures keep their code; anything else gets a number for the log and hides its message. */
function asCallError(host: Host, name: string, error: unknown): CallError {
  if (error instanceof CoreError) {
    host.log.write({ call: name, code: error.code });
    return { code: error.code, params: error.params };
  }
  const incident = String(randomInt(100_000, 1_000_000));
  host.log.write({ call: name, code: 'internal', incident, trace: traceOf(error) });
  return { code: 'internal', params: { number: incident } };
}

/** Only the frames: the first lines of a stack repeat the message, and a message may quote what was typed. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
