/** What the auditor found wrong: which rule, in which table, at which row. Empty means passed. */
export interface Finding {
  readonly rule: string;
  readonly table: string;
  readonly code: string;
}
