export { attack } from './attack.ts';
export { type Finder, findWithYalps, type Search } from './finder.ts';
export type { Answer, Cell, Finding, Instance, Where } from './format.ts';
export type { Table } from './oracle.ts';
