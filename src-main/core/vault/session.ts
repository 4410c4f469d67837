import type { Session } from '#contract';
import { listPeople } from './repository.ts';
import { autoLockMinutes, placeDetails, recoveryConfirmed } from './settings.ts';
import type { OpenVault } from './types.ts';

/** What the screens know about the unlocked vault. */
export function sessionOf(open: OpenVault): Session {
  const { reader } = open.store;
  return {
    kind: open.kind,
    place: { ...open.place, ...placeDetails(reader) },
    me: open.person,
    people: listPeople(reader),
    recoveryConfirmed: recoveryConfirmed(reader),
    autoLockMinutes: autoLockMinutes(reader),
    recipient: open.recipient,
    signer: open.signer,
  };
}
