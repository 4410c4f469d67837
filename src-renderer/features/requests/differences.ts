import type { RequestContent, RequestStatus, RequestVersion } from '#contract';
import { type FieldName, fieldNames, fieldsOf } from './form-fields.ts';

/** One wording of a request: what was filled in and how it stood. */
export interface Wording {
  readonly content: RequestContent;
  readonly status: RequestStatus;
}

/** What a reader of the history is told about: a field of the form, or the state. */
export type ChangedField = FieldName | 'status';

/** Fields in which two wordings differ, in the order of the form, the state last. */
export function changedFields(before: Wording, after: Wording): ChangedField[] {
  const old = fieldsOf(before.content);
  const fresh = fieldsOf(after.content);
  const changed: ChangedField[] = fieldNames.filter((name) => old[name] !== fresh[name]);
  const sameStatus =
    before.status.state === after.status.state &&
    before.status.outcome === after.status.outcome &&
    before.status.handedTo === after.status.handedTo;
  return sameStatus ? changed : [...changed, 'status'];
}

/** One step of the history: what changed between two neighbouring wordings, who changed it and when. */
export interface HistoryStep {
  /** Number of the wording before the change. */
  readonly version: number;
  readonly before: Wording;
  readonly after: Wording;
  readonly changed: readonly ChangedField[];
  readonly changedAt: string;
  readonly changedBy: string;
}

/**
 * Steps of the history, newest first. `versions` are the earlier wordings, newest first; each says who replaced it
 * and when. Steps that left everything as it was are skipped.
 */
export function historySteps(current: Wording, versions: readonly RequestVersion[]): HistoryStep[] {
  return versions
    .map((before, position) => {
      const after = versions[position - 1] ?? current;
      const { version, changedAt, changedBy } = before;
      return { version, before, after, changed: changedFields(before, after), changedAt, changedBy };
    })
    .filter((step) => step.changed.length > 0);
}
