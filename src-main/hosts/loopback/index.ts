export { type Loopback, openLoopback } from './open.ts';
