import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftFields, Timestamp } from '#contract';
import { type CallFailure, call } from './calls.ts';
import { DraftWriter } from './draft-writer.ts';

export interface Draft<Fields extends DraftFields> {
  /** What is in the form now. */
  readonly fields: Fields;
  set<Name extends keyof Fields & string>(name: Name, value: Fields[Name] | string | null): void;
  /** Changes several fields at once. */
  setAll(changes: Partial<Fields>): void;
  /** When the last letter was safely in the encrypted store; null before the first save. */
  readonly savedAt: Timestamp | null;
  /** True when the form came back from an earlier, unfinished visit. */
  readonly restored: boolean;
  /** False until the store was asked for an earlier draft. What is typed meanwhile is kept. */
  readonly ready: boolean;
  /** Why the last save failed; the text stays in the form and is tried again with the next change. */
  readonly failure: CallFailure | null;
  /** Saves what is waiting now, without the usual short delay. */
  flush(): Promise<void>;
  /** Forgets the draft and puts the initial values back: after the form was sent or given up. */
  discard(): Promise<void>;
}

/**
 * The values of a form that are kept in the encrypted store as they are typed, one draft per key and person
 * (`request-new`, `request-<id>`). Saved 400 ms after the last change, and at once when the window loses
 * focus, is closed, or the form goes away.
 *
 * `initial` is read when the form appears and when `key` changes.
 */
export function useDraft<Fields extends DraftFields>(key: string, initial: Fields): Draft<Fields> {
  const [fields, setFields] = useState<Fields>(initial);
  const [savedAt, setSavedAt] = useState<Timestamp | null>(null);
  const [restored, setRestored] = useState(false);
  const [ready, setReady] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const initialFields = useRef(initial);
  const current = useRef(initial);
  const touched = useRef(new Set<string>());
  const writer = useRef<DraftWriter | null>(null);
  const shownKey = useRef(key);

  if (shownKey.current !== key) {
    shownKey.current = key;
    initialFields.current = initial;
    current.current = initial;
    touched.current = new Set();
    setFields(initial);
    setSavedAt(null);
    setRestored(false);
    setReady(false);
    setFailure(null);
  }

  useEffect(() => {
    const own = new DraftWriter(key, (outcome) => {
      setFailure(outcome.failure);
      if (outcome.savedAt !== null) setSavedAt(outcome.savedAt);
    });
    writer.current = own;
    let gone = false;
    call('drafts.load', { key })
      .then(({ draft }) => {
        if (gone) return;
        if (draft !== null) {
          const kept = keepKnown(draft.fields, current.current, touched.current);
          current.current = kept;
          setFields(kept);
          setSavedAt(draft.savedAt);
          setRestored(true);
        }
        setReady(true);
      })
      .catch((error: CallFailure) => {
        if (gone) return;
        setFailure(error);
        setReady(true);
      });
    return () => {
      gone = true;
      void own.close();
    };
  }, [key]);

  const setAll = useCallback((changes: Partial<Fields>) => {
    for (const name of Object.keys(changes)) touched.current.add(name);
    current.current = { ...current.current, ...changes };
    setFields(current.current);
    writer.current?.write(current.current);
  }, []);

  const set = useCallback(
    (name: string, value: string | null) => setAll({ [name]: value } as Partial<Fields>),
    [setAll],
  );

  const flush = useCallback(async () => {
    await writer.current?.flush();
  }, []);

  const discard = useCallback(async () => {
    touched.current = new Set();
    current.current = initialFields.current;
    setFields(initialFields.current);
    setSavedAt(null);
    setRestored(false);
    await writer.current?.discard();
  }, []);

  return { fields, set, setAll, savedAt, restored, ready, failure, flush, discard };
}

/**
 * The draft laid over the form: only fields the form still has (an older version of the program may have
 * saved others), and never over what was typed while the draft was being fetched.
 */
function keepKnown<Fields extends DraftFields>(
  saved: DraftFields,
  form: Fields,
  touched: ReadonlySet<string>,
): Fields {
  const known = Object.entries(saved).filter(([name]) => name in form && !touched.has(name));
  return { ...form, ...Object.fromEntries(known) };
}
