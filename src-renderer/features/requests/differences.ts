import type { RequestContent, RequestStatus } from '#contract';
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

/** One step of the history: who changed what, and the wordings on both sides. */
export interface HistoryStep<Version> {
  readonly before: Version;
  readonly after: Version;
  readonly changed: readonly ChangedField[];
}

/** Steps between neighbouring wordings, newest first. `versions` come newest first. */
export function historySteps<Version extends Wording>(versions: readonly Version[]): HistoryStep<Version>[] {
  return versions.slice(0, -1).flatMap((after, position) => {
    const before = versions[position + 1];
    if (before === undefined) return [];
    return [{ before, after, changed: changedFields(before, after) }];
  });
}
