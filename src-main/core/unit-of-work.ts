import type { AppEvent } from '#contract';
import { inTransaction, type Store, type Writer } from '../store/index.ts';
import { appendAuditRow } from './audit/index.ts';
import type { Emit } from './events.ts';
import type { Clock } from './host.ts';

/** What the journal remembers of a change: its kind and which record, never content. */
export interface AuditNote {
  readonly kind: string;
  readonly subject: string | null;
}

/**
 * Runs one change: a synchronous transaction that also appends its audit row, or one for each of several records,
 * then tells the screens. `audit` may be a function of the result when the identifier is only known afterwards; `null` is for
 * changes too small to be recorded one by one (drafts while typing).
 */
export type Change<W> = <Result>(
  audit: AuditNote | readonly AuditNote[] | ((result: Result) => AuditNote) | null,
  work: (writer: W) => Result,
) => Result;

type ChangedModule = Extract<AppEvent, { name: 'store.changed' }>['module'];

/** Makes the `change` function of a command that belongs to `module` and is run by `person`. */
export function unitOfWork(
  store: Store,
  clock: Clock,
  person: string | null,
  module: ChangedModule | null,
  emit: Emit,
): Change<Writer> {
  return (audit, work) => {
    const result = inTransaction(store, (writer) => {
      const value = work(writer);
      if (value instanceof Promise) throw new TypeError('A change is synchronous.');
      const notes = typeof audit === 'function' ? audit(value) : (audit ?? []);
      for (const note of [notes].flat()) {
        appendAuditRow(writer, { at: clock.now().toISOString(), person, ...note });
      }
      return value;
    });
    if (module !== null) emit({ name: 'store.changed', module });
    return result;
  };
}
