import { Decrypter, Encrypter } from 'age-encryption';
import { z } from 'zod';
import { Id, Timestamp } from '#contract';

/** What is inside a sealed file: one note, JSON in UTF-8. Documented in README › Bez Návsi. */
const SealedNote = z.strictObject({
  format: z.literal('naves-note'),
  version: z.literal(1),
  id: Id,
  sealedAt: Timestamp,
  text: z.string(),
  who: z.string().nullable(),
  phone: z.string().nullable(),
  where: z.string().nullable(),
});
export type SealedNote = z.infer<typeof SealedNote>;

/** A note has at most some 60 kB; anything much larger was not made by this program. */
export const largestSealedFile = 1024 * 1024;

/** Encrypts a note to the vault's public recipient, as a binary age file. */
export async function sealNote(
  recipient: string,
  note: Omit<SealedNote, 'format' | 'version'>,
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return await encrypter.encrypt(JSON.stringify({ format: 'naves-note', version: 1, ...note }));
}

/** The note inside, or `null` when the file was damaged, cut, sealed for another vault, or is of a newer form. */
export async function openSealedNote(identity: string, content: Uint8Array): Promise<SealedNote | null> {
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const text = await decrypter.decrypt(content, 'text');
    return SealedNote.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
