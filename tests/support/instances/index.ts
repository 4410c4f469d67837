import { readdirSync, readFileSync } from 'node:fs';
import type { Instance } from '../attacker/index.ts';

export { afterEarlier, type Earlier } from './earlier.ts';
export { lagInstance } from './lag.ts';
export { type Family, families, smallInstance } from './small.ts';
export { village } from './village.ts';

/** The published benchmarks, with the fewest hidden numbers that are known to be possible. */
export function benchmarks(): Instance[] {
  const folder = new URL('./benchmarks/', import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Instance);
}
