import { type FieldName, fieldNames } from './form-fields.ts';

/** Moves the focus to the first field that has a problem. Fields are marked by `data-field`. */
export function focusField(
  form: HTMLElement | null,
  problems: Readonly<Partial<Record<FieldName, unknown>>>,
): void {
  const first = fieldNames.find((name) => problems[name] !== undefined);
  if (first === undefined) return;
  form?.querySelector<HTMLElement>(`[data-field="${first}"]`)?.focus();
}
