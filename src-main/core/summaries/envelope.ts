import { armor, Decrypter, Encrypter } from 'age-encryption';
import { z } from 'zod';
import { type ErrorCode, Recipient, SignerKey, Timestamp } from '#contract';
import { sign, verify } from '../minisign/index.ts';
import { hashOf } from '../summary-package/index.ts';

/**
 * The file that goes from an obec to its LAG: readable JSON around an encrypted package. Data boxes take JSON
 * and refuse encrypted archives. Everything outside the payload is repeated in the trusted comment of the
 * signature, and the file has exactly one spelling, so a change of any byte is noticed.
 */

const formatName = 'naves-summary';
const envelopeVersion = 1;

export const SummaryEnvelope = z.strictObject({
  format: z.literal(formatName),
  version: z.literal(envelopeVersion),
  createdAt: Timestamp,
  /** Whom it is for, so that another LAG can be told. */
  recipient: Recipient,
  /** The key that signed it. The same key is inside the package, so nobody can sign it as their own. */
  signer: SignerKey,
  /** The package, encrypted by age to the recipient and to the sender itself, armored. */
  payload: z.string().regex(/^-----BEGIN AGE ENCRYPTED FILE-----\n/),
  /** Text of a minisign signature over the bytes of the payload. */
  signature: z.string(),
});
export type SummaryEnvelope = z.infer<typeof SummaryEnvelope>;

/** Larger than any summary by two orders; what is larger is not read at all. */
export const largestFile = 4 * 1024 * 1024;

const encoder = new TextEncoder();

function spell(envelope: SummaryEnvelope): string {
  return `${JSON.stringify(envelope, null, 2)}\n`;
}

function commentOf({ version, createdAt, recipient, signer, payload }: Omit<SummaryEnvelope, 'signature'>) {
  const parts = { format: formatName, version, createdAt, recipient, signer, sha256: hashOf(payload) };
  return Object.entries(parts)
    .map(([name, value]) => `${name}:${value}`)
    .join(' ');
}

/**
 * Encrypts and signs the text of a package. `seed` is the Ed25519 seed behind `signer`; `recipient` its own: what
 * left can be read back from the file after the data were lost (`openOwn`).
 */
export async function seal(
  text: string,
  to: { readonly recipient: Recipient; readonly createdAt: string },
  from: { readonly signer: SignerKey; readonly seed: Uint8Array; readonly recipient: Recipient },
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(to.recipient);
  encrypter.addRecipient(from.recipient);
  const header = {
    format: formatName,
    version: envelopeVersion,
    createdAt: to.createdAt,
    recipient: to.recipient,
    signer: from.signer,
    payload: armor.encode(await encrypter.encrypt(text)),
  } as const;
  const signature = sign(from.seed, encoder.encode(header.payload), commentOf(header));
  return encoder.encode(spell({ ...header, signature }));
}

type Failure = Extract<ErrorCode, `summary-${string}`>;
export type Opened =
  | { readonly ok: true; readonly envelope: SummaryEnvelope; readonly text: string }
  | { readonly ok: false; readonly code: Failure };

function refused(code: Failure): { readonly ok: false; readonly code: Failure } {
  return { ok: false, code };
}

const Announced = z.looseObject({ format: z.literal(formatName), version: z.unknown() });

/** Not JSON: cut in the middle when it begins as our file, otherwise something else. */
function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** Checks the outside of the file: what it is, its version, its spelling, its signature. */
function readEnvelope(bytes: Uint8Array) {
  const text = Buffer.from(bytes).toString('utf8');
  const json = parseJson(text);
  if (json === null) {
    return refused(text.includes(`"${formatName}"`) ? 'summary-damaged' : 'summary-unrecognised');
  }
  const announced = Announced.safeParse(json.value);
  if (!announced.success) return refused('summary-unrecognised');
  const { version } = announced.data;
  if (!Number.isSafeInteger(version)) return refused('summary-damaged');
  if (Number(version) > envelopeVersion) return refused('summary-newer');
  if (Number(version) < envelopeVersion) return refused('summary-older');
  const parsed = SummaryEnvelope.safeParse(json.value);
  if (!parsed.success) return refused('summary-damaged');
  const envelope = parsed.data;
  const oneSpelling = Buffer.from(spell(envelope), 'utf8').equals(bytes);
  const { payload, signature, signer } = envelope;
  const comment = commentOf(envelope);
  // A comment that does not fit the content means a changed file; a signature that does not fit a comment
  // which does is somebody else's.
  if (!oneSpelling || !signature.includes(`\ntrusted comment: ${comment}\n`))
    return refused('summary-damaged');
  const verdict = verify(signer, encoder.encode(payload), signature);
  if (!verdict.ok || verdict.trustedComment !== comment) return refused('summary-wrong-signature');
  return { ok: true, envelope } as const;
}

/**
 * Opens a summary: first everything that can be checked without a key, then the recipient, then the payload.
 * `own` is the recipient and identity of the LAG that opens it.
 */
export async function open(
  bytes: Uint8Array,
  own: { readonly recipient: string; readonly identity: string },
): Promise<Opened> {
  const read = readEnvelope(bytes);
  if (!read.ok) return read;
  const { envelope } = read;
  if (envelope.recipient !== own.recipient) return refused('summary-wrong-recipient');
  const text = await decrypt(envelope, own.identity);
  return text === null ? refused('summary-damaged') : { ok: true, envelope, text };
}

/** Opens a summary of one's own, whomever it is for. One of another obec cannot be opened. */
export async function openOwn(bytes: Uint8Array, own: { readonly identity: string }): Promise<Opened> {
  const read = readEnvelope(bytes);
  if (!read.ok) return read;
  const text = await decrypt(read.envelope, own.identity);
  return text === null ? refused('summary-not-own') : { ok: true, envelope: read.envelope, text };
}

async function decrypt({ payload }: SummaryEnvelope, identity: string): Promise<string | null> {
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return await decrypter.decrypt(armor.decode(payload), 'text');
  } catch {
    return null;
  }
}
