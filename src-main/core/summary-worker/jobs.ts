import type { Period, ProtectedCounts, SummaryExplanation, SummaryKnowledge } from '#contract';
import type {
  AuditInput,
  Coordinates,
  Corrected,
  FewChanged,
  Finding,
  NeighbourAnswer,
} from '../summary-audit/index.ts';
import type { AskedCell, Correction, CountedCase } from '../summary-protection/index.ts';

/** What can be asked of the thread, and what it answers. Everything here crosses a thread and is plain data. */
export interface Jobs {
  readonly protect: {
    readonly input: {
      readonly cases: readonly CountedCase[];
      readonly period: Period;
      /** Of the obec; null when their number is not known. */
      readonly inhabitants: number | null;
      /** Null when nothing of the period is out. */
      readonly correction: Correction | null;
    };
    readonly output: Protection;
  };
  readonly explain: {
    readonly input: {
      readonly cases: readonly CountedCase[];
      readonly period: Period;
      readonly inhabitants: number | null;
      readonly correction: Correction | null;
      readonly counts: ProtectedCounts;
      readonly asked: AskedCell;
    };
    readonly output: SummaryExplanation | null;
  };
  readonly neighbour: {
    readonly input: {
      readonly counts: ProtectedCounts;
      readonly period: Period;
      readonly knows: SummaryKnowledge;
      /** What these counts correct; null when nothing. */
      readonly corrected: Corrected | null;
    };
    readonly output: NeighbourAnswer;
  };
  readonly audit: { readonly input: AuditInput; readonly output: readonly Finding[] };
}

/** A proposal of what may be printed; `counts` null when nothing can be protected. */
export interface Protection {
  readonly counts: ProtectedCounts | null;
  /** Places whose cases are of few households, for the auditor. */
  readonly fewHouseholds: readonly Coordinates[];
  readonly fewChanged: FewChanged;
}

export type JobName = keyof Jobs;

export interface Question<Name extends JobName = JobName> {
  readonly number: number;
  readonly job: Name;
  readonly input: Jobs[Name]['input'];
}

/** `failed` says only that it did: a message might quote what was counted. */
export type Reply =
  | { readonly number: number; readonly ok: true; readonly output: Jobs[JobName]['output'] }
  | { readonly number: number; readonly ok: false };
