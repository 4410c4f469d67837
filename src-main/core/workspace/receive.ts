import type {
  ErrorCode,
  MunicipalityCode,
  Period,
  ProtectedCounts,
  Sha256,
  SignerKey,
  SummaryCorrection,
} from '#contract';
import { openEnvelope } from '../summaries/index.ts';
import { countsOf, hashOf, isClosed, readPackage, unreadable } from '../summary-package/index.ts';
import { auditInThread } from '../summary-worker/index.ts';

/** What a good summary says, once it is open. */
export interface ReadSummary {
  readonly municipality: MunicipalityCode;
  readonly period: Period;
  readonly sequence: number;
  readonly createdAt: string;
  readonly signer: SignerKey;
  readonly packageHash: Sha256;
  readonly counts: ProtectedCounts;
  /** Plain text of the obec; null when it wrote none. */
  readonly note: string | null;
  /** What it corrects, and the package it takes the place of; null when it corrects none. */
  readonly correction: SummaryCorrection | null;
  readonly corrects: Sha256 | null;
}

export type Reading =
  | { readonly ok: true; readonly summary: ReadSummary }
  | { readonly ok: false; readonly code: ErrorCode };

/**
 * Reads the bytes of a file as a summary for this LAG. Everything is checked before anything is believed: the
 * envelope and its signature, the recipient, the package to its last space, that the numbers add up and were
 * protected by the rules of this version. `isKnown` tells the codes of real obce.
 */
export async function readSummary(
  bytes: Uint8Array,
  own: { readonly recipient: string; readonly identity: string },
  isKnown: (code: MunicipalityCode) => boolean,
): Promise<Reading> {
  const opened = await openEnvelope(bytes, own);
  if (!opened.ok) return opened;
  const content = readPackage(opened.text);
  if (content === null) return { ok: false, code: `summary-${unreadable(opened.text)}` };
  const { sender, period, sequence, createdAt, note } = content;
  // Somebody put a foreign package into an envelope of their own.
  if (sender.signer !== opened.envelope.signer) return { ok: false, code: 'summary-wrong-signature' };
  const counts = countsOf(content);
  const sound =
    counts !== null &&
    createdAt === opened.envelope.createdAt &&
    isClosed(period, new Date(createdAt)) &&
    isKnown(sender.code);
  if (!sound) return { ok: false, code: 'summary-damaged' };
  // Earlier files of the obec may be with another methodologist; what is here is judged by itself.
  // So may the list of inhabitants, which is another one every year.
  const nothing = { before: [], deleted: [], added: [] };
  const known = { earlier: null, fewHouseholds: [], fewChanged: nothing, inhabitants: null };
  const findings = await auditInThread({ text: opened.text, ...known });
  if (findings.length > 0) return { ok: false, code: 'summary-damaged' };
  const packageHash = hashOf(opened.text);
  const { code: municipality, signer } = sender;
  const read = { municipality, period, sequence, createdAt, signer, packageHash, counts, note };
  if (content.correction === undefined)
    return { ok: true, summary: { ...read, correction: null, corrects: null } };
  const { corrects, ...correction } = content.correction;
  return { ok: true, summary: { ...read, correction, corrects } };
}
