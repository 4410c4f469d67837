import type { ErrorCode, Period, Sha256, SignerKey } from '#contract';
import { overlap } from '../summary-package/index.ts';

/** A summary of the sender that is here already. */
export interface Here {
  readonly id: string;
  readonly period: Period;
  readonly packageHash: Sha256;
  /** The package it took the place of; null when it corrects none. */
  readonly corrects: Sha256 | null;
}

/** What the workspace already knows about the sender of a summary. */
export interface Known {
  /** The signing key trusted for this obec; null before its first summary. */
  readonly signer: SignerKey | null;
  /** Its summaries that are here. */
  readonly here: readonly Here[];
}

export type Admission =
  | { readonly kind: 'new' }
  | { readonly kind: 'duplicate'; readonly of: Here }
  /** A correction: it takes the place of what it corrects. */
  | { readonly kind: 'replaced'; readonly before: Here }
  /** What a correction that is here took the place of: it came late. */
  | { readonly kind: 'superseded'; readonly by: Here }
  | { readonly kind: 'refused'; readonly code: ErrorCode };

/**
 * Decides what to do with a summary that was read. The same package twice changes nothing, and a correction takes the
 * place of exactly the package it names. Another key than the trusted one, and other numbers for days that are covered
 * already, are questions for a telephone.
 */
export function admit(
  summary: Pick<Here, 'period' | 'packageHash' | 'corrects'> & { readonly signer: SignerKey },
  { signer, here }: Known,
): Admission {
  const same = here.find(({ packageHash }) => packageHash === summary.packageHash);
  if (same !== undefined) return { kind: 'duplicate', of: same };
  if (signer !== null && signer !== summary.signer) {
    return { kind: 'refused', code: 'summary-signer-changed' };
  }
  const crossed = here.filter(({ period }) => overlap(period, summary.period));
  const [only, ...others] = crossed;
  if (only === undefined) return { kind: 'new' };
  if (others.length === 0 && only.period === summary.period) {
    if (only.packageHash === summary.corrects) return { kind: 'replaced', before: only };
    if (only.corrects === summary.packageHash) return { kind: 'superseded', by: only };
  }
  return { kind: 'refused', code: 'summary-conflict' };
}
