import { createHash } from 'node:crypto';
import type { Content, ErrorParams, PackLabel } from '#contract';
import type { Reader } from '../../../store/index.ts';
import { fail } from '../../errors.ts';
import type { Host } from '../../host.ts';
import { bundledContent } from '../bundled.ts';
import { checkContent } from '../checks/index.ts';
import { type ReadPack, readPack } from '../pack-file.ts';
import { activePack, findPublisher, knownSigner } from './repository.ts';

/** The pack that came with the program has no file, so no file may call itself so. */
const bundledPack = 'naves';

/** A pack that may be used: from a publisher that is not refused, newer than the one in use, without errors. */
export interface AdmittedPack {
  /** SHA-256 of the file, lower-case hex. */
  readonly hash: string;
  readonly text: string;
  readonly label: PackLabel;
  readonly content: Content;
}

function opened(read: ReadPack): Extract<ReadPack, { ok: true }> {
  if (read.ok) return read;
  const params: ErrorParams = read.code === 'pack-content-wrong' ? { place: read.place ?? '' } : {};
  return fail(read.code, params);
}

/**
 * Decides whether the bytes are a pack this vault may use. Fails with the `pack-*` code that says why not; nothing
 * is written. `day` (`2026-11-22`) is the day its facts are judged by.
 *
 * A pack is checked against the bundled content alone, never against other packs: so no pack can break when
 * another one is switched off.
 */
export function admitPack(host: Host, reader: Reader, bytes: Uint8Array, day: string): AdmittedPack {
  const { label, content } = opened(readPack(bytes));
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (label.pack === bundledPack) fail('pack-is-bundled');
  if (findPublisher(reader, label.signer)?.revokedAt != null) fail('pack-publisher-revoked');
  const signer = knownSigner(reader, label.pack);
  if (signer !== null && signer !== label.signer) fail('pack-signer-changed');
  const active = activePack(reader, label.pack);
  if (active !== null && active.hash !== hash && active.edition >= label.edition) {
    fail('pack-edition-older', { edition: active.edition });
  }
  const error = checkContent(content, day, bundledContent(host)).find(({ severity }) => severity === 'error');
  if (error !== undefined) fail('pack-content-wrong', { place: error.place });
  return { hash, text: new TextDecoder().decode(bytes), label, content };
}
