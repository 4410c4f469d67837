import type { Period, ProtectedCounts, Sha256 } from '#contract';
import type { Reader } from '../../store/index.ts';
import type { QueryContext } from '../context.ts';
import { fail } from '../errors.ts';
import { municipalityByCode } from '../municipalities/index.ts';
import { boundsOf, hashOf } from '../summary-package/index.ts';
import type { CountedCase } from '../summary-protection/index.ts';
import { auditInThread, type Protection, protectInThread } from '../summary-worker/index.ts';
import type { OpenVault } from '../vault/index.ts';
import { draftPackage } from './draft.ts';
import { type Gap, gapOf, readMark } from './mark.ts';
import { countableRequests, listElsewhere, listLedger } from './repository.ts';
import { tabulate } from './tabulate.ts';

declare const passed: unique symbol;

/** A package in which the auditor found nothing. Nobody else can make one, and nothing else can leave. */
export interface Cleared {
  readonly [passed]: true;
  readonly text: string;
  readonly hash: Sha256;
  readonly counts: ProtectedCounts;
  readonly createdAt: string;
  /** Fingerprint of the cases and the ledger it was made of: recorded only while they are still the same. */
  readonly basis: Sha256;
}

const clearances = new WeakSet<object>();

/** Was this really let through by the auditor? Asked again at the door, where types are no longer there. */
export function isCleared(cleared: Cleared): boolean {
  return clearances.has(cleared);
}

/** Proposals of the last periods that were looked at, kept as long as the vault stays open. */
const proposals = new WeakMap<OpenVault, Map<string, Promise<Protection>>>();
const proposalsKept = 4;

/** The same cases have the same proposal: looking again, and saving what was looked at, need not compute it again. */
function proposalFor(
  open: OpenVault,
  cases: readonly CountedCase[],
  period: Period,
  inhabitants: number | null,
): Promise<Protection> {
  const known = proposals.get(open) ?? new Map<string, Promise<Protection>>();
  proposals.set(open, known);
  const key = hashOf(JSON.stringify([period, inhabitants, cases]));
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = protectInThread({ cases, period, inhabitants });
  known.set(key, made);
  // What failed is tried anew.
  made.catch(() => known.delete(key));
  for (const old of [...known.keys()].slice(0, -proposalsKept)) known.delete(old);
  return made;
}

/** Inhabitants of the obec by the official list; null for one that is not in it. */
export function inhabitantsOf(host: QueryContext['host'], { place }: OpenVault): number | null {
  return place.code === null ? null : (municipalityByCode(host, place.code)?.population ?? null);
}

/** What left from this computer and is not in the data, see `gapOf`. */
export function ledgerGap(host: QueryContext['host'], open: OpenVault, reader: Reader): Gap {
  const ledger = listLedger(reader).map(({ release }) => release);
  return gapOf(ledger, listElsewhere(reader), readMark(host, open.signer));
}

/** The cases of a period. */
export function casesIn(reader: Reader, period: Period): CountedCase[] {
  const { from, to } = boundsOf(period);
  return tabulate(countableRequests(reader, from, to), period);
}

/** Names the cases of a period and the end of the ledger as they are now. */
export function basisOf(reader: Reader, period: Period): Sha256 {
  const [last] = listLedger(reader);
  return hashOf(JSON.stringify([casesIn(reader, period), last?.release.packageHash ?? null]));
}

/**
 * Counts and protects a period that was not released yet and lets the auditor look at the package it would make,
 * with the note of the obec when there is one. Fails with `ledger-older` or `ledger-diverged` when
 * summaries that left are not in the ledger, with `period-unsafe` when nothing can be shown, with `store-damaged` when the ledger does not hold together,
 * with `summary-not-checked` when there was no answer. Takes seconds, in another thread.
 */
export async function clear(
  { host, open, reader }: QueryContext,
  period: Period,
  note: string | null = null,
): Promise<Cleared> {
  const basis = basisOf(reader, period);
  const ledger = listLedger(reader).reverse();
  const { numbers, diverged } = ledgerGap(host, open, reader);
  const [number] = numbers;
  if (number !== undefined) fail(diverged ? 'ledger-diverged' : 'ledger-older', { number });
  const inhabitants = inhabitantsOf(host, open);
  const cases = casesIn(reader, period);
  const { counts, fewHouseholds } = await proposalFor(open, cases, period, inhabitants);
  if (counts === null) fail('period-unsafe');
  const createdAt = host.clock.now().toISOString();
  const made = { at: createdAt, generator: host.version };
  const text = draftPackage(counts, period, open, ledger.at(-1)?.release, made, note);
  const earlier = ledger.map((row) => row.text);
  const findings = await auditInThread({ text, earlier, fewHouseholds, inhabitants });
  if (findings.some(({ rule }) => rule === 'chain' || rule === 'file')) fail('store-damaged');
  if (findings.length > 0) fail('period-unsafe');
  const cleared = { text, hash: hashOf(text), counts, createdAt, basis } as Cleared;
  clearances.add(cleared);
  return cleared;
}
