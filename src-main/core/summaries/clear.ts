import type { Period, ProtectedCounts, Sha256, SummaryCorrection } from '#contract';
import type { Reader } from '../../store/index.ts';
import type { QueryContext } from '../context.ts';
import { fail } from '../errors.ts';
import { municipalityByCode } from '../municipalities/index.ts';
import { hashOf } from '../summary-package/index.ts';
import { auditInThread, type Jobs, type Protection, protectInThread } from '../summary-worker/index.ts';
import type { OpenVault } from '../vault/index.ts';
import { correctionOf, sizeOf } from './correction.ts';
import { basisOf, casesIn } from './counting.ts';
import { draftPackage } from './draft.ts';
import { type Gap, gapOf, readMark } from './mark.ts';
import { listElsewhere, listLedger } from './repository.ts';

declare const passed: unique symbol;

/** A package in which the auditor found nothing. Nobody else can make one, and nothing else can leave. */
export interface Cleared {
  readonly [passed]: true;
  readonly text: string;
  readonly hash: Sha256;
  readonly counts: ProtectedCounts;
  /** What it corrects, and the numbers it takes the place of; null when it corrects nothing. */
  readonly change: (SummaryCorrection & { readonly before: ProtectedCounts }) | null;
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
function proposalFor(open: OpenVault, asked: Jobs['protect']['input']): Promise<Protection> {
  const known = proposals.get(open) ?? new Map<string, Promise<Protection>>();
  proposals.set(open, known);
  const key = hashOf(JSON.stringify(asked));
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = protectInThread(asked);
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

/** Which numbers: those of a period or, `correcting`, those that would take the place of what has left of it. */
export interface Subject {
  readonly period: Period;
  readonly correcting: boolean;
}

/**
 * Counts and protects a period that was not released yet, or a correction of one that was, and lets the auditor look at
 * the package it would make, with the note of the obec when there is one. Fails with `ledger-older` or
 * `ledger-diverged` when summaries that left are not in the ledger, with `period-unsafe` or `correction-unsafe` when
 * nothing can be shown, with `store-damaged` when the ledger does not hold together, with `summary-not-checked` when
 * there was no answer, as `correctionOf` where there is nothing to correct. Takes seconds, in another thread.
 */
export async function clear(
  { host, open, reader }: QueryContext,
  { period, correcting }: Subject,
  note: string | null = null,
): Promise<Cleared> {
  const basis = basisOf(reader, period);
  const ledger = listLedger(reader).reverse();
  const { numbers, diverged } = ledgerGap(host, open, reader);
  const [number] = numbers;
  if (number !== undefined) fail(diverged ? 'ledger-diverged' : 'ledger-older', { number });
  const unsafe = correcting ? 'correction-unsafe' : 'period-unsafe';
  const corrected = correcting ? correctionOf(reader, period) : null;
  const correction = corrected?.correction ?? null;
  const cases =
    correction === null ? casesIn(reader, period) : [...correction.unchanged, ...correction.added];
  const inhabitants = inhabitantsOf(host, open);
  const protection = await proposalFor(open, { cases, period, inhabitants, correction });
  const { counts } = protection;
  if (counts === null) fail(unsafe);
  const createdAt = host.clock.now().toISOString();
  const made = { at: createdAt, generator: host.version };
  const corrects =
    corrected === null
      ? null
      : { corrects: corrected.row.release.packageHash, ...sizeOf(corrected.correction) };
  const text = draftPackage(counts, period, open, ledger.at(-1)?.release, made, note, corrects);
  const earlier = ledger.map((row) => row.text);
  const { fewHouseholds, fewChanged } = protection;
  const findings = await auditInThread({ text, earlier, fewHouseholds, fewChanged, inhabitants });
  if (findings.some(({ rule }) => rule === 'chain' || rule === 'file')) fail('store-damaged');
  if (findings.length > 0) fail(unsafe);
  const change = correction === null ? null : { ...sizeOf(correction), before: correction.before };
  const cleared = { text, hash: hashOf(text), counts, change, createdAt, basis } as Cleared;
  clearances.add(cleared);
  return cleared;
}
