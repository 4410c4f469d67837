import { z } from 'zod';
import type { Reader } from '../../store/index.ts';
import { readSetting } from './repository.ts';

/** Names under which the vault keeps its own settings. */
export const settingNames = {
  place: 'vault.place',
  autoLockMinutes: 'vault.auto-lock-minutes',
  recoveryConfirmed: 'vault.recovery-confirmed',
} as const;

export const secretNames = { identity: 'age-identity', signingSeed: 'ed25519-seed' } as const;

const defaultAutoLockMinutes = 10;

/** What the list of obce said about the place when the vault was made. */
export const PlaceDetails = z.strictObject({
  orp: z.string().nullable(),
  district: z.string().nullable(),
  region: z.string().nullable(),
  population: z.int().nullable(),
});
export type PlaceDetails = z.infer<typeof PlaceDetails>;

export function autoLockMinutes(reader: Reader): number {
  const minutes = z.int().min(1).max(120).safeParse(readSetting(reader, settingNames.autoLockMinutes));
  return minutes.success ? minutes.data : defaultAutoLockMinutes;
}

export function recoveryConfirmed(reader: Reader): boolean {
  return readSetting(reader, settingNames.recoveryConfirmed) === true;
}

export function placeDetails(reader: Reader): PlaceDetails {
  const details = PlaceDetails.safeParse(readSetting(reader, settingNames.place));
  return details.success ? details.data : { orp: null, district: null, region: null, population: null };
}
