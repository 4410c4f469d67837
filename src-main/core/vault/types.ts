import type { Person, SignerKey, VaultKind, VaultStatus } from '#contract';
import type { Store } from '../../store/index.ts';

/** An unlocked vault: the open store, who is working, and the keys that never leave memory in plain form. */
export interface OpenVault {
  readonly store: Store;
  readonly kind: VaultKind;
  readonly place: { readonly code: string | null; readonly name: string };
  readonly person: Person;
  /** The vault's age X25519 identity (`AGE-SECRET-KEY-1…`): opens sealed notes and received summaries. */
  readonly identity: string;
  /** Its public side (`age1…`). */
  readonly recipient: string;
  /** Minisign public key of the vault. */
  readonly signer: SignerKey;
  /** 32-byte Ed25519 seed behind `signer`, for `core/minisign`. */
  readonly signingSeed: Uint8Array;
}

/** The state machine around the data folder: no vault, locked, unlocked, unusable. */
export interface Vault {
  status(): VaultStatus;
  /** The unlocked vault, or fails with `vault-locked` / `vault-missing`. */
  open(): OpenVault;
  /** Public recipient for sealing notes while locked, or fails with `vault-missing` / `vault-header-damaged`. */
  recipient(): string;
  lock(why: 'asked' | 'idle' | 'system'): void;
  close(): Promise<void>;
}
