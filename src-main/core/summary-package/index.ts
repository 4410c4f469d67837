export { type Bounds, boundsFrom } from './bounds.ts';
export {
  boundsOf,
  divisionOf,
  divisions,
  isClosed,
  type Month,
  monthsOf,
  overlap,
  periodsOf,
  quartersOf,
  recommendedDivision,
  yearOf,
  yearOfPeriod,
} from './calendar.ts';
export { chainHolds } from './chain.ts';
export { checkNote } from './note.ts';
export {
  countsOf,
  hashOf,
  headOf,
  packageRules,
  packageText,
  packageVersion,
  readPackage,
  resourcesOf,
  SummaryPackage,
  unreadable,
} from './package.ts';
export {
  type Coordinates,
  demandAreas,
  dimensionsOf,
  groupQuestions,
  isSensitiveArea,
  isZeroPrintable,
  type PlanCell,
  type PlanDimension,
  placesOf,
  planOf,
  planTables,
  timeOf,
} from './plan.ts';
export { rules } from './rules.ts';
export { utilityOf } from './utility.ts';
