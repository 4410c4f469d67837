import { type FieldName, type FormFields, fieldNames } from './form-fields.ts';

/** What comes out when two people changed one record. */
export interface MergedEdits {
  /** The form to go on with: nothing typed here is lost. */
  readonly fields: FormFields;
  /** Fields both changed, each differently. The form keeps what was typed here; the person decides. */
  readonly conflicts: readonly FieldName[];
  /** Fields only the other person changed; they were taken over. */
  readonly takenOver: readonly FieldName[];
}

/**
 * Merges field by field (three-way: the wording both started from, the one saved meanwhile, the one in the form).
 * Text is not merged inside a field: half of each sentence would be worse than a question.
 */
export function mergeEdits(base: FormFields, theirs: FormFields, mine: FormFields): MergedEdits {
  const fields = { ...mine };
  const conflicts: FieldName[] = [];
  const takenOver: FieldName[] = [];
  for (const name of fieldNames) {
    if (mine[name] === theirs[name] || theirs[name] === base[name]) continue;
    if (mine[name] === base[name]) {
      fields[name] = theirs[name];
      takenOver.push(name);
    } else {
      conflicts.push(name);
    }
  }
  return { fields, conflicts, takenOver };
}
