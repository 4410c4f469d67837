import type { AgeBand, Outcome, Sex, Situation } from '#contract';

/**
 * How one situation is told in the demo. All of it is made up; people appear only as obvious placeholders
 * („paní Ukázková“) or as roles („soused od rybníka“). `{place}` becomes a phrase such as „u rybníka“.
 */
export interface Story {
  readonly situation: Situation;
  /** How often it comes, compared with the others. */
  readonly weight: number;
  /** What was said: about whom, of what age, in what words. Sex `null` is a household or several people. */
  readonly told: readonly (readonly [Sex | null, AgeBand, string])[];
  /** What the office did, in the order it would do it. */
  readonly steps: readonly string[];
  /** Who takes over, in the nominative; `{orp}` becomes the name of the ORP. */
  readonly partner: string;
  /** How it may end, the likelier the more often it stands here. */
  readonly endings: readonly Outcome[];
}
