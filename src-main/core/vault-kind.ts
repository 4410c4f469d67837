import type { ModuleName, VaultKind } from '#contract';
import { fail } from './errors.ts';

/** Modules that make sense in one kind of office only. The others (vault, journal, …) serve both. */
const belongsTo: Partial<Record<ModuleName, VaultKind>> = {
  notes: 'municipality',
  requests: 'municipality',
  cases: 'municipality',
  tasks: 'municipality',
  summaries: 'municipality',
  workspace: 'lag',
  authoring: 'lag',
};

/** Refuses a call that belongs to the other kind of office with `wrong-vault-kind`. */
export function requireKind(module: string, open: { readonly kind: VaultKind }): void {
  const kind = belongsTo[module as ModuleName];
  if (kind !== undefined && open.kind !== kind) fail('wrong-vault-kind');
}
