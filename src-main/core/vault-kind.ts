import type { VaultKind } from '#contract';
import { fail } from './errors.ts';

/** Refuses a call that belongs to the other kind of office with `wrong-vault-kind`. */
export function requireKind(open: { readonly kind: VaultKind }, kind: VaultKind): void {
  if (open.kind !== kind) fail('wrong-vault-kind');
}
