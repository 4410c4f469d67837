import type { Person, PersonRole, SignerKey, VaultKind, VaultStatus } from '#contract';
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

/** What a new vault is made of. */
export interface NewVault {
  readonly kind: VaultKind;
  readonly place: {
    readonly code: string | null;
    readonly name: string;
    readonly orp: string | null;
    readonly district: string | null;
    readonly region: string | null;
    readonly population: number | null;
  };
  readonly person: { readonly role: PersonRole; readonly name: string | null };
  readonly passphrase: string;
}

/** The state machine around the data folder: no vault, locked, unlocked, unusable. */
export interface Vault {
  status(): VaultStatus;
  /** The unlocked vault, or fails with `vault-locked` / `vault-missing`. */
  open(): OpenVault;
  /** The unlocked vault, or `null`. */
  peek(): OpenVault | null;
  /** Public recipient for sealing notes while locked, or fails with `vault-missing` / `vault-header-damaged`. */
  recipient(): string;
  lock(why: 'asked' | 'idle' | 'system'): void;
  close(): Promise<void>;
  /** Makes the vault, leaves it unlocked and tells its recovery code. */
  create(vault: NewVault): Promise<{ recoveryCode: string }>;
  /** Opens with a passphrase: that of the door `wrapId`, or of any. */
  unlock(passphrase: string, wrapId: string | null): Promise<OpenVault>;
  /** Opens with the recovery code and gives the door `wrapId` a new passphrase. */
  recover(code: string, wrapId: string, newPassphrase: string): Promise<OpenVault>;
  /** Puts back the previous header; the damaged one is kept beside it under another name. */
  restorePreviousHeader(): VaultStatus;
  /** Somebody is working: the idle time starts again. */
  touch(): void;
  /** Takes a changed idle time from the settings. */
  restartIdle(): void;
  /** A reading found the database damaged: locks, and the status says so until the program ends. */
  markDamaged(): void;
  /** The keys of the unlocked vault's doors. */
  readonly doors: Doors;
}

/** Changes of `vault.json` while the vault is unlocked. */
export interface Doors {
  /** Makes a door for a new person and returns its identifier. */
  add(role: PersonRole, passphrase: string): Promise<string>;
  /** Forgets a door: its passphrase opens nothing any more. */
  remove(wrapId: string): Promise<void>;
  /** Gives the door of the person at work a new passphrase; fails with `wrong-passphrase`. */
  change(current: string, next: string): Promise<void>;
  /**
   * Makes a new recovery code instead of the old one; fails with `wrong-passphrase`. `beforeSaving` runs once
   * the passphrase is proven and the old code still works.
   */
  renewRecovery(passphrase: string, beforeSaving: () => void): Promise<string>;
  /** Whether the typed code opens this vault; fails with `recovery-code-mistyped` or `wrong-recovery-code`. */
  checkRecovery(code: string): void;
}
