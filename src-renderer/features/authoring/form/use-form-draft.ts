import { useCallback, useMemo } from 'react';
import { type Draft, useDraft } from '../../../bridge/drafts.ts';
import { type DraftParts, fromParts, toParts } from './draft-parts.ts';

export interface FormDraft<Form>
  extends Pick<Draft<DraftParts>, 'savedAt' | 'restored' | 'ready' | 'failure' | 'discard'> {
  readonly form: Form;
  setForm(form: Form): void;
}

/**
 * A form of many parts kept as a draft in the encrypted store while it is typed. `accepts` tells whether a draft found
 * there has the shape of the form: one of an older program may not.
 */
export function useFormDraft<Form>(
  key: string,
  initial: Form,
  accepts: (value: unknown) => value is Form,
): FormDraft<Form> {
  const { fields, setAll, ...draft } = useDraft<DraftParts>(key, toParts(initial));
  const kept = useMemo(() => fromParts(fields), [fields]);
  const setForm = useCallback((next: Form) => setAll(toParts(next)), [setAll]);
  return { ...draft, form: accepts(kept) ? kept : initial, setForm };
}
