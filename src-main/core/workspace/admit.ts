import type { ErrorCode, Period, SignerKey } from '#contract';
import { overlap } from '../summary-package/index.ts';

/** What the workspace already knows about the sender of a summary. */
export interface Known {
  /** A summary with the very same package, if it arrived before. */
  readonly duplicate: boolean;
  /** The signing key trusted for this obec; null before its first summary. */
  readonly signer: SignerKey | null;
  /** Periods of this obec that arrived already. */
  readonly periods: readonly Period[];
}

export type Admission =
  | { readonly kind: 'new' }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'refused'; readonly code: ErrorCode };

/**
 * Decides what to do with a summary that was read. The same package twice changes nothing. Another key than
 * the trusted one, and other numbers for days that are covered already, are questions for a telephone.
 */
export function admit(
  summary: { readonly signer: SignerKey; readonly period: Period },
  known: Known,
): Admission {
  if (known.duplicate) return { kind: 'duplicate' };
  if (known.signer !== null && known.signer !== summary.signer) {
    return { kind: 'refused', code: 'summary-signer-changed' };
  }
  const crossed = known.periods.some((period) => overlap(period, summary.period));
  return crossed ? { kind: 'refused', code: 'summary-conflict' } : { kind: 'new' };
}
