export type { CountedCase } from './counted-case.ts';
export { protect } from './protect.ts';
export { fewHouseholdsOf } from './truth.ts';
