import type { ErrorCode, ErrorParams } from '#contract';

/** An expected failure on its way to the person. Carries a code from the closed list, never a sentence. */
export class CoreError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'CoreError';
    this.code = code;
    this.params = params;
  }
}

/** Throws an expected failure; written as an expression so that it fits behind `??`. */
export function fail(code: ErrorCode, params: ErrorParams = {}, cause?: unknown): never {
  throw new CoreError(code, params, cause === undefined ? undefined : { cause });
}
