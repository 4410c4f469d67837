import type { ProtectedCounts } from '#contract';
import type { CountedCase } from './counted-case.ts';

/**
 * A package that takes the place of an earlier one of the same period (disclosure control §4). Whoever has both can
 * subtract them, so the cases are counted in three parts: what was in the first and still is, what is no longer
 * counted or no longer so, and what is counted now. A case whose codes changed is in the second and in the third.
 * Numbers of households mean the same in all three.
 */
export interface Correction {
  /** Numbers of the package that is corrected. */
  readonly before: ProtectedCounts;
  readonly unchanged: readonly CountedCase[];
  readonly deleted: readonly CountedCase[];
  readonly added: readonly CountedCase[];
}

/** Names of the three parts, as blocks of the engine. */
export const parts = { unchanged: 'unchanged', deleted: 'deleted', added: 'added' } as const;

/** Blocks of the package that was corrected, and of the one that corrects it. */
export const blocksBefore: readonly string[] = [parts.unchanged, parts.deleted];
export const blocksAfter: readonly string[] = [parts.unchanged, parts.added];
