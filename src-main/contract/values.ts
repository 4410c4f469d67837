import { z } from 'zod';

/** Values shared by several calls. */

/** Identifier of anything kept in the store: a random UUID. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** A moment in UTC, ISO 8601 with milliseconds, e.g. `2026-11-22T20:41:05.123Z`. */
export const Timestamp = z.iso.datetime();
export type Timestamp = z.infer<typeof Timestamp>;

/** A calendar day in the Czech time zone, `2026-11-22`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** A call without input or without an answer. */
export const Nothing = z.strictObject({});
export type Nothing = z.infer<typeof Nothing>;

/** Free text typed by a person; trimmed text is never empty. */
export const Text = z.string().trim().min(1).max(20_000);
/** A short optional line (a name, a phone, a place). `null` means it was not filled in. */
export const Line = z.string().trim().min(1).max(300);

export const Page = z.strictObject({
  offset: z.int().min(0),
  limit: z.int().min(1).max(200),
});
export type Page = z.infer<typeof Page>;

/**
 * A file the person chose. The screen holds only this token; the path stays with the host.
 * `name` is the bare file name, for telling the person which file an answer belongs to.
 */
export const FileToken = z.strictObject({ token: z.string().min(1).max(100), name: z.string().max(300) });
export type FileToken = z.infer<typeof FileToken>;

/** What became of a file that was offered to be saved. */
export const SavedFile = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), name: z.string() }),
  z.strictObject({ outcome: z.literal('cancelled') }),
]);
export type SavedFile = z.infer<typeof SavedFile>;

/** Code of a municipality in the register of the Czech Statistical Office: six digits. */
export const MunicipalityCode = z.string().regex(/^\d{6}$/);
export type MunicipalityCode = z.infer<typeof MunicipalityCode>;

/** An age X25519 recipient (https://age-encryption.org/v1): public, bech32. */
export const Recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);
export type Recipient = z.infer<typeof Recipient>;

/** A minisign public key: base64 of `Ed`, key id (8 bytes) and the Ed25519 key (32 bytes). */
export const SignerKey = z.string().regex(/^RW[A-Za-z0-9+/]{54}$/);
export type SignerKey = z.infer<typeof SignerKey>;

/** SHA-256, lower-case hex. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export type Sha256 = z.infer<typeof Sha256>;

/** What kind of office the vault belongs to. */
export const VaultKind = z.enum(['municipality', 'lag']);
export type VaultKind = z.infer<typeof VaultKind>;

export const PersonRole = z.enum(['mayor', 'clerk', 'methodologist', 'other']);
export type PersonRole = z.infer<typeof PersonRole>;
