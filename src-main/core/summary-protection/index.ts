export type { CountedCase } from './counted-case.ts';
export { type AskedCell, explain } from './explain.ts';
export { protect } from './protect.ts';
export { fewHouseholdsOf } from './truth.ts';
