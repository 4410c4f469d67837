export { attack } from './attack.ts';
export type { Finder } from './finder.ts';
export type { Answer, Cell, Finding, Instance, Where } from './format.ts';
