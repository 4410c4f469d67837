import type { Store } from '../../store/index.ts';
import { fail } from '../errors.ts';
import type { Header } from './header.ts';
import { personByWrap, readSecret } from './repository.ts';
import { secretNames } from './settings.ts';
import type { OpenVault } from './types.ts';

/**
 * The unlocked vault as the rest of the program sees it; `null` when nobody stands behind the door. Fails
 * with `store-damaged` when the keys are not where they must be.
 */
export function openedVault(header: Header, wrapId: string, store: Store): OpenVault | null {
  const person = personByWrap(store.reader, wrapId);
  if (person === null) return null;
  const identity = readSecret(store.reader, secretNames.identity) ?? fail('store-damaged');
  const signingSeed = readSecret(store.reader, secretNames.signingSeed) ?? fail('store-damaged');
  return {
    store,
    kind: header.kind,
    place: header.place,
    person,
    identity: identity.toString('utf8'),
    recipient: header.recipient,
    signer: header.signer,
    signingSeed: new Uint8Array(signingSeed),
  };
}
