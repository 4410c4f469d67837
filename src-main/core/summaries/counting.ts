import type { Period, Sha256 } from '#contract';
import type { Reader } from '../../store/index.ts';
import { boundsOf, hashOf } from '../summary-package/index.ts';
import type { CountedCase } from '../summary-protection/index.ts';
import type { KeptCase } from './changes.ts';
import { countableRequests, keptOf, listLedger } from './repository.ts';
import { casesByRequest, tabulate } from './tabulate.ts';

/** The cases of a period by the requests that opened them, as they would be counted now. */
export function keptIn(reader: Reader, period: Period): KeptCase[] {
  const { from, to } = boundsOf(period);
  return casesByRequest(countableRequests(reader, from, to), period);
}

/** The cases of a period. */
export function casesIn(reader: Reader, period: Period): CountedCase[] {
  const { from, to } = boundsOf(period);
  return tabulate(countableRequests(reader, from, to), period);
}

/**
 * Names the cases of a period, what its last release counted, and the end of the ledger, as they are now: what was
 * worked out holds only while it is still the same.
 */
export function basisOf(reader: Reader, period: Period): Sha256 {
  const ledger = listLedger(reader);
  const before = ledger.find(({ release }) => release.period === period)?.release.id;
  const counted = before === undefined ? [] : keptOf(reader, before);
  return hashOf(JSON.stringify([keptIn(reader, period), counted, ledger[0]?.release.packageHash ?? null]));
}
