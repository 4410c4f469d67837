export { attack } from './attack.ts';
export type { Answer, Cell, Finding, Instance, Where } from './format.ts';
