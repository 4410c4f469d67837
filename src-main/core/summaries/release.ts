import type { MunicipalityCode, Period, ProtectedCounts, Sha256, SignerKey } from '#contract';
import { type Cleared, isCleared } from './auditor.ts';
import { divisionOf } from './calendar.ts';
import { hashOf, packageRules, packageText, packageVersion, resourcesOf } from './package.ts';

/** Names exactly these numbers of exactly this period, so that only what was looked at can leave. */
export function fingerprintOfCounts(period: Period, counts: ProtectedCounts): Sha256 {
  return hashOf(JSON.stringify({ period, counts }));
}

export interface Sender {
  readonly code: MunicipalityCode;
  readonly name: string;
  readonly signer: SignerKey;
}

/** Where in the ledger the new release stands. */
export interface Place {
  readonly sequence: number;
  readonly previousHash: Sha256 | null;
}

/** Name of the file, without its ending: also the name of the package inside. */
export function releaseName(code: string, period: Period, sequence: number): string {
  return `naves-souhrn-${code}-${period}-${sequence}`;
}

/** The text of the package as it will be encrypted and kept, and its hash. */
export interface ReadyPackage {
  readonly text: string;
  readonly hash: Sha256;
}

/**
 * Makes the package of a release. The only place that can, and only of numbers the auditor cleared.
 */
export function makePackage(
  cleared: Cleared,
  period: Period,
  sender: Sender,
  place: Place,
  made: { readonly at: string; readonly generator: string },
): ReadyPackage {
  if (!isCleared(cleared)) throw new TypeError('Only audited numbers can leave.');
  const text = packageText({
    profile: 'data-package',
    name: releaseName(sender.code, period, place.sequence).toLowerCase(),
    version: packageVersion,
    generator: made.generator,
    createdAt: made.at,
    sender: { code: sender.code, name: sender.name, signer: sender.signer },
    period,
    division: divisionOf(period),
    sequence: place.sequence,
    previousHash: place.previousHash,
    rules: packageRules,
    withheld: cleared.counts.withheld,
    resources: resourcesOf(cleared.counts),
  });
  return { text, hash: hashOf(text) };
}
