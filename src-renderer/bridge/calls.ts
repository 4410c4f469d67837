import { type UseMutationResult, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query';
import type { Bridge, CallError, CallInput, CallName, CallOutput } from '#contract';

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}

/** An expected failure of a call, for React Query; `error` carries the code whose sentence is in the locales. */
export class CallFailure extends Error {
  readonly error: CallError;

  constructor(error: CallError) {
    super(error.code);
    this.name = 'CallFailure';
    this.error = error;
  }
}

/** Calls the core once; throws `CallFailure`. Prefer `useCall` and `useCommand` inside components. */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const reply = await window.bridge.invoke(name, input);
  if (!reply.ok) throw new CallFailure(reply.error);
  return reply.value;
}

/** Key under which an answer is kept: module first, so that `store.changed` can refresh a whole module. */
export function queryKey<Name extends CallName>(name: Name, input: CallInput<Name>): readonly unknown[] {
  return [name.split('.')[0], name, input];
}

/** Asks the core and keeps the answer fresh: asked again whenever the module says it changed. */
export function useCall<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  options: { enabled?: boolean; keepPrevious?: boolean } = {},
): UseQueryResult<CallOutput<Name>, CallFailure> {
  return useQuery<CallOutput<Name>, CallFailure>({
    queryKey: queryKey(name, input),
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: (previous) => previous } : {}),
  });
}

/** A change the person asks for. `mutate(input)`, then `data` or `error` (a `CallFailure`). */
export function useCommand<Name extends CallName>(
  name: Name,
): UseMutationResult<CallOutput<Name>, CallFailure, CallInput<Name>> {
  return useMutation<CallOutput<Name>, CallFailure, CallInput<Name>>({
    mutationFn: (input) => call(name, input),
  });
}
