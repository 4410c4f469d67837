import type { PackLabel, Publisher } from '#contract';
import type { Reader } from '../../../store/index.ts';
import { fingerprintOf } from '../../minisign/index.ts';
import { findPublisher, type PublisherRow } from './repository.ts';

function stateOf(row: PublisherRow | null): Publisher['state'] {
  if (row === null) return 'new';
  if (row.revokedAt !== null) return 'revoked';
  return row.confirmedAt === null ? 'trusted' : 'confirmed';
}

/** A publisher as it is shown: with the digits to compare and how far it is trusted. */
export function publisherFromRow(row: PublisherRow): Publisher {
  const { signer, name, firstSeenAt } = row;
  return { name, signer, fingerprint: fingerprintOf(signer), state: stateOf(row), firstSeenAt };
}

/** The publisher of a pack: the one remembered under its key, else a new one by the name it gives itself. */
export function publisherOf(
  reader: Reader,
  { signer, publisher }: Pick<PackLabel, 'signer' | 'publisher'>,
): Publisher {
  const row = findPublisher(reader, signer);
  if (row !== null) return publisherFromRow(row);
  return { name: publisher, signer, fingerprint: fingerprintOf(signer), state: 'new', firstSeenAt: null };
}
