export { givenAway } from './explain.ts';
export type * from './problem.ts';
export { isHopeless, protect } from './protect.ts';
export { loadSolver, type Row, type Solver } from './solver.ts';
export { countsOf } from './space.ts';
