export { attack } from './attack.ts';
export type { Answer, Cell, Finding, Instance, Release, Where } from './format.ts';
