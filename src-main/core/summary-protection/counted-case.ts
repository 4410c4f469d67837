import type { SummaryAge, SummaryArea, SummaryChannel, SummaryOutcome, SummarySex } from '#contract';

/**
 * A case as it is counted: one code for each dimension of the plan and the number of its household. There is
 * nothing else of a person in it, and it never leaves the computer.
 */
export interface CountedCase {
  readonly codes: {
    readonly area: SummaryArea;
    readonly age: SummaryAge;
    readonly sex: SummarySex;
    readonly channel: SummaryChannel;
    readonly outcome: SummaryOutcome;
    /** A month or a quarter, whichever the period is divided into. */
    readonly time: string;
  };
  readonly household: number;
}
