export { openLoopback } from './open.ts';
