import { readFileSync, writeFileSync } from 'node:fs';

/** Changes one bit of the byte at `offset`, as a failing disk would. */
export function flip(path: string, offset: number): void {
  const content = readFileSync(path);
  content[offset] = (content[offset] ?? 0) ^ (1 << (offset % 8));
  writeFileSync(path, content);
}
