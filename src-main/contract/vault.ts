import { z } from 'zod';
import { command, openCommand, openQuery, query } from './call.ts';
import { ErrorCode } from './errors.ts';
import {
  Id,
  Line,
  MunicipalityCode,
  Nothing,
  PersonRole,
  SignerKey,
  Timestamp,
  VaultKind,
} from './values.ts';

/** Typed or pasted; only its length is limited here, its strength is judged by the core. */
export const Passphrase = z.string().min(1).max(1000);

/** A way in that the locked screen may offer. Carries the role only: names stay inside the encrypted store. */
export const Door = z.strictObject({ wrapId: Id, role: PersonRole });
export type Door = z.infer<typeof Door>;

export const Place = z.strictObject({
  /** Null for a LAG. */
  code: MunicipalityCode.nullable(),
  name: z.string(),
});

/** What is known before any passphrase. */
export const VaultStatus = z.strictObject({
  state: z.enum(['none', 'locked', 'unlocked', 'unusable']),
  /** Why the vault cannot be used, when `state` is `unusable`. */
  problem: ErrorCode.nullable(),
  /** True when a previous, valid copy of the vault header could be put back. */
  previousHeaderUsable: z.boolean(),
  kind: VaultKind.nullable(),
  place: Place.nullable(),
  doors: z.array(Door),
  /** Moment before which unlocking is refused after repeated failures. */
  unlockDelayedUntil: Timestamp.nullable(),
  /** Where the data are; shown in settings and in errors about the folder. */
  dataFolder: z.string(),
});
export type VaultStatus = z.infer<typeof VaultStatus>;

export const Person = z.strictObject({
  id: Id,
  wrapId: Id.nullable(),
  role: PersonRole,
  name: z.string().nullable(),
  createdAt: Timestamp,
  removedAt: Timestamp.nullable(),
});
export type Person = z.infer<typeof Person>;

/** What is known after unlocking. */
export const Session = z.strictObject({
  kind: VaultKind,
  place: z.strictObject({
    code: MunicipalityCode.nullable(),
    name: z.string(),
    orp: z.string().nullable(),
    district: z.string().nullable(),
    region: z.string().nullable(),
    population: z.int().nullable(),
  }),
  me: Person,
  people: z.array(Person),
  /** False until the recovery code was typed back; the program then insists on a new one. */
  recoveryConfirmed: z.boolean(),
  autoLockMinutes: z.int(),
  /** Public age recipient of this vault and the minisign key that signs its files. */
  recipient: z.string(),
  signer: SignerKey,
});
export type Session = z.infer<typeof Session>;

export const RecoveryCode = z.strictObject({ code: z.string() });

export const PassphraseStrength = z.strictObject({
  /** 0 (guessed at once) … 4 (will hold). From 3 up it is accepted. */
  score: z.int().min(0).max(4),
  accepted: z.boolean(),
  /** Keys of the sentences in `locales/<language>/vault.json` › `strength`, most useful first. */
  advice: z.array(z.enum(['longer', 'common', 'repeats', 'sequence', 'name', 'date'])),
});
export type PassphraseStrength = z.infer<typeof PassphraseStrength>;

export const NewPerson = z.strictObject({ role: PersonRole, name: Line.nullable(), passphrase: Passphrase });

export const vaultCalls = {
  status: openQuery({ input: Nothing, output: VaultStatus }),
  passphraseStrength: openQuery({
    input: z.strictObject({ passphrase: z.string().max(1000) }),
    output: PassphraseStrength,
  }),
  /** Makes the vault and leaves it unlocked. The recovery code is told once. */
  create: openCommand({
    input: z.strictObject({
      place: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('municipality'), code: MunicipalityCode }),
        z.strictObject({ kind: z.literal('lag'), name: Line }),
      ]),
      person: NewPerson,
    }),
    output: z.strictObject({ session: Session, recoveryCode: z.string() }),
  }),
  /** `wrapId` says whose passphrase it is; without it every door is tried in turn. */
  unlock: openCommand({
    input: z.strictObject({ passphrase: Passphrase, wrapId: Id.nullable() }),
    output: Session,
  }),
  /** Opens with the recovery code and gives the chosen person a new passphrase. */
  recover: openCommand({
    input: z.strictObject({ code: z.string().max(200), wrapId: Id, newPassphrase: Passphrase }),
    output: Session,
  }),
  lock: openCommand({ input: Nothing, output: Nothing }),
  /** Puts back the previous valid header after `vault-header-damaged`; the damaged one is kept beside it. */
  restorePreviousHeader: openCommand({ input: Nothing, output: VaultStatus }),
  session: query({ input: Nothing, output: Session }),
  /** The person is working: starts the idle time again. */
  touch: command({ input: Nothing, output: Nothing }),
  confirmRecoveryCode: command({ input: z.strictObject({ code: z.string().max(200) }), output: Session }),
  /** A new recovery code; the old one stops working. */
  renewRecoveryCode: command({ input: z.strictObject({ passphrase: Passphrase }), output: RecoveryCode }),
  changePassphrase: command({
    input: z.strictObject({ current: Passphrase, next: Passphrase }),
    output: Nothing,
  }),
  addPerson: command({ input: NewPerson, output: Session }),
  removePerson: command({ input: z.strictObject({ id: Id }), output: Session }),
  setAutoLock: command({ input: z.strictObject({ minutes: z.int().min(1).max(120) }), output: Session }),
};
