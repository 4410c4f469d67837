/**
 * The thresholds of disclosure control, all in one place. They may be raised, never lowered; the auditor and
 * the LAG read the same numbers from the package. Rules are numbered (R1 … R12) as in README › What a summary hides.
 */
export const rules = {
  /** R1: counts from 1 to `threshold - 1` are small; so is any count of fewer households than this. */
  threshold: 5,
  /** R2: situations in which being recognised does the most harm; never crossed with anything else. */
  sensitiveThreshold: 10,
  /**
   * R4: a number smaller than this is not divided. Where nothing safe can be printed with the first, the next is
   * tried: coarser first, then suppressed. After the last one only the total is left.
   */
  splitFrom: [10, 12, 15, 20, 30, 50, 100],
  /** R6: so many values of a small number that is printed nowhere stay possible. */
  valuesPossible: 3,
  /** R12: a number larger than this share of all inhabitants is not printed; of sensitive situations than the second. */
  populationShare: 0.5,
  sensitivePopulationShare: 0.1,
  /** R7: so many cases outside an area (an outcome) must stay possible. */
  othersPossible: 2,
} as const;
