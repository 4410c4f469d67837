import { useEffect, useRef, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '#contract';
import { CallFailure, call } from '../../../bridge/calls.ts';

/**
 * What the core says to something that is being typed: the last answer stays until the next one comes. Kept only as
 * long as the form is on the screen, never among the answers of other screens. Null input asks nothing.
 */
export function useAnswer<Name extends CallName>(
  name: Name,
  input: CallInput<Name> | null,
): { readonly answer: CallOutput<Name> | null; readonly failure: CallFailure | null } {
  const [answer, setAnswer] = useState<CallOutput<Name> | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const asked = useRef(0);
  useEffect(() => {
    if (input === null) return;
    asked.current += 1;
    const own = asked.current;
    call(name, input)
      .then((next) => {
        if (asked.current !== own) return;
        setAnswer(next);
        setFailure(null);
      })
      .catch((error: unknown) => {
        if (!(error instanceof CallFailure)) throw error;
        if (asked.current === own) setFailure(error);
      });
  }, [name, input]);
  return { answer, failure };
}
