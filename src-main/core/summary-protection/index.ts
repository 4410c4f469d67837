export type { Correction } from './correction.ts';
export type { CountedCase } from './counted-case.ts';
export { type AskedCell, explain } from './explain.ts';
export { fitsCounts } from './fits-counts.ts';
export { protect } from './protect.ts';
export { fewHouseholdsOf, singleHouseholdsOf } from './truth.ts';
