import type { z } from 'zod';

/**
 * How a call is declared: once, here in the contract, for both ends of the wire.
 *
 * `query` reads, `command` changes. `access: 'always'` marks the few calls that must answer while the vault is
 * locked or does not exist yet; every other call is refused with `vault-locked` before its handler runs.
 * Both schemas run for real in both directions: callers err, and an unexpected field in an answer might be
 * somebody's name.
 */
export interface CallDeclaration<
  Kind extends 'query' | 'command' = 'query' | 'command',
  Access extends 'always' | 'unlocked' = 'always' | 'unlocked',
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly kind: Kind;
  readonly access: Access;
  readonly input: Input;
  readonly output: Output;
}

interface Schemas<Input, Output> {
  input: Input;
  output: Output;
}

/** A call that reads and needs an unlocked vault. */
export function query<Input extends z.ZodType, Output extends z.ZodType>(
  schemas: Schemas<Input, Output>,
): CallDeclaration<'query', 'unlocked', Input, Output> {
  return { kind: 'query', access: 'unlocked', ...schemas };
}

/** A call that changes something and needs an unlocked vault. */
export function command<Input extends z.ZodType, Output extends z.ZodType>(
  schemas: Schemas<Input, Output>,
): CallDeclaration<'command', 'unlocked', Input, Output> {
  return { kind: 'command', access: 'unlocked', ...schemas };
}

/** A reading call that answers in every state of the vault. */
export function openQuery<Input extends z.ZodType, Output extends z.ZodType>(
  schemas: Schemas<Input, Output>,
): CallDeclaration<'query', 'always', Input, Output> {
  return { kind: 'query', access: 'always', ...schemas };
}

/** A changing call that answers in every state of the vault: creating it, unlocking it, sealing a note. */
export function openCommand<Input extends z.ZodType, Output extends z.ZodType>(
  schemas: Schemas<Input, Output>,
): CallDeclaration<'command', 'always', Input, Output> {
  return { kind: 'command', access: 'always', ...schemas };
}
