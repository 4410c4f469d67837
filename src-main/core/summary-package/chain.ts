import { hashOf, readPackage } from './package.ts';

/** What of a ledger line the chain is made of. */
interface Link {
  readonly text: string;
  readonly release: { readonly sequence: number; readonly period: string; readonly packageHash: string };
}

/**
 * Does the ledger, oldest line first, hold together? Each package has the hash it is kept under, stands at the
 * place and in the period it says itself, and names the hash of the one before. False means that somebody
 * changed it outside the program, and then no new release may lean on it.
 */
export function chainHolds(ledger: readonly Link[]): boolean {
  return ledger.every(({ text, release }, position) => {
    const own = readPackage(text);
    return (
      own !== null &&
      hashOf(text) === release.packageHash &&
      own.period === release.period &&
      own.sequence === release.sequence &&
      release.sequence === position + 1 &&
      own.previousHash === (ledger[position - 1]?.release.packageHash ?? null)
    );
  });
}
