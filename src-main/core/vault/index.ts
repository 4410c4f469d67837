export { canonicalJson } from './canonical-json.ts';
export { vaultHandlers } from './handlers.ts';
export type { OpenVault, Vault } from './types.ts';
export { createVault, type VaultOptions } from './vault.ts';
