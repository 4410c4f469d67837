import type { z } from 'zod';
import type { CallDeclaration, Contract, ModuleName } from '#contract';
import type { Reader, Writer } from '../store/index.ts';
import type { Emit } from './events.ts';
import type { Host } from './host.ts';
import type { Change } from './unit-of-work.ts';
import type { OpenVault, Vault } from './vault/index.ts';

/** What a handler gets beside its input. The type says what it may do: a query has nothing to write with. */
export interface OpenContext {
  readonly host: Host;
  readonly vault: Vault;
  readonly emit: Emit;
}

export interface QueryContext {
  readonly host: Host;
  readonly open: OpenVault;
  readonly reader: Reader;
}

export interface CommandContext extends OpenContext {
  readonly open: OpenVault;
  readonly reader: Reader;
  /** One change: one synchronous transaction and its audit row. Nothing slow inside. */
  readonly change: Change<Writer>;
}

type ContextFor<Call extends CallDeclaration> = Call['access'] extends 'always'
  ? OpenContext
  : Call['kind'] extends 'query'
    ? QueryContext
    : CommandContext;

export type HandlerFor<Call extends CallDeclaration> = (
  context: ContextFor<Call>,
  input: z.output<Call['input']>,
) => z.input<Call['output']> | Promise<z.input<Call['output']>>;

/** The handlers of one module: exactly one for every declared call, or it does not compile. */
export type HandlersOf<Module extends ModuleName> = {
  readonly [Verb in keyof Contract[Module]]: Contract[Module][Verb] extends CallDeclaration
    ? HandlerFor<Contract[Module][Verb]>
    : never;
};

export type Handlers = { readonly [Module in ModuleName]: HandlersOf<Module> };
