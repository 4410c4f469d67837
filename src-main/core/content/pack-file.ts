import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Content, type ErrorCode, PackFile, PackLabel } from '#contract';
import { publicKeyOf, sign, verify } from '../minisign/index.ts';

/**
 * The file a content pack travels in: readable JSON around one signed line. Everything outside the payload is
 * repeated in the trusted comment of the signature, and the file has exactly one spelling, so a change of any
 * byte is noticed.
 */

const formatName = 'naves-pack';
const packVersion = 1;

/** In bytes. The content that comes with the program takes a tenth; what is larger is not read at all. */
export const largestPack = 16 * 1024 * 1024;

const encoder = new TextEncoder();

function spell(file: PackFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The one line that is signed. Parsing first puts the keys into the order of the contract. */
function spellContent(content: Content): string {
  return JSON.stringify(Content.parse(content));
}

/** Title and publisher are words of people: quoted as JSON, so that no choice of them reads as another label. */
function commentOf({ version, payload, ...label }: Omit<PackFile, 'signature'>): string {
  const { pack, edition, createdAt, signer, title, publisher } = label;
  const sha256 = createHash('sha256').update(payload, 'utf8').digest('hex');
  const parts = { format: formatName, version, pack, edition, createdAt, signer, sha256 };
  const quoted = { title: JSON.stringify(title), publisher: JSON.stringify(publisher) };
  return Object.entries({ ...parts, ...quoted })
    .map(([name, value]) => `${name}:${value}`)
    .join(' ');
}

/** Name of the file of a pack: `naves-balicek-mas-ukazkova-3.json`. */
export function packFileName({ pack, edition }: Pick<PackLabel, 'pack' | 'edition'>): string {
  return `naves-balicek-${pack}-${edition}.json`;
}

/**
 * Spells and signs a pack; returns the bytes of the file. `seed` is the 32-byte Ed25519 seed behind
 * `label.signer`. Throws a `RangeError` for the seed of another key, and what zod throws for content that is not
 * of the format. Whether the content makes sense is for `checkContent` to say before.
 */
export function composePack(label: PackLabel, content: Content, seed: Uint8Array): Uint8Array {
  if (publicKeyOf(seed) !== label.signer) throw new RangeError('The seed belongs to another signer.');
  const file = {
    format: formatName,
    version: packVersion,
    ...PackLabel.parse(label),
    payload: spellContent(content),
  } as const;
  const signature = sign(seed, encoder.encode(file.payload), commentOf(file));
  return encoder.encode(spell({ ...file, signature }));
}

type Failure = Extract<
  ErrorCode,
  | `pack-${'unrecognised' | 'damaged' | 'newer' | 'older' | 'unsigned' | 'wrong-signature'}`
  | 'pack-content-wrong'
>;

/** What `readPack` made of the bytes. `place` is set with `pack-content-wrong` only: a path in the content. */
export type ReadPack =
  | { readonly ok: true; readonly file: PackFile; readonly label: PackLabel; readonly content: Content }
  | { readonly ok: false; readonly code: Failure; readonly place: string | null };

type Refused = Extract<ReadPack, { readonly ok: false }>;

function refused(code: Failure, place: string | null = null): Refused {
  return { ok: false, code, place };
}

const Announced = z.looseObject({
  format: z.literal(formatName),
  version: z.unknown(),
  signature: z.unknown().optional(),
});

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** Checks the outside of the file: what it is, its version, its spelling, its signature. */
function readFile(bytes: Uint8Array): { readonly ok: true; readonly file: PackFile } | Refused {
  const text = Buffer.from(bytes).toString('utf8');
  const json = parseJson(text);
  if (json === null) return refused(text.includes(`"${formatName}"`) ? 'pack-damaged' : 'pack-unrecognised');
  const announced = Announced.safeParse(json.value);
  if (!announced.success) return refused('pack-unrecognised');
  const { version, signature } = announced.data;
  if (!Number.isSafeInteger(version)) return refused('pack-damaged');
  if (Number(version) > packVersion) return refused('pack-newer');
  if (Number(version) < packVersion) return refused('pack-older');
  if (signature === undefined || signature === null || signature === '') return refused('pack-unsigned');
  const parsed = PackFile.safeParse(json.value);
  if (!parsed.success) return refused('pack-damaged');
  const file = parsed.data;
  const oneSpelling = Buffer.from(spell(file), 'utf8').equals(bytes);
  const comment = commentOf(file);
  // A comment that does not fit the file means a changed file; a signature that does not fit a comment which
  // does is somebody else's.
  if (!oneSpelling || !file.signature.includes(`\ntrusted comment: ${comment}\n`))
    return refused('pack-damaged');
  const verdict = verify(file.signer, encoder.encode(file.payload), file.signature);
  if (!verdict.ok || verdict.trustedComment !== comment) return refused('pack-wrong-signature');
  return { ok: true, file };
}

/**
 * Reads the file of a pack: format, version, spelling, signature, then the shape of the content. Whether the
 * signer is trusted, the edition newer and the content sensible is for the caller to decide.
 */
export function readPack(bytes: Uint8Array): ReadPack {
  const read = readFile(bytes);
  if (!read.ok) return read;
  const { format, version, payload, signature, ...label } = read.file;
  const json = parseJson(payload);
  if (json === null) return refused('pack-content-wrong', 'payload');
  const parsed = Content.safeParse(json.value);
  if (!parsed.success) {
    return refused('pack-content-wrong', parsed.error.issues[0]?.path.map(String).join('/') || 'payload');
  }
  // The same content has one spelling only, so its hash may stand for it.
  if (spellContent(parsed.data) !== payload) return refused('pack-content-wrong', 'payload');
  return { ok: true, file: read.file, label, content: parsed.data };
}
