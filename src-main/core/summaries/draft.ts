import type { Period, ProtectedCounts, Release, Sha256 } from '#contract';
import { fail } from '../errors.ts';
import {
  divisionOf,
  hashOf,
  packageRules,
  packageText,
  packageVersion,
  resourcesOf,
  type SummaryPackage,
  utilityOf,
} from '../summary-package/index.ts';
import type { OpenVault } from '../vault/index.ts';

/** Names exactly these numbers of exactly this period, so that only what was looked at can leave. */
export function fingerprintOfCounts(period: Period, counts: ProtectedCounts): Sha256 {
  return hashOf(JSON.stringify({ period, counts }));
}

/** Name of the file, without its ending: also the name of the package inside. */
export function releaseName(code: string, period: Period, sequence: number): string {
  return `naves-souhrn-${code}-${period}-${sequence}`;
}

/** Code of the obec this vault belongs to; an obec without one cannot be. */
export function ownCode({ place }: Pick<OpenVault, 'place'>): string {
  return place.code ?? fail('wrong-vault-kind');
}

/**
 * The text of the package after the last release, as it will be encrypted and kept. `correction`: what it takes the
 * place of, and how much changed.
 */
export function draftPackage(
  counts: ProtectedCounts,
  period: Period,
  sender: Pick<OpenVault, 'place' | 'signer'>,
  last: Pick<Release, 'sequence' | 'packageHash'> | undefined,
  made: { readonly at: string; readonly generator: string },
  note: string | null = null,
  correction: SummaryPackage['correction'] | null = null,
): string {
  const code = ownCode(sender);
  const sequence = (last?.sequence ?? 0) + 1;
  return packageText({
    profile: 'data-package',
    name: releaseName(code, period, sequence).toLowerCase(),
    version: packageVersion,
    generator: made.generator,
    createdAt: made.at,
    sender: { code, name: sender.place.name, signer: sender.signer },
    period,
    division: divisionOf(period),
    sequence,
    previousHash: last?.packageHash ?? null,
    ...(correction === null ? {} : { correction }),
    rules: packageRules(counts),
    utility: utilityOf(counts, period),
    withheld: counts.withheld,
    note,
    resources: resourcesOf(counts),
  });
}
